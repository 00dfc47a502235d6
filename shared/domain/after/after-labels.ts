/** @file What people read for the enumerated values of interim measures and of the prior record. No word presumes a finding. */
import type { InterimMeasureKind } from './interim-measures.ts';

export const interimMeasureKindLabels: Record<InterimMeasureKind, string> = {
  'leave-with-pay': 'Leave with pay',
  'access-suspended': 'Access suspended',
  'keys-and-devices-collected': 'Keys and devices collected',
  'no-contact': 'No contact',
  reassignment: 'Reassignment',
  other: 'Another measure',
};
