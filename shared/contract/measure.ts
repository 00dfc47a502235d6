/** @file Employment status, what a chosen level rests on, and the ledger of losses. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { AuthorityKind, AuthoritySource } from '../domain/corrective-action/authority-source.ts';
import { CollateralDuty } from '../domain/corrective-action/collateral-duties.ts';
import { BoardNoticeId, LossLineId, RemedyFactId } from '../domain/corrective-action/ids.ts';
import { RecordsOfLevel } from '../domain/corrective-action/level-records.ts';
import { Cents, LossLine } from '../domain/corrective-action/losses.ts';
import { Packet, PacketResponse } from '../domain/corrective-action/pre-deprivation.ts';
import { FactorStanding, ProportionalityFactorId, WeighedFactor } from '../domain/corrective-action/proportionality.ts';
import { Employment, LastProbationaryYear, Licence } from '../domain/employment/employment.ts';
import { LicensureCause, LicensureNotice } from '../domain/employment/licensure.ts';
import { RemedyDirection, RemedyFile, RemedyProng, SameSubject } from '../domain/employment/remedy-facts.ts';
import { CaseId, CorrectiveActionId, ExhibitId, ParticipantId, UserId } from '../domain/ids.ts';
import { EmploymentStatus } from '../domain/people.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';

const basedOn = BasedOn.optional();
const ofCase = z.object({ caseId: CaseId });
const exhibitIds = z.array(ExhibitId).max(100);
const RemedyEntered = z.object({ entryId: z.string(), file: RemedyFile });
const remedyFact = { caseId: CaseId, kind: z.literal('fact'), entryId: RemedyFactId };
const boardNotice = { caseId: CaseId, kind: z.literal('notice'), entryId: BoardNoticeId };

export const employmentContract = {
  read: base.input(ofCase).output(z.object({ employment: Employment, remedy: RemedyFile, licensure: LicensureNotice.nullable() })),
  record: base
    .input(
      z.object({
        caseId: CaseId,
        status: EmploymentStatus,
        howKnown: OptionalProse,
        licence: Licence,
        licenceNumber: OptionalLine,
        firstHiredOn: CivilDate.nullable(),
        lastProbationaryYear: LastProbationaryYear,
        basedOn,
      }),
    )
    .output(Employment),
  addRemedyFact: base
    .input(
      z.object({
        caseId: CaseId,
        prong: RemedyProng,
        direction: RemedyDirection,
        text: Prose,
        happenedOn: CivilDate.nullable(),
        exhibitIds,
      }),
    )
    .output(RemedyEntered),
  addBoardNotice: base
    .input(
      z.object({
        caseId: CaseId,
        votedOn: CivilDate,
        receivedOn: CivilDate.nullable(),
        receipt: OptionalLine,
        causes: Prose,
        expectations: OptionalProse,
        sameSubject: SameSubject,
        sameSubjectReason: OptionalProse,
        exhibitIds,
      }),
    )
    .output(RemedyEntered),
  takeBackRemedyEntry: base
    .input(z.union([z.object({ ...remedyFact, reason: Line }), z.object({ ...boardNotice, reason: Line })]))
    .output(RemedyFile),
  restoreRemedyEntry: base.input(z.union([z.object(remedyFact), z.object(boardNotice)])).output(RemedyFile),
  recordLicensure: base
    .input(
      z.object({
        caseId: CaseId,
        notice: z.object({
          cause: LicensureCause,
          reason: OptionalProse,
          decidedBy: OptionalLine,
          toStateOn: CivilDate.nullable(),
          toRegionOn: CivilDate.nullable(),
          copyToHolderOn: CivilDate.nullable(),
          note: OptionalProse,
        }),
        basedOn,
      }),
    )
    .output(LicensureNotice),
};

const ofAction = { correctiveActionId: CorrectiveActionId, basedOn };
const DoerInput = z.union([z.object({ userId: UserId }), z.object({ participantId: ParticipantId }), z.object({ name: Line })]);
const ofDuty = { ...ofAction, duty: z.string().min(1).max(1000) };

export const levelRecordsContract = {
  /** Of each action that stands, and the worksheet of the case. */
  read: base.input(ofCase).output(z.object({ levels: z.array(RecordsOfLevel), factors: z.array(WeighedFactor) })),
  recordAuthority: base
    .input(
      z.object({
        ...ofAction,
        authority: z.object({ kind: AuthorityKind, citation: OptionalLine, adoptedOn: CivilDate.nullable(), note: OptionalProse }),
      }),
    )
    .output(AuthoritySource),
  draftPacket: base
    .input(
      z.object({
        ...ofAction,
        draft: z.object({
          charges: OptionalProse,
          exhibitIds,
          evidence: OptionalProse,
          proposedRange: OptionalProse,
          respondBy: CivilDate.nullable(),
          representativeNotice: OptionalProse,
        }),
      }),
    )
    .output(Packet),
  issuePacket: base.input(z.object({ ...ofAction, issuedOn: CivilDate, issuedBy: Line, deliveredHow: Line })).output(Packet),
  takeBackIssue: base.input(z.object({ ...ofAction, reason: Line })).output(Packet),
  /** Null opens the window again. */
  recordAnswer: base
    .input(
      z.object({
        ...ofAction,
        answer: z.object({ kind: PacketResponse, on: CivilDate, heardBy: OptionalLine, note: OptionalProse }).nullable(),
      }),
    )
    .output(Packet),
  recordDuty: base
    .input(
      z.discriminatedUnion('standing', [
        z.object({ ...ofDuty, standing: z.literal('task'), dueOn: CivilDate, dueBecause: Line, doer: DoerInput }),
        z.object({ ...ofDuty, standing: z.literal('not-needed'), reason: Prose }),
        z.object({ ...ofDuty, standing: z.literal('open') }),
      ]),
    )
    .output(CollateralDuty),
  weigh: base
    .input(
      z.object({ caseId: CaseId, factorId: ProportionalityFactorId, standing: FactorStanding, text: OptionalProse, exhibitIds, basedOn }),
    )
    .output(z.array(WeighedFactor)),
};

const loss = {
  incurredOn: CivilDate,
  payee: Line,
  invoice: OptionalLine,
  amountCents: Cents,
  causation: Prose,
  mitigation: OptionalProse,
  receiptExhibitId: ExhibitId.nullable(),
};

/** Nothing here makes a claim, and nothing ends the hold for counsel. */
export const lossesContract = {
  list: base.input(ofCase).output(z.array(LossLine)),
  enter: base.input(z.object({ caseId: CaseId, ...loss })).output(z.object({ lossLineId: LossLineId, lines: z.array(LossLine) })),
  restate: base.input(z.object({ lossLineId: LossLineId, ...loss, basedOn })).output(z.array(LossLine)),
  takeBack: base.input(z.object({ lossLineId: LossLineId, reason: Line })).output(z.array(LossLine)),
  restore: base.input(z.object({ lossLineId: LossLineId })).output(z.array(LossLine)),
};
