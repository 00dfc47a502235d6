import type { DocumentModel, DocumentPart } from '#shared/domain/document-model.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import { LetterEnd, LetterHead } from './blocks/letter-form.tsx';
import { DocumentBlock } from './document-block.tsx';
import { WithSupport } from './support/support-panel.tsx';
import './documents.css';

/** The id of one block on the page, which the outline scrolls to. */
export const blockId = (part: DocumentPart, place: string): string => `paper-${part.key}-${place}`;

/** The packet as it will print: serif on paper, one sheet a part, what is empty in brackets. */
export function DocumentPaper({ model }: { model: DocumentModel }) {
  return (
    <WithSupport>
      <section className="desk" aria-label={`Preview of the ${model.kind === 'discipline-report' ? 'report' : model.title.toLowerCase()}`}>
        {model.parts.map((part) => (
          <article key={part.key} className="paper">
            <header className="paper-head">
              <span>{model.district}</span>
              {model.caseNumber !== '' && <span>Case {model.caseNumber}</span>}
              {model.privilege !== undefined && <span className="draft-mark">{model.privilege}</span>}
              {model.isDraft && <span className="draft-mark">Draft, not issued</span>}
            </header>
            {part.letter === undefined ? (
              <h4 id={blockId(part, 'title')}>{part.title}</h4>
            ) : (
              <LetterHead id={blockId(part, 'title')} model={model} letter={part.letter} />
            )}
            {keyed(part.blocks).map(({ key, item }) => (
              <DocumentBlock key={key} block={item} id={blockId(part, key)} />
            ))}
            {part.letter !== undefined && <LetterEnd letter={part.letter} />}
            <footer className="paper-foot">
              <span>{model.footer}</span>
              <span>
                Audit head {model.auditHead.epoch}:{model.auditHead.number} · {model.auditHead.hash.slice(0, 16)}…
              </span>
            </footer>
          </article>
        ))}
      </section>
    </WithSupport>
  );
}
