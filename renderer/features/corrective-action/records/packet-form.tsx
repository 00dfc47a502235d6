import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { chargesFrom } from '#shared/domain/corrective-action/charges.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Packet } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker, useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';

export const packetKey = (action: CorrectiveAction): string => `packet:${action.id}`;

const typedOf = (packet: Packet | null) => ({
  charges: packet?.charges ?? '',
  exhibitIds: packet?.exhibitIds ?? ([] as ExhibitId[]),
  evidence: packet?.evidence ?? '',
  proposedRange: packet?.proposedRange ?? '',
  respondBy: packet?.respondBy ?? '',
  representativeNotice: packet?.representativeNotice ?? '',
});
type Typing = ReturnType<typeof typedOf>;
const draftOf = ({ respondBy, ...rest }: Typing) => ({ ...rest, respondBy: respondBy === '' ? null : respondBy });

type FillInProps = { caseId: CaseId; isEmpty: boolean; onFill: (filled: Pick<Typing, 'charges' | 'exhibitIds'>) => void };

/** Takes what is alleged, the words of the clauses and the exhibits pinned to them over into an empty packet. */
function FillIn({ caseId, isEmpty, onFill }: FillInProps) {
  const allegations = useQuery(api.allegations.list.queryOptions({ input: { caseId } }));
  const findings = useQuery(api.findings.list.queryOptions({ input: { caseId } }));
  if (!isEmpty || allegations.data === undefined || findings.data === undefined || allegations.data.length === 0) return null;
  const filled = chargesFrom(allegations.data, findings.data);
  if (filled.charges === '') return null;
  return (
    <div className="row">
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          onFill(filled);
          saySo('The charges and exhibits stand in the form as the case has them. Read and change them before you keep the packet.');
        }}
      >
        Fill in charges and exhibits from the case
      </Button>
    </div>
  );
}

type PacketFormProps = { caseId: CaseId; action: CorrectiveAction; packet: Packet | null; onClose: () => void };

/** Charges, evidence, range, day to answer by and notice of a representative; anything may stay empty until it is issued. */
export function PacketForm({ caseId, action, packet, onClose }: PacketFormProps) {
  const standing = packet?.standing.id ?? null;
  const draft = useDraft(packetKey(action), typedOf(packet), standing);
  const { value, set, clear } = draft;
  const labelsOf = useExhibitLabels(caseId);
  const tell = (typed: Typing): ToldFields => [
    { label: 'Charges', text: typed.charges },
    { label: 'Exhibits', text: labelsOf(typed.exhibitIds) },
    { label: 'Evidence', text: typed.evidence },
    { label: 'Range proposed', text: typed.proposedRange },
    { label: 'To be answered by', text: typed.respondBy === '' ? '' : formatCivilDate(typed.respondBy) },
    { label: 'Representative', text: typed.representativeNotice },
  ];
  const record = useMutation(
    api.levelRecords.draftPacket.mutationOptions({
      onSuccess: (recorded) => {
        clear();
        onClose();
        saySo(
          'The packet is kept as a draft. It stops no longer once it is issued and its time to answer is closed.',
          undoBy(
            () =>
              client.levelRecords.draftPacket({
                correctiveActionId: action.id,
                draft: draftOf(typedOf(packet)),
                basedOn: recorded.standing.id,
              }),
            'The packet stands as before again.',
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label={`Packet before ${action.level.name}`}
      submit="Keep packet"
      draft={draft}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ correctiveActionId: action.id, draft: draftOf(value), basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(typedOf(packet)), by: packet?.standing.by, at: packet?.standing.at }}
        tell={tell}
      />
      <FillIn caseId={caseId} isEmpty={value.charges.trim() === '' && value.exhibitIds.length === 0} onFill={set} />
      <ProseField
        label="Charges"
        description="What was done and when, with the text of each clause."
        value={value.charges}
        onChange={(charges) => set({ charges })}
      />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
      <ProseField
        label="Evidence in words"
        description="What each piece shows."
        minRows={2}
        value={value.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <ProseField
        label="Range proposed"
        description="From which level to which; a person proposes it."
        minRows={1}
        value={value.proposedRange}
        onChange={(proposedRange) => set({ proposedRange })}
      />
      <CivilDateField
        label="To be answered by"
        help="After the day of issue. The agreement may ask for more days."
        value={value.respondBy}
        onChange={(respondBy) => set({ respondBy })}
      />
      <ProseField
        label="Notice of a representative"
        description="What was said and under which article; or why there is no right to one."
        minRows={1}
        value={value.representativeNotice}
        onChange={(representativeNotice) => set({ representativeNotice })}
      />
    </RecordForm>
  );
}
