import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Hold } from '#shared/domain/holds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export type StepState = 'open' | 'held' | 'blocked';

type HoldStepDialogProps = { caseId: CaseId; hold: Hold; state: StepState; isOpen: boolean; onClose: () => void };

const words: Record<
  StepState,
  { question: (kind: string) => string; confirm: string; decline: string; who: string; note: string; help: string }
> = {
  held: {
    question: (kind) => `Who has the hold “${kind}” in hand?`,
    confirm: 'Record who has it',
    decline: 'Leave it open',
    who: 'Who has it in hand',
    note: 'Note',
    help: 'What was asked of them, and when. Stays out of every investigation report.',
  },
  blocked: {
    question: (kind) => `Record under “${kind}” that the step may not go on?`,
    confirm: 'Block step',
    decline: 'Keep as it is',
    who: 'Who decided it',
    note: 'Reason',
    help: 'Stays out of every investigation report. The step stays stopped until a named person decides otherwise.',
  },
  open: {
    question: (kind) => `Put the hold “${kind}” back to open?`,
    confirm: 'Put back to open',
    decline: 'Keep as it is',
    who: 'Who says so',
    note: 'Reason',
    help: 'Nobody has it in hand any longer, and a block that was recorded stands no more.',
  },
};

const done: Record<StepState, (kind: string, who: string) => string> = {
  held: (kind, who) => `${who} has the hold “${kind}” in hand.`,
  blocked: (kind) => `Recorded under “${kind}”: the step may not go on.`,
  open: (kind) => `The hold “${kind}” is open again.`,
};

/** Records who has a hold in hand, that its step may not go on, or that it is open again. */
export function HoldStepDialog({ caseId, hold, state, isOpen, onClose }: HoldStepDialogProps) {
  const last = hold.steps.at(-1)?.id ?? null;
  const draft = useDraft(`hold-step:${hold.id}:${state}`, { who: '', note: '' }, last);
  const { who, note } = draft.value;
  const kind = holdKindLabels[hold.kind];
  const said = words[state];
  const step = useMutation(
    api.holds.step.mutationOptions({
      onSuccess: (_, input) => {
        draft.clear();
        onClose();
        saySo(done[state](kind, input.who));
      },
    }),
  );
  const needsNote = state === 'blocked' || hold.state === 'blocked';
  return (
    <ConfirmDialog
      isOpen={isOpen}
      question={said.question(kind)}
      confirm={said.confirm}
      decline={said.decline}
      onConfirm={() => step.mutate({ caseId, holdId: hold.id, state, who, note, basedOn: draft.basedOn })}
      onDecline={onClose}
      draft={draft}
      isBusy={step.isPending}
      isDisabled={who.trim() === '' || (needsNote && note.trim() === '')}
      error={step.error}
    >
      <TextInput
        label={said.who}
        description="By name and office."
        required
        data-autofocus
        value={who}
        onChange={(event) => draft.set({ who: event.currentTarget.value })}
      />
      <ProseField
        label={said.note}
        description={said.help}
        required={needsNote}
        value={note}
        onChange={(text) => draft.set({ note: text })}
      />
    </ConfirmDialog>
  );
}
