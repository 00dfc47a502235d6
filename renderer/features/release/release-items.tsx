import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { recordTagLabels } from '#shared/domain/documents/kinds.ts';
import { LeftOutGround, leftOutGrounds } from '#shared/domain/release/grounds.ts';
import type { ReleaseCandidate, ReleasePlan } from '#shared/domain/release/release.ts';
import { useSession } from '../../app/session.ts';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { choiceOf, itemKey, type ReleaseTyping, type TypedItem } from './release-typing.ts';

type ItemsProps = { plan: ReleasePlan; value: ReleaseTyping; set: (part: Partial<ReleaseTyping>) => void };

/** Each record with what is proposed and why, and the person's word about it. */
export function ReleaseItems({ plan, value, set }: ItemsProps) {
  if (plan.candidates.length === 0) return <p>There is nothing to release yet: no issued document, no exhibit, no signed rebuttal.</p>;
  return (
    <>
      <ul className="release-items" aria-label="Records to release">
        {plan.candidates.map((candidate) => (
          <ReleaseItem
            key={itemKey(candidate)}
            candidate={candidate}
            choice={choiceOf(value, candidate)}
            onChange={(choice) => set({ items: { ...value.items, [itemKey(candidate)]: choice } })}
          />
        ))}
      </ul>
      {plan.closed.length > 0 && (
        <p className="quiet">
          Open to named people alone and not among these: {plan.closed.join(', ')}. Somebody on their lists lets them out.
        </p>
      )}
    </>
  );
}

type ItemProps = { candidate: ReleaseCandidate; choice: TypedItem; onChange: (choice: TypedItem) => void };

function ReleaseItem({ candidate, choice, onChange }: ItemProps) {
  const { displayName } = useSession().user;
  const { label, detail, tag, proposed, discipline } = candidate;
  const isIncluded = choice.standing === 'included';
  const isAgainst = isIncluded && proposed.standing === 'left-out' && proposed.needsReason;
  const asksReason = isAgainst || (!isIncluded && choice.ground === 'other');
  const change = (part: Partial<TypedItem>) => onChange({ ...choice, ...part });
  return (
    <li className="release-item">
      <div className="release-item-head">
        <Checkbox
          label={`Release ${label}`}
          checked={isIncluded}
          onChange={(event) =>
            change(
              event.currentTarget.checked ? { standing: 'included' } : { standing: 'left-out', ground: proposed.ground ?? 'not-asked-for' },
            )
          }
        />
        <span className="quiet">{recordTagLabels[tag]}</span>
      </div>
      <p className="quiet small">
        {detail}. {proposed.because}
        {discipline.length > 0 &&
          proposed.ground !== 'discipline-over-four-years' &&
          ` Tells of ${discipline.map(({ what }) => what).join('; ')}.`}
      </p>
      {(!isIncluded || asksReason) && (
        <FieldRow>
          {!isIncluded && (
            <NativeSelect
              label="Ground"
              aria-label={`Ground: ${label}`}
              description={leftOutGrounds[LeftOutGround.catch('other').parse(choice.ground)].citation || 'No citation.'}
              data={LeftOutGround.options.map((ground) => ({ value: ground, label: leftOutGrounds[ground].label }))}
              value={choice.ground}
              onChange={(event) => change({ ground: event.currentTarget.value })}
            />
          )}
          <TextInput
            label="Reason"
            aria-label={`Reason: ${label}`}
            description={asksReason ? 'Why it goes all the same, or on what ground it stays.' : 'May stay empty.'}
            required={asksReason}
            value={choice.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          <TextInput
            label="Decided by"
            aria-label={`Decided by: ${label}`}
            description="Empty: you."
            placeholder={displayName}
            value={choice.decidedBy}
            onChange={(event) => change({ decidedBy: event.currentTarget.value })}
          />
        </FieldRow>
      )}
    </li>
  );
}
