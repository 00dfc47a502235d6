import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ConflictChoice, ReviewConflict } from '#shared/domain/review/case-review.ts';
import { conflictReasons } from '#shared/domain/review/review-labels.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { DraftNotice } from '../../../ui/drafts/draft-notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type Typed = { choice: ConflictChoice | ''; reason: string };

const isAboutTask = ({ kind }: ReviewConflict): boolean => kind.startsWith('task-');

function OpenConflict({ caseId, conflict }: { caseId: CaseId; conflict: ReviewConflict }) {
  const draft = useDraft<Typed>(`resolve:${conflict.id}`, { choice: '', reason: '' });
  const { choice, reason } = draft.value;
  const resolve = useMutation(
    api.review.resolveConflict.mutationOptions({
      onSuccess: (_assignments, settled) => {
        draft.clear();
        saySo(
          settled.choice === 'take'
            ? 'What was sent counts now. Your reason is in the log.'
            : 'What was sent is set aside and stays in the record.',
        );
      },
    }),
  );
  const isComplete = choice !== '' && reason.trim() !== '';
  return (
    <form
      className="notice notice-needs"
      aria-label={`Conflict: ${conflict.subject}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice !== '' && isComplete) resolve.mutate({ caseId, conflictId: conflict.id, choice, reason });
      }}
    >
      <div className="stack stack-tight">
        <p className="notice-lead">{conflict.subject}</p>
        <p>{conflictReasons[conflict.kind]}</p>
        {conflict.standing !== '' && (
          <div>
            <p className="told-lead">Stands now</p>
            <p className="told">{conflict.standing}</p>
          </div>
        )}
        <div>
          <p className="told-lead">{isAboutTask(conflict) ? 'Marked as done, with the note' : 'Sent'}</p>
          <p className="told">{conflict.sent === '' ? 'No note.' : conflict.sent}</p>
        </div>
        <Radio.Group
          label="What counts?"
          required
          value={choice}
          onChange={(value) => draft.set({ choice: value === 'take' ? 'take' : 'set-aside' })}
        >
          <div className="row" style={{ marginTop: 4 }}>
            <Radio value="take" label={isAboutTask(conflict) ? 'The task is done' : 'What was sent'} />
            <Radio value="set-aside" label={conflict.kind === 'two-versions' ? 'What stands now' : 'Set it aside'} />
          </div>
        </Radio.Group>
        <Textarea label="Reason" required value={reason} onChange={(event) => draft.set({ reason: event.currentTarget.value })} />
        <p className="quiet">Once resolved, this stays as it is decided. What was sent stays in the record either way.</p>
        <DraftNotice draft={draft} />
        <RefusalNotice error={resolve.error} />
        <div>
          <Button type="submit" loading={resolve.isPending} disabled={!isComplete}>
            Resolve
          </Button>
        </div>
      </div>
    </form>
  );
}

/** What a person must settle, and below it what was settled, by whom and why. */
export function Conflicts({ caseId, conflicts }: { caseId: CaseId; conflicts: readonly ReviewConflict[] }) {
  const open = conflicts.filter((conflict) => conflict.resolvedAt === null);
  const settled = conflicts.filter((conflict) => conflict.resolvedAt !== null);
  return (
    <>
      {open.map((conflict) => (
        <OpenConflict key={conflict.id} caseId={caseId} conflict={conflict} />
      ))}
      {settled.length > 0 && (
        <details>
          <summary>{settled.length === 1 ? 'One conflict was resolved' : `${settled.length} conflicts were resolved`}</summary>
          <ul className="review-comments">
            {settled.map((conflict) => (
              <li key={conflict.id}>
                <p>
                  <strong>{conflict.subject}</strong> {conflict.choice === 'take' ? 'What was sent counts' : 'Set aside'}, decided by{' '}
                  {conflict.resolvedBy}, {conflict.resolvedAt && showInstant(conflict.resolvedAt)}: {conflict.reason}
                </p>
                <p className="told">{conflict.sent}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
