import { Radio } from '@mantine/core';
import type { CountPreview } from '#shared/domain/deadlines/deadlines.ts';
import type { RuleInUse } from '#shared/domain/deadlines/rule-in-use.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import type { DeadlineDraft } from './deadline-draft.ts';

type CountedDayProps = {
  rule: RuleInUse | null;
  preview: CountPreview | null;
  draft: DeadlineDraft;
  set: (part: Partial<DeadlineDraft>) => void;
  isMissing: boolean;
};

/** The day as the rule counts it, the day to which it is moved on, how each came about, and which of them stands. */
export function CountedDay({ rule, preview, draft, set, isMissing }: CountedDayProps) {
  const candidate = preview?.candidate ?? null;
  const own = (
    <CivilDateField
      label={rule === null ? 'Last day' : 'Another day'}
      isRequired={draft.day === 'own'}
      value={draft.ownDay}
      onChange={(ownDay) => set({ ownDay, day: 'own' })}
      error={isMissing && draft.day === 'own' ? 'Enter the last day.' : undefined}
    />
  );
  if (rule === null) return own;
  return (
    <div className="counted-day stack stack-tight">
      {preview !== null && candidate === null && <StateBadge tone="needs" word={preview.problem} />}
      <Radio.Group
        label="The day that stands"
        value={draft.day}
        error={isMissing && draft.day !== 'own' ? 'Choose a day.' : undefined}
        onChange={(day) => set({ day: day as DeadlineDraft['day'] })}
      >
        <div className="stack stack-tight counted-days">
          <Radio
            value="counted"
            disabled={preview !== null && candidate === null}
            label={
              candidate === null ? (
                'As the rule counts, from the day on which it began'
              ) : (
                <span className="figures">
                  {formatCivilDate(candidate.countedOn)}
                  {candidate.time !== null && `, ${candidate.time}`}, as the rule counts
                </span>
              )
            }
          />
          {candidate !== null && candidate.movedTo !== null && (
            <Radio
              value="moved"
              label={<span className="figures">{formatCivilDate(candidate.movedTo)}, moved on under 5 ILCS 70/1.11</span>}
            />
          )}
          <Radio value="own" label="Another day" />
        </div>
      </Radio.Group>
      {draft.day === 'own' && own}
      {candidate !== null && (
        <ul className="counted-because quiet small">
          {candidate.because.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {candidate?.notes.map((note) => (
        <StateBadge key={note} tone="needs" word={note} />
      ))}
      <p className="quiet small">
        {rule.citation} · as of {formatCivilDate(rule.asOf)} · {rule.verified}. Confirm with counsel.
        {rule.appliesWhen !== '' && (
          <>
            <br />
            Applies when: {rule.appliesWhen}
          </>
        )}
      </p>
      {rule.status !== 'current' && (
        <StateBadge tone="needs" word={rule.status === 'stale' ? 'This rule is marked as out of date.' : 'This rule may change soon.'} />
      )}
    </div>
  );
}
