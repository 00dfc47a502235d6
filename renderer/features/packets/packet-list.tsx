import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import type { Packet } from '#shared/domain/documents/packets/packet.ts';
import { showInstant, showSize } from '../../ui/display/shown-values.ts';
import { Digest } from '../../ui/workspace/digest.tsx';
import { asLabels, pagesInWords } from './packet-words.ts';

/** "Ex. 2, redacted copy" */
function pieceName({ label, choice }: Packet['pieces'][number]): string {
  const as = choice.kind === 'exhibit' && choice.as !== 'original' ? asLabels[choice.as].toLowerCase() : '';
  return [label, as].filter((part) => part !== '').join(', ');
}

/** Packets that left, the latest first, each with what was bound and its digest. */
export function PacketList({ packets, onAgain }: { packets: readonly Packet[]; onAgain: (packet: Packet) => void }) {
  return (
    <ul className="plain-list packet-list" aria-label="Packets that left">
      {packets.map((packet) => (
        <li key={packet.id}>
          <div className="case-section-head">
            <h4>
              Packet {packet.position}, {packet.title}
            </h4>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconRepeat size={14} aria-hidden />}
              aria-label={`Choose the same again: packet ${packet.position}`}
              onClick={() => onAgain(packet)}
            >
              Choose the same again
            </Button>
          </div>
          <dl className="facts">
            <dt>Made</dt>
            <dd>
              {showInstant(packet.madeAt)}, by {packet.madeBy}
            </dd>
            <dt>Holds</dt>
            <dd>
              <ol className="packet-pieces">
                {packet.pieces.map((piece) => (
                  <li key={piece.firstPage}>
                    {pieceName(piece)}, <span className="quiet figures">from page {piece.firstPage}</span>
                  </li>
                ))}
              </ol>
            </dd>
            <dt>SHA-256</dt>
            <dd>
              <Digest sha256={packet.sha256} of={`packet ${packet.position}`} isWhole />
            </dd>
            <dt>Extent</dt>
            <dd>
              {pagesInWords(packet.pageCount)}, {showSize(packet.size)}
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
