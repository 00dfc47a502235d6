import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { anchors } from '#shared/domain/anchors.ts';
import type { Packet } from '#shared/domain/documents/packets/packet.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { nothingChosen, PacketBuilder, packetDraftKey } from './packet-builder.tsx';
import { PacketList } from './packet-list.tsx';
import { chosenAgain } from './packet-words.ts';
import { RedactedCopies } from './redacted-copies.tsx';
import '../../ui/workspace/case-parts.css';
import './packets.css';

/** One PDF from any selection of the case: making one, those that left, and which exhibits have a redacted copy. */
export function PacketsPanel({ caseId }: { caseId: CaseId }) {
  const offer = useQuery(api.packets.offer.queryOptions({ input: { caseId } }));
  const packets = useQuery(api.packets.list.queryOptions({ input: { caseId } }));
  const [isMaking, setMaking] = useOpenWhenAimedAt(anchors.packets, hasDraft(packetDraftKey(caseId)));
  const draft = useDraft(packetDraftKey(caseId), nothingChosen);
  const failed = offer.error ?? packets.error;
  if (failed) return <RefusalNotice error={failed} onRetry={() => void Promise.all([offer.refetch(), packets.refetch()])} />;
  if (!offer.data || !packets.data) return <LoadingState what="the packets" />;
  const ready = offer.data;
  const close = () => {
    setMaking(false);
    focusIn(anchors.packets);
  };
  const again = (packet: Packet) => {
    const { choices, missing } = chosenAgain(ready, packet);
    draft.set({ title: packet.title, hasCovers: packet.hasCovers, choices });
    setMaking(true);
    const left = missing === 1 ? ' One piece is no longer there.' : ` ${missing} pieces are no longer there.`;
    saySo(`The selection of packet ${packet.position} is chosen again; nothing is made yet.${missing === 0 ? '' : left}`);
    focusIn(anchors.packets);
  };
  return (
    <section className="panel packets" id={anchors.packets} aria-labelledby="packets-heading">
      <h3 id="packets-heading">One PDF of several</h3>
      <p className="quiet">
        Binds documents and exhibits in the order you choose, behind a page of contents. Each page of an exhibit carries its number and the
        case’s. The PDF leaves as a copy; what was bound and its digest stay here.
      </p>
      {isMaking ? (
        <PacketBuilder caseId={caseId} offer={ready} onClose={close} />
      ) : (
        <Button leftSection={<IconBook2 size={16} aria-hidden />} onClick={() => setMaking(true)}>
          Put a packet together
        </Button>
      )}
      {packets.data.length > 0 && <PacketList packets={packets.data} onAgain={again} />}
      <RedactedCopies caseId={caseId} offer={ready} />
    </section>
  );
}
