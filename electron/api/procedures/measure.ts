/** @file Procedures of employment status, of what a chosen level rests on, and of the ledger of losses. */
import { draftPacket, issuePacket, recordAnswer, takeBackIssue } from '../../core/corrective-action/records/packet.ts';
import { readLevelRecords } from '../../core/corrective-action/records/read-level-records.ts';
import { recordAuthority } from '../../core/corrective-action/records/record-authority.ts';
import { recordDuty } from '../../core/corrective-action/records/record-duty.ts';
import { weighFactor } from '../../core/corrective-action/records/weigh-factor.ts';
import { readEmployment } from '../../core/employment/read-employment.ts';
import { recordEmployment } from '../../core/employment/record-employment.ts';
import { recordLicensure } from '../../core/employment/record-licensure.ts';
import { addBoardNotice, addRemedyFact, restoreRemedyEntry, takeBackRemedyEntry } from '../../core/employment/remedy-file.ts';
import { enterLoss, listLosses, restateLoss, restoreLoss, takeBackLoss } from '../../core/losses/losses.ts';
import { os } from '../implementer.ts';

export const employmentProcedures = {
  read: os.employment.read.handler(({ input, context }) => readEmployment(context.application.session(), input)),
  record: os.employment.record.handler(({ input, context }) => recordEmployment(context.application.session(), input)),
  addRemedyFact: os.employment.addRemedyFact.handler(({ input, context }) => addRemedyFact(context.application.session(), input)),
  addBoardNotice: os.employment.addBoardNotice.handler(({ input, context }) => addBoardNotice(context.application.session(), input)),
  takeBackRemedyEntry: os.employment.takeBackRemedyEntry.handler(({ input, context }) =>
    takeBackRemedyEntry(context.application.session(), input),
  ),
  restoreRemedyEntry: os.employment.restoreRemedyEntry.handler(({ input, context }) =>
    restoreRemedyEntry(context.application.session(), input),
  ),
  recordLicensure: os.employment.recordLicensure.handler(({ input, context }) => recordLicensure(context.application.session(), input)),
};

export const levelRecordsProcedures = {
  read: os.levelRecords.read.handler(({ input, context }) => readLevelRecords(context.application.session(), input)),
  recordAuthority: os.levelRecords.recordAuthority.handler(({ input, context }) => recordAuthority(context.application.session(), input)),
  draftPacket: os.levelRecords.draftPacket.handler(({ input, context }) => draftPacket(context.application.session(), input)),
  issuePacket: os.levelRecords.issuePacket.handler(({ input, context }) => issuePacket(context.application.session(), input)),
  takeBackIssue: os.levelRecords.takeBackIssue.handler(({ input, context }) => takeBackIssue(context.application.session(), input)),
  recordAnswer: os.levelRecords.recordAnswer.handler(({ input, context }) => recordAnswer(context.application.session(), input)),
  recordDuty: os.levelRecords.recordDuty.handler(({ input, context }) => recordDuty(context.application.session(), input)),
  weigh: os.levelRecords.weigh.handler(({ input, context }) => weighFactor(context.application.session(), input)),
};

export const lossesProcedures = {
  list: os.losses.list.handler(({ input, context }) => listLosses(context.application.session(), input)),
  enter: os.losses.enter.handler(({ input, context }) => enterLoss(context.application.session(), input)),
  restate: os.losses.restate.handler(({ input, context }) => restateLoss(context.application.session(), input)),
  takeBack: os.losses.takeBack.handler(({ input, context }) => takeBackLoss(context.application.session(), input)),
  restore: os.losses.restore.handler(({ input, context }) => restoreLoss(context.application.session(), input)),
};
