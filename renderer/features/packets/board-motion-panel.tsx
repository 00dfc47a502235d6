import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { BoardMotion } from '#shared/domain/documents/packets/board-motion.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import './packets.css';

const draftKey = (caseId: CaseId): string => `board-motion:${caseId}`;

const typedOf = (motion: BoardMotion | null) => ({
  meetingOn: motion?.meetingOn ?? '',
  recommendedBy: motion?.recommendedBy ?? '',
  motion: motion?.motion ?? '',
});
type Typing = ReturnType<typeof typedOf>;

const inputOf = ({ meetingOn, recommendedBy, motion }: Typing) => ({
  meetingOn: meetingOn === '' ? null : meetingOn,
  recommendedBy,
  motion,
});

const tell = ({ meetingOn, recommendedBy, motion }: Typing): ToldFields => [
  { label: 'Meeting', text: meetingOn === '' ? '' : formatCivilDate(meetingOn) },
  { label: 'Recommended by', text: recommendedBy },
  { label: 'Motion', text: motion },
];

/** When the Board meets, who recommends, and the motion as proposed: what the Board packet needs and no other part of the case holds. */
export function BoardMotionPanel({ caseId }: { caseId: CaseId }) {
  const motion = useQuery(api.packets.motion.queryOptions({ input: { caseId } }));
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchors.boardMotion, hasDraft(draftKey(caseId)));
  const close = () => {
    setOpen(false);
    focusIn(anchors.boardMotion);
  };
  return (
    <section className="panel packets" id={anchors.boardMotion} aria-labelledby="board-motion-heading">
      <h3 id="board-motion-heading">Before the Board</h3>
      {motion.isPending && <LoadingState what="the motion" />}
      <RefusalNotice error={motion.error} onRetry={() => void motion.refetch()} />
      {motion.data !== undefined && !isOpen && <Standing motion={motion.data} />}
      {motion.data !== undefined &&
        (isOpen ? (
          <MotionForm caseId={caseId} motion={motion.data} onClose={close} />
        ) : (
          <Button variant="default" onClick={() => setOpen(true)}>
            {motion.data === null ? 'Write the motion' : 'Change the motion'}
          </Button>
        ))}
    </section>
  );
}

function Standing({ motion }: { motion: BoardMotion | null }) {
  if (motion === null) {
    return (
      <p className="quiet">
        Nothing is put before the Board yet. The Board packet prints the motion as you write it here; the application proposes none.
      </p>
    );
  }
  return (
    <dl className="facts">
      <dt>Meeting</dt>
      <dd>{motion.meetingOn === null ? 'Not set' : formatCivilDate(motion.meetingOn)}</dd>
      <dt>Recommended by</dt>
      <dd>{motion.recommendedBy === '' ? 'Not entered' : motion.recommendedBy}</dd>
      <dt>Motion</dt>
      <dd className="serif kept-lines">{motion.motion === '' ? 'Not written yet' : <Prose text={motion.motion} />}</dd>
    </dl>
  );
}

type MotionFormProps = { caseId: CaseId; motion: BoardMotion | null; onClose: () => void };

function MotionForm({ caseId, motion, onClose }: MotionFormProps) {
  const standing = motion?.standing.id ?? null;
  const recorded = typedOf(motion);
  const draft = useDraft(draftKey(caseId), recorded, standing);
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.packets.recordMotion.mutationOptions({
      onSuccess: (stands) => {
        draft.clear();
        onClose();
        const undo = undoBy(
          () => client.packets.recordMotion({ caseId, board: inputOf(recorded), basedOn: stands.standing.id }),
          'What is put before the Board reads as before again.',
        );
        saySo('What is put before the Board is recorded.', undo);
      },
    }),
  );
  return (
    <RecordForm
      label="What is put before the Board"
      submit="Record the motion"
      draft={draft}
      isComplete={value.motion.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ caseId, board: inputOf(value), basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(recorded), by: motion?.standing.by, at: motion?.standing.at }}
        tell={tell}
      />
      <FieldRow>
        <CivilDateField
          label="Meeting of the Board"
          help="May stay empty."
          value={value.meetingOn}
          onChange={(meetingOn) => set({ meetingOn })}
        />
        <TextInput
          label="Recommended by"
          description="Name and office."
          value={value.recommendedBy}
          onChange={(event) => set({ recommendedBy: event.currentTarget.value })}
        />
      </FieldRow>
      <ProseField
        label="Motion as proposed"
        description="In the words in which it is to be moved. The Board may change it."
        required
        minRows={3}
        value={value.motion}
        error={wasTried && value.motion.trim() === '' ? 'Write the motion.' : undefined}
        onChange={(text) => set({ motion: text })}
      />
    </RecordForm>
  );
}
