/** @file A packet in which nothing is empty, for tests. */
import type { PacketDraft } from '#shared/domain/corrective-action/pre-deprivation.ts';

export const completePacket: PacketDraft = {
  charges: 'The post of October 14, 2021, under clause 6 as quoted.',
  exhibitIds: [],
  evidence: 'The screen capture and the account of the parent who made it.',
  proposedRange: 'From a reprimand to three days without pay.',
  respondBy: '2026-03-12',
  representativeNotice: 'Told of the right to a representative under Article 9 on March 2, 2026.',
};
