import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { SerifQuote } from '../../ui/display/serif-quote.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { AllegationForm } from './allegation-form.tsx';
import { ClausePanel } from './clause-panel.tsx';
import { ClauseSuggestions } from './clause-suggestions.tsx';
import { knownFacts } from './conduct-fields.ts';

function ReadAllegation({ allegation, onAmend }: { allegation: Allegation; onAmend: () => void }) {
  const facts = knownFacts(allegation.conductFacts);
  return (
    <div className="stack">
      <SerifQuote>
        <Prose text={allegation.statement} />
      </SerifQuote>
      <dl className="facts">
        <dt>when</dt>
        <dd>{formatFuzzyDate(allegation.conductDate)}</dd>
        {facts.map(({ name, value }) => (
          <div key={name} className="facts-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {facts.length === 0 && <p className="quiet">No facts are ticked yet, so no clause can be suggested.</p>}
      <div>
        <Button size="compact-sm" variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onAmend}>
          Amend allegation {allegation.position}
        </Button>
      </div>
    </div>
  );
}

/** One allegation: what is said on the left, the clauses in force on its date on the right, the charged clauses below. */
export function AllegationCard({ caseId, allegation }: { caseId: CaseId; allegation: Allegation }) {
  const anchor = `allegation-${allegation.id}`;
  const [isAmending, setAmending] = useOpenWhenAimedAt(anchors.conductDate(allegation.id), hasDraft(`allegation:${allegation.id}`));
  return (
    <article className="allegation" aria-labelledby={`${anchor}-heading`}>
      <div className="panel">
        <h3 id={`${anchor}-heading`}>Allegation {allegation.position}</h3>
        {isAmending ? (
          <AllegationForm caseId={caseId} allegation={allegation} onDone={() => setAmending(false)} onCancel={() => setAmending(false)} />
        ) : (
          <div className="allegation-columns">
            <ReadAllegation allegation={allegation} onAmend={() => setAmending(true)} />
            <ClauseSuggestions allegation={allegation} />
          </div>
        )}
      </div>
      {allegation.clauses.map((entry) => (
        <ClausePanel key={entry.id} caseId={caseId} entry={entry} />
      ))}
    </article>
  );
}
