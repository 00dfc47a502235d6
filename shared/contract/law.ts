/** @file Law records, what of them a case used, and the steps of holds. Administrators alone change a record. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { GateAnswer, GateEntry } from '../domain/holds/gate-questions.ts';
import { Hold, HoldKind, HoldState } from '../domain/holds.ts';
import { CaseId, HoldId } from '../domain/ids.ts';
import { LawContent, LawOfCase, LawRecord, LawRecordId, LawUser } from '../domain/law/law-record.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';

/** As somebody types it. */
export const LawEditContent = LawContent.extend({ verifiedBy: OptionalLine, verifiedOn: CivilDate.nullable() });
export type LawEditContent = z.infer<typeof LawEditContent>;

/** One wording of a record. Nobody recorded what the application ships. */
export const LawWording = z.object({
  content: LawContent,
  reason: z.string(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string().nullable(),
  supersededAt: z.string().nullable(),
});
export type LawWording = z.infer<typeof LawWording>;

export const lawContract = {
  records: base.output(z.array(LawRecord)),
  /** Every wording of a record, the latest first and the shipped one last, and the cases that used it. */
  record: base.input(z.object({ recordId: LawRecordId })).output(z.object({ wordings: z.array(LawWording), users: z.array(LawUser) })),
  /** `basedOn` is the digest of the record that its editor saw. */
  edit: base.input(z.object({ recordId: LawRecordId, content: LawEditContent, reason: Prose, basedOn: BasedOn })).output(LawRecord),
  returnToShipped: base.input(z.object({ recordId: LawRecordId, reason: Prose, basedOn: BasedOn })).output(LawRecord),
  ofCase: base.input(z.object({ caseId: CaseId })).output(z.array(LawOfCase)),
  /** `basedOn` is the digest of the wording that the case went by. */
  lookAt: base.input(z.object({ caseId: CaseId, recordId: LawRecordId, reason: Prose, basedOn: BasedOn })).output(z.array(LawOfCase)),
};

export const holdsContract = {
  raise: base.input(z.object({ caseId: CaseId, kind: HoldKind, because: Prose })).output(Hold),
  /** `basedOn` is the last step that its author saw, null where there was none. */
  step: base
    .input(
      z.object({
        caseId: CaseId,
        holdId: HoldId,
        state: HoldState.exclude(['cleared']),
        who: Line,
        note: OptionalProse,
        basedOn: BasedOn,
      }),
    )
    .output(Hold),
  gates: base.input(z.object({ caseId: CaseId })).output(z.array(GateAnswer)),
  /** `basedOn` is the id of the answer in use that its author saw, null where there was none. */
  answerGate: base.input(z.object({ caseId: CaseId, entry: GateEntry, basedOn: BasedOn })).output(z.array(GateAnswer)),
};
