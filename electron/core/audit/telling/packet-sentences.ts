/** @file What the activity tab says of packets, redacted copies and what is put before the Board. */
import { z } from 'zod';
import { type Teller, tell } from './tell-event.ts';

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

export const packetTellers: Record<string, Teller> = {
  'packet.exported': tell(
    z.object({ title: z.string(), position: z.int(), pageCount: z.int(), pieces: z.array(z.object({ label: z.string() })) }),
    ({ title, position, pageCount, pieces }) =>
      `Bound packet ${position}, “${title}”, ${pages(pageCount)}, and let it out: ${pieces.map(({ label }) => label).join('; ')}.`,
    'Bound a packet and let it out.',
  ),
  'redacted_copy.named': tell(
    z.object({ label: z.string(), copyLabel: z.string() }),
    ({ label, copyLabel }) => `Named ${copyLabel} as the redacted copy of ${label}.`,
    'Named an exhibit as the redacted copy of another.',
  ),
  'redacted_copy.ended': tell(
    z.object({ label: z.string(), copyLabel: z.string() }),
    ({ label, copyLabel }) => `Took back that ${copyLabel} is the redacted copy of ${label}.`,
    'Took back that an exhibit is the redacted copy of another.',
  ),
  'board_motion.recorded': tell(
    z.object({ replaced: z.string().nullable() }),
    ({ replaced }) => (replaced === null ? 'Recorded what is put before the Board.' : 'Changed what is put before the Board.'),
    'Recorded what is put before the Board.',
  ),
};
