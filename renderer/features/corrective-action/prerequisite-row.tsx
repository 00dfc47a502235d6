import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { isFilledByPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';

type Done = CorrectiveAction['prerequisites'][number];
type PrerequisiteRowProps = { action: CorrectiveAction; prerequisite: Done };

type Typing = Pick<Done, 'doneOn' | 'doneBy' | 'note'>;

const typedOf = ({ doneOn, doneBy, note }: Done): Typing => ({ doneOn, doneBy, note });

const tell = ({ doneOn, doneBy, note }: Typing): ToldFields => [
  { label: 'Done on', text: doneOn === null ? '' : formatCivilDate(doneOn) },
  { label: 'Done by', text: doneBy },
  { label: 'Note', text: note },
];

/** “Send the respondent a letter with the findings” */
const stepNamed = ({ text }: Done): string => `“${text.replace(/\.$/, '')}”`;

function PrerequisiteForm({ action, prerequisite, onClose }: PrerequisiteRowProps & { onClose: () => void }) {
  const recorded = typedOf(prerequisite);
  const standing = prerequisite.standing?.id ?? null;
  const draft = useDraft(`prerequisite:${action.id}:${prerequisite.id}`, recorded, standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.correctiveAction.recordPrerequisite.mutationOptions({
      onSuccess: ({ prerequisites }) => {
        clear();
        const basedOn = prerequisites.find(({ id }) => id === prerequisite.id)?.standing?.id ?? null;
        saySo(
          `${stepNamed(prerequisite)} is recorded as ${value.doneOn === null ? 'not done' : `done on ${formatCivilDate(value.doneOn)}`}.`,
          undoBy(
            () =>
              client.correctiveAction.recordPrerequisite({
                correctiveActionId: action.id,
                prerequisiteId: prerequisite.id,
                ...recorded,
                basedOn,
              }),
            `${stepNamed(prerequisite)} stands as before again.`,
          ),
        );
        onClose();
      },
    }),
  );
  const isNameMissing = value.doneOn !== null && value.doneBy.trim() === '';
  return (
    <RecordForm
      label={prerequisite.text}
      submit="Record this step"
      isComplete={!isNameMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ correctiveActionId: action.id, prerequisiteId: prerequisite.id, ...value, basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(recorded), by: prerequisite.standing?.by, at: prerequisite.standing?.at }}
        tell={tell}
      />
      <FieldRow>
        <CivilDateField
          label="Done on"
          help="Empty means not done."
          value={value.doneOn ?? ''}
          onChange={(date) => set({ doneOn: date === '' ? null : date })}
        />
        <TextInput
          label="Done by"
          description="By name and office."
          value={value.doneBy}
          error={wasTried && isNameMissing ? 'Enter who did it.' : undefined}
          onChange={(event) => set({ doneBy: event.currentTarget.value })}
        />
      </FieldRow>
      <ProseField label="Note" description="May stay empty." minRows={1} value={value.note} onChange={(text) => set({ note: text })} />
    </RecordForm>
  );
}

/** One thing that must come first: a mark with day and name, or a gap with the way to fill it. */
export function PrerequisiteRow({ action, prerequisite }: PrerequisiteRowProps) {
  const anchor = anchors.prerequisite(action.id, prerequisite.id);
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchor, hasDraft(`prerequisite:${action.id}:${prerequisite.id}`));
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  const isDone = prerequisite.doneOn !== null;
  const isOfPacket = isFilledByPacket(action.level, prerequisite.id);
  return (
    <li id={anchor} className="prerequisite">
      {isDone ? (
        <IconCircleCheck size={20} role="img" aria-label="Done" />
      ) : (
        <IconCircleDashed size={20} role="img" aria-label="Not done" />
      )}
      <div className="prerequisite-words">
        <p>{prerequisite.text}</p>
        {prerequisite.doneOn !== null && (
          <p className="quiet small">
            {formatCivilDate(prerequisite.doneOn)}, {prerequisite.doneBy}
            {prerequisite.note !== '' && (
              <>
                {' · '}
                <Prose text={prerequisite.note} />
              </>
            )}
          </p>
        )}
        {isOpen && <PrerequisiteForm action={action} prerequisite={prerequisite} onClose={close} />}
      </div>
      {isOfPacket && !isDone && <span className="quiet small">with the packet</span>}
      {!isOpen && !isOfPacket && action.approvedAt === null && (
        <Button
          size="compact-sm"
          variant={isDone ? 'default' : 'light'}
          aria-label={`${isDone ? 'Change' : 'Record'}: ${prerequisite.text}`}
          onClick={() => setOpen(true)}
        >
          {isDone ? 'Change' : 'Record'}
        </Button>
      )}
    </li>
  );
}
