import { Button, NativeSelect, Textarea } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { ReviewTaskId } from '#shared/domain/ids.ts';
import type { ReviewAssignment, Reviewer } from '#shared/domain/review/case-review.ts';
import { api } from '../../../app/client.ts';
import { DraftNotice } from '../../../ui/drafts/draft-notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { NamesFoundNotice } from './names-found-notice.tsx';
import { SummaryPreview } from './summary-preview.tsx';
import { TaskEditor, type TypedTask } from './task-editor.tsx';

type AssignFormProps = {
  caseId: CaseId;
  reviewers: readonly Reviewer[];
  /** The assignment of which this makes a new version; null for a reviewer who has not had the case. */
  before: ReviewAssignment | null;
  onClose: () => void;
};

type Typed = { recipient: string; note: string; account: string; dueOn: string; tasks: TypedTask[]; namesReason: string };

const PREVIEW_AFTER_MS = 350;

/** `value` once it has rested for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(JSON.parse(text) as T), PREVIEW_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return rested;
}

function startFrom(before: ReviewAssignment | null, reviewers: readonly Reviewer[]): Typed {
  const asked = before?.tasks.filter((task) => task.state === 'open' || task.state === 'done') ?? [];
  return {
    recipient: before?.reviewer.recipient ?? reviewers[0]?.recipient ?? '',
    note: before?.summary.note ?? '',
    account: before?.account ?? '',
    dueOn: before?.summary.dueOn ?? '',
    tasks: asked.map(({ id, text, dueOn }) => ({ key: id, id, text, dueOn: dueOn ?? '' })),
    namesReason: '',
  };
}

/** Whom, what is asked and by when, beside exactly what will be sealed. Nothing leaves before the button is pressed. */
export function AssignForm({ caseId, reviewers, before, onClose }: AssignFormProps) {
  const draft = useDraft<Typed>(`assign:${caseId}:${before?.id ?? 'new'}`, startFrom(before, reviewers));
  const { recipient, note, account, dueOn, tasks, namesReason } = draft.value;
  const written = tasks.filter((task) => task.text.trim() !== '');
  const input = {
    caseId,
    recipient,
    request: {
      note,
      account,
      dueOn: dueOn === '' ? null : dueOn,
      tasks: written.map((task) => ({
        id: task.id === null ? null : ReviewTaskId.parse(task.id),
        text: task.text,
        dueOn: task.dueOn === '' ? null : task.dueOn,
      })),
    },
  };
  const rested = useRested(input);
  const preview = useQuery(api.review.preview.queryOptions({ input: rested, placeholderData: keepPreviousData }));
  const names = preview.data?.names ?? [];
  const name = reviewers.find((reviewer) => reviewer.recipient === recipient)?.displayName ?? '';
  const assign = useMutation(
    api.review.assign.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`The summary is sealed to ${name} and waits in the casebook’s folder.`);
      },
    }),
  );
  return (
    <section className="panel stack" aria-labelledby="assign-heading">
      <h3 id="assign-heading">{before === null ? 'Assign the case to a reviewer' : `New version for ${before.reviewer.displayName}`}</h3>
      <div className="review-assign">
        <form
          className="stack"
          aria-label="Assign the case"
          onSubmit={(event) => {
            event.preventDefault();
            assign.mutate({ ...input, namesReason });
          }}
        >
          <NativeSelect
            label="Reviewer"
            data={reviewers.map((reviewer) => ({ value: reviewer.recipient, label: reviewer.displayName }))}
            value={recipient}
            disabled={before !== null}
            onChange={(event) => draft.set({ recipient: event.currentTarget.value })}
          />
          <CivilDateField label="Answer by" value={dueOn} onChange={(date) => draft.set({ dueOn: date })} />
          <Textarea
            label="Your words to the reviewer"
            description="What may be said to parents, whom not to talk to, what to watch for. Use no names."
            autosize
            minRows={3}
            maxLength={20_000}
            value={note}
            onChange={(event) => draft.set({ note: event.currentTarget.value })}
          />
          <Textarea
            label="The report in your own words"
            description="Stands in place of the report as it was taken. Leave it empty to tell the report itself."
            autosize
            minRows={2}
            maxLength={20_000}
            value={account}
            onChange={(event) => draft.set({ account: event.currentTarget.value })}
          />
          <TaskEditor tasks={tasks} onChange={(changed) => draft.set({ tasks: changed })} />
          {names.length > 0 && (
            <NamesFoundNotice names={names} reason={namesReason} onReason={(reason) => draft.set({ namesReason: reason })} />
          )}
          <DraftNotice draft={draft} />
          <RefusalNotice error={assign.error} />
          <div className="row">
            <Button
              type="submit"
              loading={assign.isPending}
              disabled={preview.data === undefined || (names.length > 0 && namesReason.trim() === '')}
            >
              {before === null ? 'Seal and assign' : 'Seal the new version'}
            </Button>
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
          </div>
          <p className="quiet small">
            A copy that has left the office can be superseded and withdrawn here, but whoever has it can still read it.
          </p>
        </form>
        <SummaryPreview preview={preview} />
      </div>
    </section>
  );
}
