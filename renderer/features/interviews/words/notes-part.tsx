import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { InterviewQuestionId } from '#shared/domain/interviews/ids.ts';
import type { InterviewNote, OpenInterview } from '#shared/domain/interviews/interviews.ts';
import { resolveMentions } from '#shared/domain/mentions.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { useNameOf } from '../../../ui/display/people-in-matter.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { Addenda, AddendumForm, addendumKey } from './addendum-form.tsx';

type PartProps = { caseId: CaseId; interview: OpenInterview };

/** What was said, as it is written down; open to correction for some hours, then frozen. */
export function NotesPart({ caseId, interview }: PartProps) {
  const { notes, state } = interview;
  const [isWriting, setWriting] = useState(() => hasDraft(`interview-note:${interview.id}`));
  const standing = notes.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  return (
    <details className="interview-part" open={state === 'begun' || isWriting || undefined}>
      <summary>Notes ({standing === 0 ? 'none yet' : standing})</summary>
      <div className="interview-part-body">
        {notes.length > 0 && (
          <ol className="plain-list">
            {notes.map((note) => (
              <NoteRow key={note.id} caseId={caseId} interview={interview} note={note} />
            ))}
          </ol>
        )}
        {isWriting ? (
          <NewNote caseId={caseId} interview={interview} onClose={() => setWriting(false)} />
        ) : (
          <div>
            <Button size="compact-sm" variant={state === 'begun' ? 'light' : 'default'} onClick={() => setWriting(true)}>
              Write a note
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function NewNote({ caseId, interview, onClose }: PartProps & { onClose: () => void }) {
  const draft = useDraft(`interview-note:${interview.id}`, { text: '', questionId: '' });
  const { text, questionId } = draft.value;
  const nameOf = useNameOf();
  const [wasTried, setWasTried] = useState(false);
  const add = useMutation(
    api.interviewWords.addNote.mutationOptions({
      onSuccess: () => {
        draft.clear();
        saySo('The note is entered. It can be corrected for four hours, then it is frozen.');
      },
    }),
  );
  return (
    <RecordForm
      label="New note"
      submit="Enter note"
      draft={draft}
      isComplete={text.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={add.isPending}
      error={add.error}
      onRecord={() =>
        add.mutate({
          caseId,
          interviewId: interview.id,
          questionId: questionId === '' ? null : InterviewQuestionId.parse(questionId),
          text,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {interview.questions.length > 0 && (
        <NativeSelect
          label="On the question"
          data={[
            { value: '', label: 'None of them' },
            ...interview.questions.map((question, at) => ({
              value: question.id as string,
              label: `${at + 1}. ${resolveMentions(question.text, nameOf)}`,
            })),
          ]}
          value={questionId}
          onChange={(event) => draft.set({ questionId: event.currentTarget.value })}
        />
      )}
      <ProseField
        label="What was said"
        description="As close to the words as you can; what you think of it belongs elsewhere."
        required
        autoFocus
        minRows={3}
        value={text}
        error={wasTried && text.trim() === '' ? 'Write what was said.' : undefined}
        onChange={(typed) => draft.set({ text: typed })}
      />
    </RecordForm>
  );
}

function NoteRow({ caseId, interview, note }: PartProps & { note: InterviewNote }) {
  const { user } = useSession();
  const [open, setOpen] = useState<'correct' | 'addendum' | null>(() =>
    hasDraft(`interview-note-correct:${note.id}`) ? 'correct' : hasDraft(addendumKey(note.id)) ? 'addendum' : null,
  );
  const [isAsking, setAsking] = useState(false);
  const at = { caseId, interviewId: interview.id, noteId: note.id };
  const withdraw = useMutation(api.interviewWords.withdrawNote.mutationOptions());
  const question = interview.questions.findIndex(({ id }) => id === note.questionId);
  const isMine = note.enteredById === user.userId && !note.isFrozen && note.withdrawnAt === null;
  const name = `note ${note.position}`;
  if (note.withdrawnAt !== null) {
    return (
      <li className="interview-note quiet">
        Note {note.position} was withdrawn on {formatInstant(note.withdrawnAt)}.
      </li>
    );
  }
  return (
    <li className="interview-note">
      {question >= 0 && <p className="quiet small">On question {question + 1}</p>}
      {open === 'correct' ? (
        <CorrectNote {...at} note={note} onClose={() => setOpen(null)} />
      ) : (
        <p className="serif kept-lines">
          <Prose text={note.text} />
        </p>
      )}
      <p className="quiet small">
        {note.enteredBy}, {formatInstant(note.enteredAt)}
        {note.correctedAt === null ? '' : `; corrected ${formatInstant(note.correctedAt)}`}
        {note.isFrozen ? '; frozen' : ''}
      </p>
      <Addenda addenda={note.addenda} />
      {open === 'addendum' && (
        <AddendumForm caseId={caseId} interview={interview} to={{ kind: 'note', id: note.id }} onClose={() => setOpen(null)} />
      )}
      <div className="row">
        {isMine && open !== 'correct' && (
          <Button size="compact-sm" variant="default" aria-label={`Correct ${name}`} onClick={() => setOpen('correct')}>
            Correct
          </Button>
        )}
        {isMine && (
          <Button size="compact-sm" variant="subtle" color="gray" aria-label={`Withdraw ${name}`} onClick={() => setAsking(true)}>
            Withdraw
          </Button>
        )}
        {open !== 'addendum' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`Add an addendum to ${name}`}
            onClick={() => setOpen('addendum')}
          >
            Add an addendum
          </Button>
        )}
      </div>
      {isAsking && (
        <ConfirmDialog
          isOpen
          question={`Withdraw ${name}?`}
          confirm="Withdraw note"
          decline="Keep note"
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onDecline={() => setAsking(false)}
          onConfirm={() =>
            withdraw.mutate(at, {
              onSuccess: () => {
                setAsking(false);
                saySo('The note is withdrawn; its number stays.');
              },
            })
          }
        >
          <p>Its number stays, and its words stay in the record. This cannot be undone.</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

type CorrectNoteProps = {
  caseId: CaseId;
  interviewId: OpenInterview['id'];
  noteId: InterviewNote['id'];
  note: InterviewNote;
  onClose: () => void;
};

function CorrectNote({ caseId, interviewId, noteId, note, onClose }: CorrectNoteProps) {
  const draft = useDraft(`interview-note-correct:${note.id}`, { text: note.text }, note.correctedAt);
  const correct = useMutation(
    api.interviewWords.correctNote.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The note is corrected. What it said before is in the log.');
      },
    }),
  );
  return (
    <RecordForm
      label={`Correct note ${note.position}`}
      submit="Correct note"
      draft={draft}
      isComplete={draft.value.text.trim() !== ''}
      isBusy={correct.isPending}
      error={correct.error}
      onRecord={() => correct.mutate({ caseId, interviewId, noteId, text: draft.value.text, basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ProseField label="What was said" required autoFocus minRows={3} value={draft.value.text} onChange={(text) => draft.set({ text })} />
    </RecordForm>
  );
}
