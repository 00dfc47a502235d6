/** @file Evidence: intake in slices, opening with the digest checked, copies out. Bytes never come back through this contract. */
import { z } from 'zod';
import { Role } from '../domain/access.ts';
import { BasedOn } from '../domain/based-on.ts';
import { Citation, ClosedExhibit, CustodyEvent, Exhibit, Provenance, SharedItem, Viewer, WithdrawnExhibit } from '../domain/evidence.ts';
import { CaseId, EvidenceItemId, ExhibitId, IntakeId, UserId } from '../domain/ids.ts';
import { Line } from '../domain/text.ts';
import { base } from './base.ts';

/** The part of a web `Blob` that the application needs; this room knows neither the DOM nor Node. */
export type Bytes = { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> };
const Bytes = z.custom<Bytes>((value) => typeof value === 'object' && value !== null && 'size' in value && 'arrayBuffer' in value);

/** The largest slice of an intake, in bytes: 4 MiB. */
export const SLICE_BYTES = 4 * 1024 * 1024;
const Slice = Bytes.refine((bytes) => bytes.size <= SLICE_BYTES, 'A slice of an intake holds at most 4 MiB.');

/** `address` lives on the evidence origin, works once for a short while, and is all the window ever gets. */
export const OpenedForViewing = z.object({ address: z.string(), viewer: Viewer, mediaType: z.string() });
export type OpenedForViewing = z.infer<typeof OpenedForViewing>;

/** saved: written by the host's own dialog; download: fetch `address` from the evidence origin; dismissed: nobody chose a place. */
export const CopyOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), fileName: z.string() }),
  z.object({ outcome: z.literal('download'), address: z.string(), fileName: z.string() }),
  z.object({ outcome: z.literal('dismissed') }),
]);
export type CopyOutcome = z.infer<typeof CopyOutcome>;

/** Somebody who opens this casebook: who may be put on the list of an exhibit, or given a case. */
export const Colleague = z.object({ userId: UserId, displayName: z.string(), role: Role, isSelf: z.boolean() });
export type Colleague = z.infer<typeof Colleague>;

export const evidenceContract = {
  /** Exhibits that the person signed in may see. */
  list: base.input(z.object({ caseId: CaseId })).output(z.array(Exhibit)),
  beginIntake: base
    .input(z.object({ caseId: CaseId, fileName: Line, size: z.number().int().min(0), provenance: Provenance }))
    .output(z.object({ intakeId: IntakeId })),
  /** Slices come in order; `received` is where the next one starts. A slice repeated after a lost answer is taken once. */
  putSlice: base
    .input(z.object({ intakeId: IntakeId, offset: z.number().int().min(0), bytes: Slice }))
    .output(z.object({ received: z.number().int() })),
  finishIntake: base.input(z.object({ intakeId: IntakeId })).output(Exhibit),
  cancelIntake: base.input(z.object({ intakeId: IntakeId })).output(z.object({ cancelled: z.boolean() })),
  describe: base.input(z.object({ exhibitId: ExhibitId, provenance: Provenance, basedOn: BasedOn.optional() })).output(Exhibit),
  /** Reads the whole item, compares its SHA-256 with the one taken at intake, logs the view. */
  openForViewing: base.input(z.object({ exhibitId: ExhibitId })).output(OpenedForViewing),
  exportCopy: base.input(z.object({ exhibitId: ExhibitId })).output(CopyOutcome),
  custody: base.input(z.object({ exhibitId: ExhibitId })).output(z.array(CustodyEvent)),
  /** Numbers of the case that `list` leaves out: closed to this person, or not used any more. */
  otherNumbers: base
    .input(z.object({ caseId: CaseId }))
    .output(z.object({ closed: z.array(ClosedExhibit), withdrawn: z.array(WithdrawnExhibit) })),
  /** What the incident holds and this case does not cite; `closedCount` items are restricted and not listed. */
  citable: base.input(z.object({ caseId: CaseId })).output(z.object({ items: z.array(SharedItem), closedCount: z.number().int() })),
  cite: base.input(z.object({ caseId: CaseId, evidenceItemId: EvidenceItemId })).output(Exhibit),
  /** The number stays unused for good. */
  withdrawCitation: base.input(z.object({ exhibitId: ExhibitId, reason: Line })).output(z.object({ label: z.string() })),
  /** Every case that cites the item of the exhibit, and the number of the one that it was taken in for first. */
  citations: base.input(z.object({ exhibitId: ExhibitId })).output(z.object({ receivedForCase: z.string(), citations: z.array(Citation) })),
  /** `basedOn` is the list in force that the author saw, null for none. */
  restrict: base
    .input(z.object({ exhibitId: ExhibitId, userIds: z.array(UserId).min(1).max(100), reason: Line, basedOn: BasedOn }))
    .output(Exhibit),
  openToEverybody: base.input(z.object({ exhibitId: ExhibitId, reason: Line, basedOn: BasedOn })).output(Exhibit),
  colleagues: base.output(z.array(Colleague)),
};
