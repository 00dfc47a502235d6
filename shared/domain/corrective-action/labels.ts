/** @file What people read for the enumerated values of what the ladder rests on. No word presumes an outcome. */

import type { LastProbationaryYear, Licence } from '../employment/employment.ts';
import type { LicensureCause } from '../employment/licensure.ts';
import type { RemedyDirection, RemedyProng, SameSubject } from '../employment/remedy-facts.ts';
import type { AuthorityKind } from './authority-source.ts';
import type { PacketResponse, PacketState } from './pre-deprivation.ts';
import type { FactorStanding } from './proportionality.ts';

export const licenceLabels: Record<Licence, string> = {
  licensed: 'Holds a state license',
  'not-licensed': 'Holds no state license',
  unknown: 'Not known',
};
export const lastYearLabels: Record<LastProbationaryYear, string> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

export const remedyProngLabels: Record<RemedyProng, { name: string; asks: string }> = {
  damage: {
    name: 'Damage to students, staff or school',
    asks: 'What harm or disruption is documented, and what is documented to the contrary?',
  },
  warning: {
    name: 'What a timely warning would have done',
    asks: 'Which facts bear on whether the conduct would have changed on a superior’s warning, had it been given in time?',
  },
};
export const remedyDirectionLabels: Record<RemedyProng, Record<RemedyDirection, string>> = {
  damage: { shows: 'Shows damage', 'shows-not': 'Shows none, or less' },
  warning: { shows: 'Speaks for a change on warning', 'shows-not': 'Speaks against a change on warning' },
};
export const sameSubjectLabels: Record<SameSubject, string> = {
  yes: 'Same subject as now',
  no: 'Another subject',
  unsure: 'Not certain whether the same',
};

export const authorityKindLabels: Record<AuthorityKind, string> = {
  'board-policy': 'Board policy',
  'agreement-article': 'Article of the bargaining agreement',
  'pending-hearing': '105 ILCS 5/24-12, pending a hearing',
  'implied-power': 'Implied power of the Board (opens a hold for counsel)',
  'contract-or-statute': 'Employment contract or statute',
};

export const packetStateLabels: Record<PacketState, string> = {
  missing: 'Not begun',
  draft: 'Draft, not issued',
  waiting: 'Issued, waiting for the answer',
  closed: 'Issued, window closed',
};
export const packetResponseLabels: Record<PacketResponse, string> = {
  'in-writing': 'Answered in writing',
  'at-a-meeting': 'Answered at a meeting',
  waived: 'Gave up the time to answer, in writing',
  none: 'No answer came in time',
};

export const factorStandingLabels: Record<FactorStanding, string> = {
  considered: 'Considered',
  'not-relevant': 'Not relevant',
  open: 'Open',
};
export const licensureCauseLabels: Record<LicensureCause, string> = {
  yes: 'Yes, there is cause for a notice',
  no: 'No, there is no cause for a notice',
  unsure: 'Not settled yet',
};
