import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { UNPAID_SUSPENSION } from '#shared/domain/corrective-action/authority-source.ts';
import type { CorrectiveAction, Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { skippedLevels } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { api, client } from '../../app/client.ts';
import { refusalCode } from '../../ui/feedback/refusal.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useJump } from '../../ui/workspace/jump.ts';

type ChooseLevelFormProps = {
  workspace: Workspace;
  level: Level;
  actions: readonly CorrectiveAction[];
  /** The steps of the agreement in a sentence; null where there are none. */
  steps: string | null;
  onClose: () => void;
};

const nothing = {
  terms: '',
  reason: '',
  skippedLevelsReason: '',
  authoritySource: '',
  imposedBy: '',
  startsOn: null as string | null,
  endsOn: null as string | null,
};

/** What exactly is ordered, why, by whom and for how long; levels passed over ask for a reason here. */
export function ChooseLevelForm({ workspace, level, actions, steps, onClose }: ChooseLevelFormProps) {
  const caseId = workspace.summary.id;
  const draft = useDraft(`choose-level:${caseId}:${level.id}`, nothing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const { jump } = useJump();
  const choose = useMutation(
    api.correctiveAction.choose.mutationOptions({
      onSuccess: (action) => {
        clear();
        saySo(
          `${level.name} is chosen. What must come first is listed above, and it is not approved yet.`,
          undoBy(
            () => client.correctiveAction.withdraw({ correctiveActionId: action.id, reason: 'Taken back right after it was chosen.' }),
            `${level.name} is withdrawn. That it was chosen and taken back stays in the log.`,
          ),
        );
        onClose();
        jump({ tab: 'corrective-action', anchor: `action-${action.id}` });
      },
    }),
  );
  const imposed = actions.filter((action) => action.approvedAt !== null).map((action) => action.level.id);
  const skipped = skippedLevels(level, workspace.respondent.employmentStatus, imposed);
  const asksAboutSkipped = skipped.length > 0 || refusalCode(choose.error) === 'REASON_NEEDED';
  const needed = [value.terms, value.reason, value.imposedBy];
  if (asksAboutSkipped) needed.push(value.skippedLevelsReason);
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);

  return (
    <RecordForm
      label={`Choose ${level.name}`}
      submit="Choose level"
      isComplete={needed.every((text) => text.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={choose.isPending}
      error={choose.error}
      onRecord={() => choose.mutate({ caseId, levelId: level.id, ...value })}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ProseField
        label="Terms"
        description="What exactly is ordered: scope, duration, exceptions. Printed in the memo."
        required
        value={value.terms}
        error={error(value.terms, 'Write what is ordered.')}
        onChange={(text) => set({ terms: text })}
      />
      <ProseField
        label="Reason"
        description="Why this level answers these findings."
        required
        minRows={2}
        value={value.reason}
        error={error(value.reason, 'Give the reason for this level.')}
        onChange={(text) => set({ reason: text })}
      />
      {asksAboutSkipped && (
        <ProseField
          label="Why levels were passed over"
          description={[skipped.length === 0 ? '' : `Passed over: ${skipped.map(({ name }) => name).join('; ')}.`, steps ?? '']
            .filter(Boolean)
            .join(' ')}
          required
          minRows={2}
          value={value.skippedLevelsReason}
          error={error(value.skippedLevelsReason, 'Give the reason for passing over these levels.')}
          onChange={(text) => set({ skippedLevelsReason: text })}
        />
      )}
      <TextInput
        label="Imposed by"
        description={`By name and office. Usually: ${level.whoMayImpose}.`}
        required
        value={value.imposedBy}
        error={error(value.imposedBy, 'Enter who imposes it.')}
        onChange={(event) => set({ imposedBy: event.currentTarget.value })}
      />
      {level.id === UNPAID_SUSPENSION ? (
        <p className="quiet">Its source of authority is recorded by itself once the level is chosen.</p>
      ) : (
        <TextInput
          label="Source of authority"
          description={level.authoritySource === '' ? 'May stay empty at this level.' : level.authoritySource}
          value={value.authoritySource}
          onChange={(event) => set({ authoritySource: event.currentTarget.value })}
        />
      )}
      <FieldRow>
        <CivilDateField
          label="From"
          help="May stay empty."
          value={value.startsOn ?? ''}
          onChange={(date) => set({ startsOn: date === '' ? null : date })}
        />
        <CivilDateField
          label="Until"
          help="May stay empty."
          value={value.endsOn ?? ''}
          onChange={(date) => set({ endsOn: date === '' ? null : date })}
        />
      </FieldRow>
    </RecordForm>
  );
}
