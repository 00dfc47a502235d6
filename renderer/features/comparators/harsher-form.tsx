import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HarsherLevel } from '#shared/domain/comparators/comparators.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { hasDraft, useStaysOpen } from '../../ui/drafts/drafts.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

const keyOf = ({ correctiveActionId }: HarsherLevel): string => `harsher:${correctiveActionId}`;
const tell = ({ reason }: { reason: string }): ToldFields => [{ label: 'Reason', text: reason }];

/** Why a level lies above those of the nearest matters: asked before it is approved, and read back afterwards. */
export function HarsherForm({ caseId, level }: { caseId: CaseId; level: HarsherLevel }) {
  const isExplained = level.reason !== '';
  const [isChanging, setChanging] = useState(!isExplained || hasDraft(keyOf(level)));
  useStaysOpen(keyOf(level), !isExplained, setChanging);
  const title = `${level.levelName} lies above every level of the nearest matters.`;
  if (!isChanging || level.isApproved) {
    return (
      <Notice title={title}>
        <p>The highest of them is {level.highestThere.toLowerCase()}. The reason:</p>
        <p className="serif comparator-reason">{isExplained ? <Prose text={level.reason} /> : 'None was recorded.'}</p>
        {level.standing !== null && (
          <p className="quiet small">
            {level.standing.by}, {showInstant(level.standing.at)}
          </p>
        )}
        {!level.isApproved && (
          <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
            Change the reason
          </Button>
        )}
      </Notice>
    );
  }
  return (
    <Notice tone="needs" title={title}>
      <p>The highest of them is {level.highestThere.toLowerCase()}. Before it is approved, somebody says why this matter differs.</p>
      <div className="comparator-why">
        <ReasonForm caseId={caseId} level={level} onDone={() => setChanging(false)} canClose={isExplained} />
      </div>
    </Notice>
  );
}

type ReasonFormProps = { caseId: CaseId; level: HarsherLevel; onDone: () => void; canClose: boolean };

function ReasonForm({ caseId, level, onDone, canClose }: ReasonFormProps) {
  const standing = level.standing?.id ?? null;
  const draft = useDraft(keyOf(level), { reason: level.reason }, standing);
  const [wasTried, setWasTried] = useState(false);
  const { correctiveActionId } = level;
  const explain = useMutation(
    api.comparators.explainHarsher.mutationOptions({
      onSuccess: ({ harsher }) => {
        draft.clear();
        onDone();
        const now = harsher.find((one) => one.correctiveActionId === correctiveActionId)?.standing?.id ?? null;
        const back = () => client.comparators.explainHarsher({ caseId, correctiveActionId, reason: level.reason, basedOn: now });
        saySo('The reason is recorded.', level.reason === '' ? null : undoBy(back, 'The reason before stands again.'));
      },
    }),
  );
  const { reason } = draft.value;
  return (
    <RecordForm
      label={`Reason for ${level.levelName}`}
      submit="Record reason"
      isComplete={reason.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={explain.isPending}
      error={explain.error}
      onRecord={() => explain.mutate({ caseId, correctiveActionId, reason, basedOn: draft.basedOn })}
      cancel={canClose ? { label: 'Keep the reason', onCancel: onDone } : undefined}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={level.standing && { fields: tell(level), by: level.standing.by, at: level.standing.at }}
        tell={tell}
      />
      <ProseField
        label="Why it lies above them"
        description="What differs, in facts: an earlier warning, a directive, the harm, the role."
        required
        minRows={2}
        value={reason}
        error={wasTried && reason.trim() === '' ? 'Say why.' : undefined}
        onChange={(text) => draft.set({ reason: text })}
      />
    </RecordForm>
  );
}
