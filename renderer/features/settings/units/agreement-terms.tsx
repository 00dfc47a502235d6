import type { Agreement } from '#shared/domain/district.ts';
import { tellAgreement } from './agreement-draft.ts';
import '../settings.css';

/** What is entered of an agreement, in words; what is not entered is left out. */
export function AgreementTerms({ agreement }: { agreement: Agreement }) {
  return (
    <dl className="facts">
      {tellAgreement(agreement)
        .slice(1)
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <div key={label} className="facts-row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
