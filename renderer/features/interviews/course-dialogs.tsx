import { useMutation } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { openingWords } from '#shared/domain/interviews/opening-words.ts';
import { api, client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';

export type CourseStep = 'begin' | 'end' | 'not-held' | 'step-back' | 'take-back';
type StepProps = { caseId: CaseId; interview: OpenInterview; onClose: () => void };

/** The question of one step in the course of an interview. */
export function CourseDialog({ step, ...props }: StepProps & { step: CourseStep }) {
  switch (step) {
    case 'begin':
      return <BeginDialog {...props} />;
    case 'end':
      return <EndDialog {...props} />;
    case 'not-held':
      return <NotHeldDialog {...props} />;
    case 'step-back':
      return <StepBackDialog {...props} />;
    case 'take-back':
      return <TakeBackDialog {...props} />;
  }
}

const stepBackUndo = ({ caseId, interview }: StepProps, sentence: string) =>
  undoBy(
    () => client.interviews.stepBack({ caseId, interviewId: interview.id, reason: 'Taken back right after it was recorded.' }),
    sentence,
  );

function BeginDialog(props: StepProps) {
  const { caseId, interview, onClose } = props;
  const { today } = useSession();
  const draft = useDraft(`interview-begin:${interview.id}`, { on: today });
  const start = useMutation(
    api.interviews.start.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`${interview.label} is under way.`, stepBackUndo(props, `${interview.label} is only planned again.`));
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Begin ${interview.label.toLowerCase()} with ${interview.person}?`}
      confirm="Begin interview"
      decline="Not yet"
      isBusy={start.isPending}
      isDisabled={draft.value.on === '' || interview.gates.length > 0}
      error={start.error}
      draft={draft}
      onConfirm={() => start.mutate({ caseId, interviewId: interview.id, on: draft.value.on })}
      onDecline={onClose}
    >
      {interview.gates.length > 0 && (
        <>
          <p>It cannot begin yet:</p>
          <ul>
            {interview.gates.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <CivilDateField label="Held on" isRequired value={draft.value.on} onChange={(on) => draft.set({ on })} />
      <details>
        <summary>Opening words</summary>
        <div className="serif">
          {openingWords(interview).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
    </ConfirmDialog>
  );
}

function EndDialog(props: StepProps) {
  const { caseId, interview, onClose } = props;
  const draft = useDraft(`interview-end:${interview.id}`, { note: '' });
  const end = useMutation(
    api.interviews.end.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`${interview.label} is held.`, stepBackUndo(props, `${interview.label} is under way again.`));
      },
    }),
  );
  const toAsk = interview.questions.filter(({ state }) => state === 'to-ask').length;
  return (
    <ConfirmDialog
      isOpen
      question={`End ${interview.label.toLowerCase()}?`}
      confirm="End interview"
      decline="Go on"
      isBusy={end.isPending}
      error={end.error}
      draft={draft}
      onConfirm={() => end.mutate({ caseId, interviewId: interview.id, note: draft.value.note })}
      onDecline={onClose}
    >
      {toAsk > 0 && <p>{toAsk === 1 ? 'One question is' : `${toAsk} questions are`} neither asked nor left out.</p>}
      <ProseField
        label="How it ended"
        description="Anything out of the ordinary: a break, a refusal, somebody who left. May stay empty."
        minRows={2}
        value={draft.value.note}
        onChange={(note) => draft.set({ note })}
      />
    </ConfirmDialog>
  );
}

function NotHeldDialog(props: StepProps) {
  const { caseId, interview, onClose } = props;
  const draft = useDraft(`interview-not-held:${interview.id}`, { reason: '' });
  const record = useMutation(
    api.interviews.recordNotHeld.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`${interview.label} is recorded as not held.`, stepBackUndo(props, `${interview.label} is planned again.`));
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Record ${interview.label.toLowerCase()} as not held?`}
      confirm="Record as not held"
      decline="Keep it planned"
      isBusy={record.isPending}
      isDisabled={draft.value.reason.trim() === ''}
      error={record.error}
      draft={draft}
      onConfirm={() => record.mutate({ caseId, interviewId: interview.id, reason: draft.value.reason })}
      onDecline={onClose}
    >
      <ProseField
        label="Why"
        description="Declined, did not come, ended because a representative was asked for, no longer needed."
        required
        minRows={2}
        value={draft.value.reason}
        onChange={(reason) => draft.set({ reason })}
      />
    </ConfirmDialog>
  );
}

function StepBackDialog({ caseId, interview, onClose }: StepProps) {
  const stepBack = useMutation(api.interviews.stepBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take the last step of ${interview.label.toLowerCase()} back?`}
      confirm="Take step back"
      decline="Keep it"
      draftKey={`interview-step-back:${interview.id}`}
      isBusy={stepBack.isPending}
      error={stepBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        stepBack.mutate(
          { caseId, interviewId: interview.id, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              saySo(`The last step of ${interview.label.toLowerCase()} is taken back. That it was recorded stays in the log.`);
            },
          },
        )
      }
    >
      <p>
        {interview.heldOn === null ? 'It was recorded as not held' : `It was begun on ${formatCivilDate(interview.heldOn)}`}. Held goes back
        to under way; under way and not held go back to planned.
      </p>
    </ReasonDialog>
  );
}

function TakeBackDialog({ caseId, interview, onClose }: StepProps) {
  const takeBack = useMutation(api.interviews.takeBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take ${interview.label.toLowerCase()} back?`}
      confirm="Take interview back"
      decline="Keep it"
      draftKey={`interview-take-back:${interview.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        takeBack.mutate(
          { caseId, interviewId: interview.id, reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              focusIn(anchors.planInterview);
              saySo('The interview is taken back. That it was planned, and your reason, stay in the log.');
            },
          },
        )
      }
    >
      <p>For one planned in error. Its number is not used again, and taking back cannot be undone.</p>
    </ReasonDialog>
  );
}
