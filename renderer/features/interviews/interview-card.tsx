import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate, formatClockTimes } from '#shared/domain/format-date.ts';
import type { ClosedInterview, Interview, OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { interviewMannerLabels, interviewModeLabels, interviewStateLabels } from '#shared/domain/interviews/labels.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { focusIn } from '../../ui/workspace/jump.ts';
import { AccessDialog, OpenDialog } from './conditions/access-dialogs.tsx';
import { ConditionsForm, conditionsKey } from './conditions/conditions-form.tsx';
import { ConditionsShown } from './conditions/conditions-shown.tsx';
import { CourseDialog, type CourseStep } from './course-dialogs.tsx';
import { PlanForm, planKey } from './plan-form.tsx';
import { NotesPart } from './words/notes-part.tsx';
import { QuestionsPart } from './words/questions-part.tsx';
import { StatementsPart } from './words/statements-part.tsx';

const tones: Record<Interview['state'], StateTone> = { planned: 'neutral', begun: 'info', held: 'ready', 'not-held': 'neutral' };

function Head({ interview }: { interview: Interview }) {
  const headingId = `${anchors.interview(interview.id)}-heading`;
  return (
    <div className="case-section-head">
      <h3 id={headingId}>
        {interview.label}: {interview.person}
      </h3>
      <span className="interview-badges">
        {interview.mode === 'compelled' && <StateBadge tone="info" word={interviewModeLabels.compelled} />}
        <StateBadge tone={tones[interview.state]} word={interviewStateLabels[interview.state]} />
      </span>
    </div>
  );
}

function whenOf({ state, heldOn, plannedOn, plannedAt }: Interview): string {
  if (heldOn !== null && state !== 'not-held') return formatCivilDate(heldOn);
  if (plannedOn === null) return 'no day set';
  return `planned for ${formatCivilDate(plannedOn)}${plannedAt === null ? '' : `, ${formatClockTimes(plannedAt, undefined)}`}`;
}

const lineOf = (interview: Interview): string =>
  [
    participantRoleLabels[interview.role],
    interviewMannerLabels[interview.manner].toLowerCase(),
    whenOf(interview),
    ...(interview.isClosed || interview.place === '' ? [] : [interview.place]),
    ...(interview.mode === 'voluntary' ? ['voluntary'] : []),
  ].join(' · ');

/** What somebody sees who is not on the list: that there is one. */
export function ClosedInterviewCard({ interview }: { interview: ClosedInterview }) {
  return (
    <article
      className="panel interview"
      aria-labelledby={`${anchors.interview(interview.id)}-heading`}
      id={anchors.interview(interview.id)}
    >
      <Head interview={interview} />
      <p className="quiet interview-line">{lineOf(interview)}</p>
      <p className="interview-line">What was asked and said is kept to named people, and you are not one of them.</p>
    </article>
  );
}

type Open = 'plan' | 'conditions' | null;
type Asking = CourseStep | 'access' | 'open' | null;

/** One interview: how far it is, what must be settled, what was asked and said. */
export function InterviewCard({ workspace, interview }: { workspace: Workspace; interview: OpenInterview }) {
  const caseId = workspace.summary.id;
  const [open, setOpen] = useState<Open>(() =>
    hasDraft(planKey(caseId, interview)) ? 'plan' : hasDraft(conditionsKey(interview.id)) ? 'conditions' : null,
  );
  const [asking, setAsking] = useState<Asking>(null);
  const anchor = anchors.interview(interview.id);
  const close = () => {
    setOpen(null);
    setAsking(null);
    focusIn(anchor);
  };
  const { state } = interview;
  const isOver = state === 'held' || state === 'not-held';
  return (
    <article className="panel interview" aria-labelledby={`${anchor}-heading`}>
      <Head interview={interview} />
      <p className="quiet interview-line">{lineOf(interview)}</p>
      {interview.purpose !== '' && (
        <p className="interview-line">
          <Prose text={interview.purpose} />
        </p>
      )}
      {interview.otherCases.length > 0 && (
        <p className="quiet small interview-line">Shared with {interview.otherCases.map(({ number }) => `case ${number}`).join(', ')}.</p>
      )}
      {interview.access !== null && (
        <p className="small interview-line">
          Kept to {interview.access.readers.map(({ displayName }) => displayName).join(', ')}: {interview.access.reason}
        </p>
      )}
      {interview.outcomeNote !== '' && (
        <p className="interview-line">
          {state === 'not-held' ? 'Not held: ' : ''}
          <Prose text={interview.outcomeNote} />
        </p>
      )}
      {state === 'planned' && <Gates interview={interview} />}
      {open === 'plan' && <PlanForm workspace={workspace} interview={interview} onClose={close} />}
      {open === 'conditions' ? (
        <ConditionsForm workspace={workspace} interview={interview} onClose={close} />
      ) : (
        <ConditionsShown interview={interview} />
      )}
      <div className="row" id={anchor}>
        {state === 'planned' && (
          <Button size="compact-sm" variant={interview.gates.length === 0 ? 'filled' : 'default'} onClick={() => setAsking('begin')}>
            Begin interview
          </Button>
        )}
        {state === 'begun' && (
          <Button size="compact-sm" onClick={() => setAsking('end')}>
            End interview
          </Button>
        )}
        {!isOver && open !== 'conditions' && (
          <Button
            size="compact-sm"
            variant={state === 'planned' && interview.gates.length > 0 ? 'filled' : 'default'}
            onClick={() => setOpen('conditions')}
          >
            Settle conditions
          </Button>
        )}
        {state === 'planned' && open !== 'plan' && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('plan')}>
            Change plan
          </Button>
        )}
        {state === 'planned' && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking('not-held')}>
            Record as not held
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => setAsking('access')}>
          {interview.access === null ? 'Keep to named people' : 'Change who may read'}
        </Button>
        {interview.access !== null && interview.mode !== 'compelled' && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking('open')}>
            Open to everybody
          </Button>
        )}
        {state !== 'planned' && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking('step-back')}>
            Take last step back
          </Button>
        )}
        {(state === 'planned' || state === 'not-held') && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking('take-back')}>
            Take interview back
          </Button>
        )}
      </div>
      <QuestionsPart caseId={caseId} interview={interview} />
      {state !== 'planned' && state !== 'not-held' && (
        <>
          <NotesPart caseId={caseId} interview={interview} />
          <StatementsPart caseId={caseId} interview={interview} />
        </>
      )}
      {asking === 'access' && <AccessDialog caseId={caseId} interview={interview} onClose={close} />}
      {asking === 'open' && <OpenDialog caseId={caseId} interview={interview} onClose={close} />}
      {asking !== null && asking !== 'access' && asking !== 'open' && (
        <CourseDialog caseId={caseId} interview={interview} step={asking} onClose={close} />
      )}
    </article>
  );
}

function Gates({ interview }: { interview: OpenInterview }) {
  if (interview.gates.length === 0) return <p className="interview-line">Everything is settled; it can begin.</p>;
  return (
    <section className="interview-gates" aria-label="Before it starts">
      <h4>Before it starts</h4>
      <ul>
        {interview.gates.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
