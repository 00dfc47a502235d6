import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { PacketChoice, PacketOffer } from '#shared/domain/documents/packets/packet.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { askForLongWorkSoon, LongWorkProgress, useLongWork } from '../../ui/feedback/long-work-progress.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { PacketOfferList } from './packet-offer.tsx';
import { PacketOrder } from './packet-order.tsx';
import { boardPacketWithExhibits, mixesRedacted, nameOf } from './packet-words.ts';

export const packetDraftKey = (caseId: CaseId): string => `packet:${caseId}`;
export type PacketTyping = { title: string; hasCovers: boolean; choices: PacketChoice[] };
export const nothingChosen: PacketTyping = { title: '', hasCovers: true, choices: [] };

type PacketBuilderProps = { caseId: CaseId; offer: PacketOffer; onClose: () => void };

/** Choosing what goes into a packet, in which order, and making it. */
export function PacketBuilder({ caseId, offer, onClose }: PacketBuilderProps) {
  const draft = useDraft(packetDraftKey(caseId), nothingChosen);
  const { title, hasCovers } = draft.value;
  const choices = draft.value.choices.filter((choice) => nameOf(offer, choice) !== null);
  const [wasTried, setWasTried] = useState(false);
  const work = useLongWork();
  const make = useMutation(
    api.packets.exportCopy.mutationOptions({
      onSuccess: (outcome) => {
        saySo(deliverCopy(outcome, 'the packet'));
        if (outcome.outcome === 'dismissed') return;
        void queryClient.invalidateQueries({ queryKey: api.packets.list.queryKey({ input: { caseId } }) });
        draft.clear();
        onClose();
      },
    }),
  );
  const isMissing = choices.length === 0;
  return (
    <RecordForm
      label="New packet"
      submit="Make the packet"
      draft={draft}
      isComplete={title.trim() !== '' && !isMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={make.isPending}
      error={make.error}
      onRecord={() => {
        make.mutate({ caseId, title, hasCovers, choices });
        askForLongWorkSoon();
      }}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <TextInput
        label="Title"
        description="Stands on its first page, in the case’s own list and in the name of the file."
        required
        value={title}
        error={wasTried && title.trim() === '' ? 'Give the packet a title.' : undefined}
        onChange={(event) => draft.set({ title: event.currentTarget.value })}
      />
      <div className="row">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            draft.set({ choices: boardPacketWithExhibits(offer), title: title === '' ? documentKinds['board-packet'].label : title })
          }
        >
          Choose the Board packet with all exhibits
        </Button>
      </div>
      <div className="packet-columns">
        <div>
          <h4>What can be bound</h4>
          <PacketOfferList offer={offer} choices={choices} onChange={(next) => draft.set({ choices: next })} />
        </div>
        <div>
          <h4>In this order</h4>
          {wasTried && isMissing && (
            <p className="field-problem" role="alert">
              Tick at least one document or exhibit.
            </p>
          )}
          <PacketOrder offer={offer} choices={choices} onChange={(next) => draft.set({ choices: next })} />
          <Checkbox
            className="packet-covers"
            label="A cover before each exhibit"
            description="Names the exhibit, where it comes from and its digest. Every page of it is stamped in any case."
            checked={hasCovers}
            onChange={(event) => draft.set({ hasCovers: event.currentTarget.checked })}
          />
        </div>
      </div>
      {mixesRedacted(offer, choices) && (
        <Notice tone="needs" title="A redacted document stands beside an exhibit as received.">
          What was taken out of the one may stand in the other. Choose redacted copies of the exhibits, or look through them first.
        </Notice>
      )}
      {make.isPending && work?.kind === 'packet' && <LongWorkProgress work={work} what="Binding the packet" cancel="Stop binding" />}
    </RecordForm>
  );
}
