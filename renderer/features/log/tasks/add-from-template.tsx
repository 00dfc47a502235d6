import { Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskTemplateId } from '#shared/domain/deadlines/ids.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useChoicesAtHand } from '../choices-at-hand.ts';
import { DoerField, doerOf } from './doer-field.tsx';

/** Makes tasks from a template: which of them, counted from which day, for whom. Their days are shown before anything is added. */
export function AddFromTemplate({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) {
  const { user, today } = useSession();
  const choices = useChoicesAtHand();
  const templates = useQuery(api.taskTemplates.list.queryOptions());
  const inUse = (templates.data ?? []).filter(({ isRetired }) => !isRetired);
  const draft = useDraft(`tasks-from-template:${caseId}`, {
    template: '',
    from: today,
    doer: `user:${user.userId}`,
    leftOut: [] as number[],
  });
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const templateId = (inUse.some(({ id }) => id === value.template) ? value.template : (inUse[0]?.id ?? '')) as TaskTemplateId;
  const canPlan = templateId.length > 0 && value.from !== '';
  const plan = useQuery({
    ...api.taskTemplates.plan.queryOptions({ input: { caseId, templateId, from: value.from } }),
    enabled: canPlan,
  });
  const planned = canPlan ? (plan.data ?? []) : [];
  const chosen = planned.filter(({ dueOn }, index) => dueOn !== null && !value.leftOut.includes(index));
  const doer = doerOf(value.doer);
  const add = useMutation(
    api.taskTemplates.addTasks.mutationOptions({
      onSuccess: (tasks) => {
        draft.clear();
        onDone();
        saySo(
          tasks.length === 1 ? 'One task was added.' : `${tasks.length} tasks were added. Each stays until somebody says that it is done.`,
        );
      },
    }),
  );
  const toggle = (index: number, isIn: boolean) =>
    set({ leftOut: isIn ? value.leftOut.filter((place) => place !== index) : [...value.leftOut, index] });
  return (
    <ConfirmDialog
      isOpen
      question="Add tasks from a template?"
      confirm={chosen.length === 1 ? 'Add 1 task' : `Add ${chosen.length} tasks`}
      decline="Add none"
      isBusy={add.isPending}
      isDisabled={inUse.length === 0}
      error={add.error}
      draft={draft}
      onDecline={onDone}
      onConfirm={() =>
        doer === null || chosen.length === 0
          ? setMissing(true)
          : add.mutate({
              caseId,
              templateId,
              doer,
              tasks: chosen.map(({ text, dueOn, movedTo, because }) => ({ text, dueOn: movedTo ?? dueOn ?? '', dueBecause: because })),
            })
      }
    >
      <RefusalNotice error={templates.error ?? plan.error} />
      {templates.data !== undefined && inUse.length === 0 && (
        <EmptyState title="No template is in use" headingLevel={3} isCompact>
          Templates are kept under Deadlines, Task templates.
        </EmptyState>
      )}
      <NativeSelect
        label="Template"
        data-autofocus
        data={inUse.map(({ id, name }) => ({ value: id, label: name }))}
        value={templateId}
        onChange={(event) => set({ template: event.currentTarget.value, leftOut: [] })}
      />
      <CivilDateField
        label="Counted from"
        isRequired
        value={value.from}
        onChange={(from) => set({ from })}
        error={isMissing && value.from === '' ? 'Enter the day from which the days are counted.' : undefined}
      />
      <DoerField
        value={value.doer}
        onChange={(next) => set({ doer: next })}
        people={choices.people}
        error={isMissing && doer === null ? 'Say who does them.' : undefined}
      />
      {planned.map(({ text, dueOn, movedTo, problem }, index) => (
        <Checkbox
          key={text}
          label={text}
          description={
            dueOn === null
              ? problem
              : movedTo === null
                ? `Due ${formatCivilDate(dueOn)}`
                : `Due ${formatCivilDate(movedTo)}; ${formatCivilDate(dueOn)} is a day of rest`
          }
          disabled={dueOn === null}
          checked={dueOn !== null && !value.leftOut.includes(index)}
          onChange={(event) => toggle(index, event.currentTarget.checked)}
        />
      ))}
      {isMissing && chosen.length === 0 && inUse.length > 0 && <p className="field-error">Choose at least one task.</p>}
    </ConfirmDialog>
  );
}
