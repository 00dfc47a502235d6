/**
 * @file Disposal of a case: prepared, certified by the Local Records Commission, approved by two different people, erased, and complete once no listed
 * backup from before holds a key. Invariant: a litigation hold stops every step; nothing here happens by itself; the entry of it stays for good.
 */
import { z } from 'zod';
import { CaseId, UserId } from '../ids.ts';
import { CivilDate, Instant } from '../text.ts';
import { DisposalId } from './ids.ts';
import { KeptUntil } from './schedule.ts';

/** So many different people approve. */
export const APPROVALS_NEEDED = 2;

export const DisposalState = z.enum(['prepared', 'certified', 'approved', 'erased', 'complete', 'withdrawn']);
export type DisposalState = z.infer<typeof DisposalState>;

export const disposalStateLabels: Record<DisposalState, string> = {
  prepared: 'Waits for the certificate',
  certified: 'Waits for approvals',
  approved: 'May be carried out',
  erased: 'Erased here; backups still hold it',
  complete: 'Complete',
  withdrawn: 'Withdrawn',
};

export const DisposalApproval = z.object({ userId: UserId, by: z.string(), at: Instant, note: z.string() });
export type DisposalApproval = z.infer<typeof DisposalApproval>;

/** A backup from before the erasing. */
export const HoldingBackup = z.object({ id: z.string(), name: z.string(), madeAt: Instant, place: z.string(), isReachable: z.boolean() });
export type HoldingBackup = z.infer<typeof HoldingBackup>;

export const GoneBackup = z.object({
  name: z.string(),
  madeAt: Instant,
  how: z.enum(['removed', 'destroyed-elsewhere']),
  note: z.string(),
  by: z.string(),
  at: Instant,
});
export type GoneBackup = z.infer<typeof GoneBackup>;

/** How much was erased. `kept` names exhibits that another case still cites. */
export const Erased = z.object({ entries: z.int(), exhibits: z.int(), documents: z.int(), kept: z.array(z.string()) });
export type Erased = z.infer<typeof Erased>;

export const Disposal = z.object({
  id: DisposalId,
  caseId: CaseId,
  caseNumber: z.string(),
  position: z.int(),
  reason: z.string(),
  keptUntil: KeptUntil,
  preparedBy: z.string(),
  preparedAt: Instant,
  certificate: z.object({ number: z.string(), on: CivilDate, by: z.string(), at: Instant }).nullable(),
  approvals: z.array(DisposalApproval),
  state: DisposalState,
  erased: z.object({ by: z.string(), at: Instant, what: Erased }).nullable(),
  completed: z.object({ by: z.string(), at: Instant }).nullable(),
  withdrawn: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
  /** Empty before the erasing. */
  backupsGone: z.array(GoneBackup),
});
export type Disposal = z.infer<typeof Disposal>;

/** A case as the schedule sees it today. */
export const CaseKept = z.object({
  caseId: CaseId,
  caseNumber: z.string(),
  respondent: z.string(),
  status: z.string(),
  keptUntil: KeptUntil,
  /** Whether a litigation hold stands in its incident: it wins over every date. */
  isHeld: z.boolean(),
  chosen: z.object({
    seriesIds: z.array(z.string()),
    employmentEndedOn: CivilDate.nullable(),
    reason: z.string(),
    standingId: z.string().nullable(),
  }),
  disposalId: DisposalId.nullable(),
});
export type CaseKept = z.infer<typeof CaseKept>;
