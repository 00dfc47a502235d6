import { Button } from '@mantine/core';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { type Fact, factName } from '#shared/domain/facts/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { client } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft, useStaysOpen } from '../../../ui/drafts/drafts.ts';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { focusIn, useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';
import { FactCard } from './fact-card.tsx';
import { FactForm, factFormKey } from './fact-form.tsx';
import type { Source } from './sources.ts';

type FactListProps = {
  caseId: CaseId;
  /** Those that pass the filter; `total` counts all. */
  facts: readonly Fact[];
  total: number;
  takenBack: readonly Fact[];
  allegations: readonly Allegation[];
  sources: readonly Source[];
};

function TakenBack({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <details className="panel fact-taken-back">
      <summary>Taken back ({facts.length})</summary>
      <ul className="plain-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <p>
              {factName(fact)}:{' '}
              <span className="serif">
                <Prose text={fact.assertion} />
              </span>
            </p>
            <p className="quiet">
              {fact.takenBack?.by}: {fact.takenBack?.reason}
            </p>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Put back: ${factName(fact).toLowerCase()}`}
              onClick={undoBy(() => client.facts.restore({ factId: fact.id }), `${factName(fact)} stands again.`)}
            >
              Put back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The facts one below the other, with the form for another one above them. */
export function FactList({ caseId, facts, total, takenBack, allegations, sources }: FactListProps) {
  const key = factFormKey(caseId, null);
  const [isAdding, setAdding] = useOpenWhenAimedAt(anchors.addFact, hasDraft(key));
  useStaysOpen(key, total === 0, setAdding);
  const close = () => {
    setAdding(false);
    focusIn(anchors.addFact);
  };
  return (
    <div className="stack">
      {isAdding || total === 0 ? (
        <section className="panel" id={anchors.addFact} aria-labelledby="fact-new-heading">
          <h3 id="fact-new-heading">{total === 0 ? 'First fact' : 'New fact'}</h3>
          {total === 0 && (
            <p className="quiet">
              Nothing is entered yet. A fact is one thing that is so, with the places it rests on; a finding stands on facts.
            </p>
          )}
          <FactForm caseId={caseId} fact={null} sources={sources} onClose={close} />
        </section>
      ) : (
        <div id={anchors.addFact}>
          <Button variant="default" onClick={() => setAdding(true)}>
            Enter a fact
          </Button>
        </div>
      )}
      {facts.length > 0 && (
        <ol className="plain-list stack fact-list" aria-label="Facts in the order of time">
          {facts.map((fact) => (
            <FactCard key={fact.id} caseId={caseId} fact={fact} allegations={allegations} sources={sources} />
          ))}
        </ol>
      )}
      {facts.length === 0 && total > 0 && <p className="quiet">No fact passes the filter.</p>}
      <TakenBack facts={takenBack} />
    </div>
  );
}
