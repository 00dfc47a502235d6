import type { TabState } from '#shared/domain/cases.ts';
import type { StateTone } from '../../ui/display/state-badge.tsx';

/** How each state of a tab looks. `reviewed` is a person's mark, so it is the only one that reads as checked. */
export const tabStateTones: Record<TabState, StateTone> = {
  'not-started': 'neutral',
  'needs-information': 'needs',
  ready: 'ready',
  reviewed: 'verified',
};
