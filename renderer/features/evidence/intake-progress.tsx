import { Button, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { showSize } from '../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import type { Intake, IntakeQueue, IntakeState } from './intake-queue.ts';

const stateWords: Record<IntakeState, { word: string; tone: StateTone }> = {
  waiting: { word: 'Waiting', tone: 'neutral' },
  running: { word: 'Coming in', tone: 'info' },
  checking: { word: 'Taking the digest', tone: 'info' },
  received: { word: 'Received', tone: 'ready' },
  failed: { word: 'Stopped', tone: 'blocked' },
  cancelled: { word: 'Canceled', tone: 'neutral' },
};

const isMoving = (intake: Intake): boolean => intake.state === 'waiting' || intake.state === 'running' || intake.state === 'checking';

function sentenceFor(intakes: readonly Intake[]): string {
  const received = intakes.filter((intake) => intake.state === 'received');
  const others = intakes.length - received.length;
  const labels = received.map((intake) => intake.exhibit?.label ?? '').join(', ');
  const first = received.length === 0 ? 'No file was received.' : `Received as ${labels}; each digest is recorded.`;
  return others === 0 ? first : `${first} ${others === 1 ? 'One file was' : `${others} files were`} not taken in.`;
}

function IntakeLine({ intake, queue }: { intake: Intake; queue: IntakeQueue }) {
  const { word, tone } = stateWords[intake.state];
  const share = intake.size === 0 ? 0 : (intake.sent / intake.size) * 100;
  return (
    <li>
      <div className="row intake-line">
        <span className="chosen-file-name">
          {intake.exhibit === null ? intake.fileName : `${intake.exhibit.label} · ${intake.fileName}`}
        </span>
        <span className="quiet figures">
          {intake.state === 'received' ? showSize(intake.size) : `${showSize(intake.sent)} of ${showSize(intake.size)}`}
        </span>
        <StateBadge tone={tone} word={word} />
        {(intake.state === 'waiting' || intake.state === 'running') && (
          <Button size="compact-sm" variant="default" aria-label={`Cancel ${intake.fileName}`} onClick={() => queue.cancel(intake.key)}>
            Cancel
          </Button>
        )}
        {intake.state === 'failed' && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Try again: ${intake.fileName}`}
            onClick={() => queue.tryAgain(intake.key)}
          >
            Try again
          </Button>
        )}
      </div>
      {isMoving(intake) && <Progress value={share} size="sm" aria-label={`${intake.fileName}: share received`} />}
      <RefusalNotice error={intake.problem} />
    </li>
  );
}

/** Each file of the batch on its way in, with a way to stop it and a sentence when the batch has come to an end. */
export function IntakeProgress({ intakes, queue }: { intakes: readonly Intake[]; queue: IntakeQueue }) {
  const moving = intakes.some(isMoving);
  const wasMoving = useRef(moving);
  useEffect(() => {
    if (wasMoving.current && !moving && intakes.length > 0) saySo(sentenceFor(intakes));
    wasMoving.current = moving;
  }, [moving, intakes]);
  if (intakes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="intake-progress-heading">
      <div className="case-section-head">
        <h3 id="intake-progress-heading">{moving ? 'Coming in' : 'Last batch'}</h3>
        {!moving && (
          <Button size="compact-sm" variant="default" onClick={() => queue.clearEnded()}>
            Clear this list
          </Button>
        )}
      </div>
      <ul className="plain-list intake-lines">
        {intakes.map((intake) => (
          <IntakeLine key={intake.key} intake={intake} queue={queue} />
        ))}
      </ul>
    </section>
  );
}
