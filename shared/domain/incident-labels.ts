/** @file Words for links between matters. */
import type { LinkKind } from './case-links.ts';

/** `forward` is read from the one end, `backward` from the other: "arose from", "gave rise to". */
export const linkKindLabels: Record<LinkKind, { forward: string; backward: string }> = {
  'arose-from': { forward: 'Arose from', backward: 'Gave rise to' },
  'same-people': { forward: 'Same people', backward: 'Same people' },
  'similar-conduct': { forward: 'Similar conduct', backward: 'Similar conduct' },
  'same-evidence': { forward: 'Same evidence', backward: 'Same evidence' },
  other: { forward: 'Related', backward: 'Related' },
};
