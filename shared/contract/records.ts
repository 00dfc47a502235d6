/** @file Records: how they are sorted, what leaves, what the employee asks to see, how long they are kept, and their disposal. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { RecordTag } from '../domain/documents/kinds.ts';
import { CaseId } from '../domain/ids.ts';
import { ReleaseGround } from '../domain/release/grounds.ts';
import { InspectionRequestId, ReleaseId } from '../domain/release/ids.ts';
import { InspectionEnd, InspectionForm, InspectionHow, InspectionRequest } from '../domain/release/inspection.ts';
import { MarkedSubject, SortedRecord } from '../domain/release/record-marks.ts';
import { ItemChoice, NoticeChoice, Release, ReleasePlan } from '../domain/release/release.ts';
import { CaseKept, Disposal, HoldingBackup } from '../domain/retention/disposal.ts';
import { DisposalId, RetentionSeriesId } from '../domain/retention/ids.ts';
import { RetentionClock, RetentionCover, RetentionSeries } from '../domain/retention/schedule.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';
import { CopyOutcome } from './evidence.ts';

const basedOn = BasedOn.optional();
const ofCase = z.object({ caseId: CaseId });
const asked = {
  receivedOn: CivilDate,
  askedBy: z.enum(['employee', 'representative']),
  representative: OptionalLine,
  how: InspectionHow,
  wanted: Prose,
  form: InspectionForm,
};
const ofRequest = { requestId: InspectionRequestId, basedOn };
const requests = z.array(InspectionRequest);

export const releaseContract = {
  sorted: base.input(ofCase).output(z.array(SortedRecord)),
  sort: base
    .input(
      z.object({
        caseId: CaseId,
        subject: MarkedSubject,
        id: z.string().max(64),
        tag: RecordTag,
        disciplineOn: CivilDate.nullable(),
        isRebuttal: z.boolean(),
        reason: Prose,
        basedOn,
      }),
    )
    .output(z.array(SortedRecord)),
  /** What could leave, and what is proposed for each record on this ground. */
  plan: base.input(z.object({ caseId: CaseId, ground: ReleaseGround })).output(ReleasePlan),
  letOut: base
    .input(
      z.object({
        caseId: CaseId,
        ground: ReleaseGround,
        recipient: Line,
        askedFor: OptionalProse,
        requestId: InspectionRequestId.nullable(),
        items: z.array(ItemChoice).max(2000),
        notice: NoticeChoice,
        filterReason: OptionalProse,
      }),
    )
    .output(z.object({ copy: CopyOutcome, releaseId: ReleaseId.nullable() })),
  /** Of the whole casebook without `caseId`. */
  list: base.input(z.object({ caseId: CaseId.nullable() })).output(z.array(Release)),
  exportExemptionLog: base.input(z.object({ releaseId: ReleaseId })).output(CopyOutcome),
  requests: base.input(ofCase).output(requests),
  recordRequest: base.input(z.object({ caseId: CaseId, ...asked })).output(z.object({ requestId: InspectionRequestId, requests })),
  restateRequest: base.input(z.object({ ...ofRequest, ...asked })).output(requests),
  extendRequest: base.input(z.object({ ...ofRequest, because: Prose })).output(requests),
  settleRequest: base.input(z.object({ ...ofRequest, state: InspectionEnd, settledOn: CivilDate, note: OptionalProse })).output(requests),
  reopenRequest: base.input(z.object(ofRequest)).output(requests),
  takeBackRequest: base.input(z.object({ ...ofRequest, reason: Prose })).output(requests),
};

const Schedule = z.object({ series: z.array(RetentionSeries), mayChange: z.boolean() });
const ofDisposal = z.object({ disposalId: DisposalId });
const disposals = z.array(Disposal);

export const retentionContract = {
  schedule: base.output(Schedule),
  saveSeries: base
    .input(
      z.object({
        seriesId: RetentionSeriesId.nullable(),
        title: Line,
        itemNumber: Line,
        approvedOn: CivilDate.nullable(),
        covers: z.array(RetentionCover).max(20),
        years: z.int().min(0).max(200).nullable(),
        clock: RetentionClock,
        note: OptionalProse,
        basedOn,
      }),
    )
    .output(Schedule),
  takeBackSeries: base.input(z.object({ seriesId: RetentionSeriesId })).output(Schedule),
  restoreSeries: base.input(z.object({ seriesId: RetentionSeriesId })).output(Schedule),
  kept: base.output(z.array(CaseKept)),
  choose: base
    .input(
      z.object({
        caseId: CaseId,
        seriesIds: z.array(RetentionSeriesId).max(50),
        employmentEndedOn: CivilDate.nullable(),
        reason: Prose,
        basedOn,
      }),
    )
    .output(z.array(CaseKept)),
  disposals: base.output(disposals),
  prepare: base.input(z.object({ caseId: CaseId, reason: Prose })).output(disposals),
  certify: base.input(z.object({ disposalId: DisposalId, certificateNumber: Line, certificateOn: CivilDate })).output(disposals),
  approve: base.input(z.object({ disposalId: DisposalId, note: OptionalProse })).output(disposals),
  takeBackApproval: base.input(ofDisposal).output(disposals),
  withdraw: base.input(z.object({ disposalId: DisposalId, reason: Prose })).output(disposals),
  /** Erases for good; the case number is typed to confirm. */
  erase: base.input(z.object({ disposalId: DisposalId, typedCaseNumber: Line })).output(disposals),
  backupsHolding: base.input(ofDisposal).output(z.array(HoldingBackup)),
  removeBackups: base.input(z.object({ disposalId: DisposalId, destroyed: OptionalProse })).output(disposals),
  complete: base.input(ofDisposal).output(disposals),
};
