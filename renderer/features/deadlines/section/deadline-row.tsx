import { Button } from '@mantine/core';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { deadlineStateLabels, deadlineStepLabels, natureLabels, nearnessLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import { type Deadline, type DeadlineNearness, type DeadlineStep, nearnessOf } from '#shared/domain/deadlines/deadlines.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { useSession } from '../../../app/session.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { DeadlineDialog, type DeadlineMove, deadlineMoves } from './deadline-dialog.tsx';

const tones: Record<DeadlineNearness, StateTone> = { past: 'needs', today: 'needs', warned: 'info', later: 'neutral' };

/** One deadline: the day that was chosen, the day as the rule counts it, the rule, and what became of it. */
export function DeadlineRow({ deadline }: { deadline: Deadline }) {
  const { today } = useSession();
  const [doing, setDoing] = useState<DeadlineMove | null>(null);
  const { text, dueOn, dueTime, dueBecause, softOn, softBecause, state, steps } = deadline;
  const nearness = nearnessOf(deadline, today);
  const possible = movesOf(deadline);
  return (
    <li id={anchors.deadline(deadline.id)} className="task-row">
      <div className="task-words">
        <p className={state === 'open' ? 'task-text' : 'task-text quiet'}>{text}</p>
        <p className="small">
          <span className="figures">
            Last day {formatCivilDate(dueOn)}
            {dueTime !== null && `, ${dueTime}`}
          </span>
          : {dueBecause}
        </p>
        {softOn !== null && (
          <p className="small">
            <span className="figures">Warning {formatCivilDate(softOn)}</span>: {softBecause}
          </p>
        )}
        <RuleLines deadline={deadline} />
        {steps.length > 0 && (
          <ol className="task-steps">
            {steps.map((step) => (
              <li key={step.id} className="quiet small">
                {stepInWords(step)}
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className="task-state">
        {state === 'open' ? (
          <StateBadge tone={tones[nearness]} word={nearnessLabels[nearness]} />
        ) : (
          <StateBadge
            tone={state === 'done' ? 'ready' : 'neutral'}
            word={deadline.doneOn === null ? deadlineStateLabels[state] : `Done ${formatCivilDate(deadline.doneOn)}`}
          />
        )}
      </div>
      <div className="row task-actions">
        {possible.map((move) => (
          <Button key={move} size="compact-sm" variant={move === 'finish' ? 'default' : 'subtle'} onClick={() => setDoing(move)}>
            {deadlineMoves[move].button}
            <span className="visually-hidden"> “{text}”</span>
          </Button>
        ))}
      </div>
      {doing !== null && <DeadlineDialog move={doing} deadline={deadline} onClose={() => setDoing(null)} />}
    </li>
  );
}

/** Nothing is done by a day until which a claim may come, or from which something is left out: it is changed or set aside. */
function movesOf({ state, nature }: Deadline): readonly DeadlineMove[] {
  if (state !== 'open') return ['reopen'];
  return nature === 'duty' || nature === 'window' ? ['finish', 'change', 'setAside'] : ['change', 'setAside'];
}

/** What the rule made of the beginning, both days where it is moved on, and whether the rule still reads so. */
function RuleLines({ deadline: { rule, trigger, countedOn, movedTo, isRuleAsNow, nature, waitsFor } }: { deadline: Deadline }) {
  const began =
    trigger.on === null ? '' : `${trigger.what}: ${formatCivilDate(trigger.on)}${trigger.time === null ? '' : `, ${trigger.time}`}`;
  const counted = countedOn === null ? '' : `as the rule counts ${formatCivilDate(countedOn)}`;
  const moved = movedTo === null ? '' : `moved on under 5 ILCS 70/1.11 to ${formatCivilDate(movedTo)}`;
  const source =
    rule === null
      ? 'Entered by hand, without a rule'
      : `${rule.citation}, as of ${formatCivilDate(rule.asOf)} · ${rule.verified}. Confirm with counsel.`;
  const whose = [natureLabels[nature], waitsFor].filter((part) => part !== '').join(' · ');
  return (
    <>
      <p className="quiet small figures">{[whose, began, counted, moved].filter((part) => part !== '').join(' · ')}</p>
      <p className="quiet small">{source}</p>
      {!isRuleAsNow && <StateBadge tone="needs" word="The rule reads otherwise now: look at this day again" />}
    </>
  );
}

function stepInWords({ kind, note, before, after, doneOn, by, at }: DeadlineStep): string {
  const moved =
    before.dueOn === undefined || after.dueOn === undefined
      ? ''
      : ` from ${formatCivilDate(before.dueOn)} to ${formatCivilDate(after.dueOn)}`;
  const done = doneOn === null ? '' : ` ${formatCivilDate(doneOn)}`;
  return `${deadlineStepLabels[kind]}${moved}${done} by ${by}, ${showInstant(at)}${note === '' ? '' : `: ${note}`}`;
}
