import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { type PersonInCase, STUDENT_NAME_SHOWN_SECONDS } from '#shared/domain/people-across-matters.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';

type StudentNameDialogProps = { caseId: CaseId; student: PersonInCase; onClose: () => void };

/**
 * The name behind a pseudonym: asked for with a reason that goes into the log, shown for a short time, or recorded. What is typed here is kept in
 * no draft, and the name is held by this dialog alone, which goes when the casebook locks.
 */
export function StudentNameDialog({ caseId, student, onClose }: StudentNameDialogProps) {
  const [isRecording, setRecording] = useState(!student.isNameKept);
  return (
    <Modal opened onClose={onClose} title={`The name behind ${student.displayName}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      {isRecording ? (
        <RecordName caseId={caseId} student={student} onDone={onClose} />
      ) : (
        <RevealName caseId={caseId} student={student} onCorrect={() => setRecording(true)} />
      )}
    </Modal>
  );
}

function RevealName({ caseId, student, onCorrect }: { caseId: CaseId; student: PersonInCase; onCorrect: () => void }) {
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<{ name: string; until: number } | null>(null);
  const reveal = useMutation(
    api.people.revealStudentName.mutationOptions({
      onSuccess: ({ name }) => {
        setShown({ name, until: Date.now() + STUDENT_NAME_SHOWN_SECONDS * 1000 });
        setReason('');
        saySo(`The name behind ${student.displayName} is shown. That you read it, and why, is in the log.`);
        // The answer goes from the cache at once: the name is to be nowhere but on screen.
        reveal.reset();
      },
    }),
  );
  const seconds = useSecondsLeft(shown?.until ?? null, () => setShown(null));
  if (shown !== null) {
    return (
      <div className="stack">
        <p className="student-name" aria-live="polite">
          {shown.name}
        </p>
        <p className="quiet people-note">Hidden again in {seconds === 1 ? '1 second' : `${seconds} seconds`}.</p>
        <div className="row">
          <Button variant="default" data-autofocus onClick={() => setShown(null)}>
            Hide the name
          </Button>
        </div>
      </div>
    );
  }
  return (
    <RecordForm
      label={`Show the name behind ${student.displayName}`}
      submit="Show name"
      isBusy={reveal.isPending}
      error={reveal.error}
      isComplete={reason.trim() !== ''}
      cancel={{ label: 'Correct the name', onCancel: onCorrect }}
      onRecord={() => reveal.mutate({ caseId, participantId: student.participantId, reason })}
    >
      <p className="people-note">
        The name is shown for {STUDENT_NAME_SHOWN_SECONDS} seconds. Your reason is recorded in the log; the name is not.
      </p>
      <TextInput
        label="Why you need the name"
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </RecordForm>
  );
}

function RecordName({ caseId, student, onDone }: { caseId: CaseId; student: PersonInCase; onDone: () => void }) {
  const [name, setName] = useState('');
  const record = useMutation(
    api.people.recordStudentName.mutationOptions({
      onSuccess: () => {
        onDone();
        saySo(`The name behind ${student.displayName} is recorded. Everyone goes on seeing the pseudonym.`);
      },
    }),
  );
  return (
    <RecordForm
      label={`Record the name behind ${student.displayName}`}
      submit="Record name"
      isBusy={record.isPending}
      error={record.error}
      isComplete={name.trim() !== ''}
      cancel={{ label: 'Close', onCancel: onDone }}
      onRecord={() => record.mutate({ caseId, participantId: student.participantId, name })}
    >
      <p className="people-note">
        {student.isNameKept && 'The name that was recorded before is replaced. '}
        It is kept apart from everything else, for the investigator, administrators and those named as readers.
      </p>
      <TextInput
        label="Student’s name"
        required
        data-autofocus
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </RecordForm>
  );
}

/** Whole seconds until `until`, and `onOver` once they have passed. */
function useSecondsLeft(until: number | null, onOver: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    if (until === null) return;
    setNow(Date.now());
    const timer = window.setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) over.current();
    }, 250);
    return () => window.clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(1, Math.ceil((until - now) / 1000));
}
