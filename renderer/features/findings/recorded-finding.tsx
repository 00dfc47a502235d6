import { Button } from '@mantine/core';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { FindingState } from '#shared/domain/findings/finding-state.ts';
import { findingStateLabels } from '#shared/domain/findings/findings-labels.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { clauseOutcomeLabels, findingOutcomeLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';

function Words({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h4>{title}</h4>
      {text === '' ? (
        <p className="quiet finding-words">None recorded.</p>
      ) : (
        <p className="serif finding-words">
          <Prose text={text} />
        </p>
      )}
    </div>
  );
}

type RecordedFindingProps = { allegation: Allegation; finding: Finding; state: FindingState; onChange: () => void };

/** A finding as it stands in the record. */
export function RecordedFinding({ allegation, finding, state, onChange }: RecordedFindingProps) {
  const contrary = finding.elements.flatMap(({ allegationClauseId, elementId, contraryEvidence }) => {
    const charged = allegation.clauses.find(({ id }) => id === allegationClauseId);
    const element = charged?.elements.find((one) => one.elementId === elementId);
    if (contraryEvidence === '' || charged === undefined || element === undefined) return [];
    return [{ elementId: `${allegationClauseId}${elementId}`, text: `${charged.shortLabel}: ${element.text}`, contraryEvidence }];
  });
  return (
    <div className="stack">
      <div className="case-section-head">
        <span className="chips">
          <StateBadge tone="info" word={findingOutcomeLabels[finding.outcome]} />
          {state !== 'ready' && <StateBadge tone="needs" word={findingStateLabels[state]} />}
        </span>
        <Button size="compact-sm" variant="default" onClick={onChange}>
          Record a new finding
        </Button>
      </div>
      <ul className="plain-list">
        {allegation.clauses.map((entry) => {
          const outcome = finding.clauses.find((clause) => clause.allegationClauseId === entry.id)?.outcome;
          return (
            <li key={entry.id}>
              <strong>{entry.shortLabel}</strong> {outcome ? clauseOutcomeLabels[outcome].toLowerCase() : 'added after this finding'}
            </li>
          );
        })}
      </ul>
      <Words title="Rationale" text={finding.rationale} />
      <Words title="Contrary evidence considered" text={finding.contraryEvidence} />
      {contrary.length > 0 && (
        <dl className="contrary-list">
          {contrary.map(({ elementId, text, contraryEvidence }) => (
            <div key={elementId}>
              <dt>{text}</dt>
              <dd className="serif finding-words">
                <Prose text={contraryEvidence} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Words title="Aggravating facts" text={finding.aggravating} />
      <Words title="Mitigating facts" text={finding.mitigating} />
      <p className="quiet small">
        Recorded by {finding.recordedBy}, {showInstant(finding.recordedAt)}
      </p>
    </div>
  );
}
