import { Button } from '@mantine/core';
import { IconClockEdit, IconEyeOff, IconLock, IconTrashX } from '@tabler/icons-react';
import { useState } from 'react';
import { civilDateOf, formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { isEnteredLater, type LogLine, placeOfAbout } from '#shared/domain/log.ts';
import { logHowLabels } from '#shared/domain/log-labels.ts';
import { useSession } from '../../app/session.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { AddendumForm } from './addendum-form.tsx';
import { CorrectLine } from './correct-line.tsx';
import { MarkDialog, WithdrawDialog } from './line-dialogs.tsx';

type Doing = 'nothing' | 'correct' | 'addendum' | 'withdraw' | 'mark';

/** One line with everything that was said about it later, and what can still be done with it. */
export function LineRow({ line }: { line: LogLine }) {
  const { jump } = useJump();
  const [doing, setDoing] = useState<Doing>('nothing');
  const done = () => setDoing('nothing');
  if (doing === 'correct') return <CorrectLine line={line} onDone={done} />;
  const { position, how, who, about, text, addenda, withdrawnAt } = line;
  return (
    <>
      <td className="log-line-when">
        <strong className="figures">{whenOf(line)}</strong>
        <span className="quiet">{logHowLabels[how]}</span>
      </td>
      <td className="log-line-words">
        <p className={withdrawnAt === null ? 'log-line-text' : 'log-line-text log-line-withdrawn'}>
          {who !== '' && <strong>{who}: </strong>}
          <Prose text={text} />
        </p>
        {about !== null && (
          <p className="small">
            About{' '}
            <button type="button" className="link-button" onClick={() => jump(placeOfAbout(about))}>
              {about.label}
            </button>
          </p>
        )}
        <LineStates line={line} />
        {addenda.length > 0 && (
          <ol className="log-addenda">
            {addenda.map((addendum) => (
              <li key={addendum.id}>
                <p className="log-line-text">
                  <Prose text={addendum.text} />
                </p>
                <p className="quiet small">
                  Addendum by {addendum.enteredBy}, {showInstant(addendum.enteredAt)}
                </p>
              </li>
            ))}
          </ol>
        )}
        {doing === 'addendum' && <AddendumForm line={line} onDone={done} />}
        {withdrawnAt === null && doing !== 'addendum' && <LineActions line={line} onDo={setDoing} />}
        {doing === 'withdraw' && <WithdrawDialog line={line} onDone={done} />}
        {doing === 'mark' && <MarkDialog line={line} onDone={done} />}
      </td>
      <td className="log-line-source quiet small">
        <span className="figures">{position}</span>
        <span>{line.enteredBy}</span>
        {withdrawnAt === null && (
          <span className="log-line-frozen">
            {line.isFrozen && <IconLock size={14} aria-hidden />}
            {line.isFrozen ? 'Frozen' : 'Open to correction'}
          </span>
        )}
      </td>
    </>
  );
}

/** On this machine's clock; as entered where that was in another zone. */
function whenOf({ at, hasTime, zone }: LogLine): string {
  if (!hasTime) return formatCivilDate(civilDateOf(at, zone));
  return formatInstant(at, zone);
}

function LineStates({ line }: { line: LogLine }) {
  const { isPrivileged, withdrawnAt, correctedAt, enteredAt } = line;
  return (
    <p className="chips log-line-states">
      {withdrawnAt !== null && <StateBadge tone="neutral" icon={IconTrashX} word={`Withdrawn ${showInstant(withdrawnAt)}`} />}
      {isEnteredLater(line) && <StateBadge tone="neutral" icon={IconClockEdit} word={`Entered later, ${showInstant(enteredAt)}`} />}
      {isPrivileged && <StateBadge tone="neutral" icon={IconEyeOff} word="Privileged: withheld from printed logs" />}
      {correctedAt !== null && <span className="quiet small">Corrected {showInstant(correctedAt)}</span>}
    </p>
  );
}

function LineActions({ line, onDo }: { line: LogLine; onDo: (what: Doing) => void }) {
  const { user } = useSession();
  const isOpen = !line.isFrozen && line.enteredById === user.userId;
  const which = <span className="visually-hidden"> line {line.position}</span>;
  return (
    <div className="row log-line-actions">
      {isOpen && (
        <>
          <Button size="compact-sm" variant="subtle" onClick={() => onDo('correct')}>
            Correct{which}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => onDo('withdraw')}>
            Withdraw{which}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => onDo('addendum')}>
        Add an addendum<span className="visually-hidden"> to line {line.position}</span>
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => onDo('mark')}>
        {line.isPrivileged ? 'Take off the mark of privilege' : 'Mark as privileged'}
        {which}
      </Button>
    </div>
  );
}
