import type { DocumentModel, LetterForm } from '#shared/domain/document-model.ts';
import './letter-form.css';

/** Who writes, when, to whom, about what, as it will print. What is empty takes no room. */
export function LetterHead({ model, letter, id }: { model: DocumentModel; letter: LetterForm; id: string }) {
  return (
    <div className="letter-head">
      <p className="letterhead">{model.district}</p>
      {letter.letterhead.length > 0 && <p className="letterhead-line">{letter.letterhead.join(' · ')}</p>}
      <hr />
      {letter.date !== '' && <p>{letter.date}</p>}
      {letter.delivery !== '' && (
        <p>
          <em>{letter.delivery}</em>
        </p>
      )}
      {letter.addressee.length > 0 && <p className="letter-lines">{letter.addressee.join('\n')}</p>}
      <h4 id={id} className="letter-re">
        Re: {letter.re === '' ? model.title : letter.re}
      </h4>
      {letter.salutation !== '' && <p>{letter.salutation}</p>}
    </div>
  );
}

function Listed({ label, entries }: { label: string; entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <div className="letter-listed">
      <span>{label}</span>
      <p className="letter-lines">{entries.join('\n')}</p>
    </div>
  );
}

/** Closing words, who signs, what is enclosed, who has a copy. */
export function LetterEnd({ letter: { closing, signer, enclosures, copies } }: { letter: LetterForm }) {
  return (
    <div className="letter-end">
      {closing !== '' && <p>{closing}</p>}
      {signer.name !== '' && (
        <div className="signature">
          <span>{signer.name}</span>
          <small>{signer.title}</small>
        </div>
      )}
      <Listed label={enclosures.length === 1 ? 'Enclosure' : 'Enclosures'} entries={enclosures} />
      <Listed label={copies.length === 1 ? 'Copy' : 'Copies'} entries={copies} />
    </div>
  );
}
