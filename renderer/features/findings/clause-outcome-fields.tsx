import { Radio } from '@mantine/core';
import type { Allegation } from '#shared/domain/allegations.ts';
import { ClauseOutcome, type Finding } from '#shared/domain/findings.ts';
import { clauseOutcomeLabels } from '#shared/domain/labels.ts';

type Outcomes = Finding['clauses'];
type ClauseOutcomeFieldsProps = { allegation: Allegation; value: Outcomes; wasTried: boolean; onChange: (outcomes: Outcomes) => void };

/** One outcome for every charged clause. */
export function ClauseOutcomeFields({ allegation, value, wasTried, onChange }: ClauseOutcomeFieldsProps) {
  return (
    <>
      {allegation.clauses.map((entry) => {
        const chosen = value.find((clause) => clause.allegationClauseId === entry.id)?.outcome ?? null;
        const isMissing = wasTried && chosen === null;
        return (
          <Radio.Group
            key={entry.id}
            label={`${entry.shortLabel} ${entry.clause.heading}`}
            value={chosen}
            error={isMissing ? 'Choose what came of this clause.' : undefined}
            onChange={(outcome) =>
              onChange([
                ...value.filter((clause) => clause.allegationClauseId !== entry.id),
                { allegationClauseId: entry.id, outcome: ClauseOutcome.parse(outcome) },
              ])
            }
          >
            <div className="row clause-outcomes">
              {ClauseOutcome.options.map((outcome) => (
                <Radio key={outcome} value={outcome} label={clauseOutcomeLabels[outcome]} aria-invalid={isMissing} />
              ))}
            </div>
          </Radio.Group>
        );
      })}
    </>
  );
}
