/** @file Procedures of releases, of requests to inspect, of the retention schedule and of disposals. */
import {
  extendRequest,
  listRequests,
  recordRequest,
  reopenRequest,
  restateRequest,
  settleRequest,
  takeBackRequest,
} from '../../core/release/inspection-requests.ts';
import { letReleaseOut } from '../../core/release/let-release-out.ts';
import { planRelease } from '../../core/release/plan-release.ts';
import { exportExemptionLog, listReleases } from '../../core/release/read-releases.ts';
import { listSorted, sortRecord } from '../../core/release/record-tags.ts';
import { backupsHolding, completeDisposal, removeBackupsHolding } from '../../core/retention/complete-disposal.ts';
import {
  approveDisposal,
  certifyDisposal,
  listDisposals,
  prepareDisposal,
  takeBackApproval,
  withdrawDisposal,
} from '../../core/retention/disposals.ts';
import { eraseCase } from '../../core/retention/erase-case.ts';
import { chooseRetention, listKept } from '../../core/retention/kept-until.ts';
import { readSchedule, restoreSeries, saveSeries, takeBackSeries } from '../../core/retention/series.ts';
import { os } from '../implementer.ts';

export const releaseProcedures = {
  sorted: os.release.sorted.handler(({ input, context }) => listSorted(context.application.session(), input)),
  sort: os.release.sort.handler(({ input, context }) => sortRecord(context.application.session(), input)),
  plan: os.release.plan.handler(({ input, context }) => planRelease(context.application.session(), input)),
  letOut: os.release.letOut.handler(({ input, context }) => letReleaseOut(context.application.session(), input)),
  list: os.release.list.handler(({ input, context }) => listReleases(context.application.session(), input)),
  exportExemptionLog: os.release.exportExemptionLog.handler(({ input, context }) =>
    exportExemptionLog(context.application.session(), input),
  ),
  requests: os.release.requests.handler(({ input, context }) => listRequests(context.application.session(), input)),
  recordRequest: os.release.recordRequest.handler(({ input, context }) => recordRequest(context.application.session(), input)),
  restateRequest: os.release.restateRequest.handler(({ input, context }) => restateRequest(context.application.session(), input)),
  extendRequest: os.release.extendRequest.handler(({ input, context }) => extendRequest(context.application.session(), input)),
  settleRequest: os.release.settleRequest.handler(({ input, context }) => settleRequest(context.application.session(), input)),
  reopenRequest: os.release.reopenRequest.handler(({ input, context }) => reopenRequest(context.application.session(), input)),
  takeBackRequest: os.release.takeBackRequest.handler(({ input, context }) => takeBackRequest(context.application.session(), input)),
};

export const retentionProcedures = {
  schedule: os.retention.schedule.handler(({ context }) => readSchedule(context.application.session())),
  saveSeries: os.retention.saveSeries.handler(({ input, context }) => saveSeries(context.application.session(), input)),
  takeBackSeries: os.retention.takeBackSeries.handler(({ input, context }) => takeBackSeries(context.application.session(), input)),
  restoreSeries: os.retention.restoreSeries.handler(({ input, context }) => restoreSeries(context.application.session(), input)),
  kept: os.retention.kept.handler(({ context }) => listKept(context.application.session())),
  choose: os.retention.choose.handler(({ input, context }) => chooseRetention(context.application.session(), input)),
  disposals: os.retention.disposals.handler(({ context }) => listDisposals(context.application.session())),
  prepare: os.retention.prepare.handler(({ input, context }) => prepareDisposal(context.application.session(), input)),
  certify: os.retention.certify.handler(({ input, context }) => certifyDisposal(context.application.session(), input)),
  approve: os.retention.approve.handler(({ input, context }) => approveDisposal(context.application.session(), input)),
  takeBackApproval: os.retention.takeBackApproval.handler(({ input, context }) => takeBackApproval(context.application.session(), input)),
  withdraw: os.retention.withdraw.handler(({ input, context }) => withdrawDisposal(context.application.session(), input)),
  erase: os.retention.erase.handler(({ input, context }) => {
    const session = context.application.session();
    return context.application.longWork.run('removal', (progress) => {
      progress.commit();
      return eraseCase(session, input);
    });
  }),
  backupsHolding: os.retention.backupsHolding.handler(({ input, context }) => {
    context.application.session();
    return backupsHolding(context.application.casebook.open(), input);
  }),
  removeBackups: os.retention.removeBackups.handler(({ input, context }) => {
    context.application.session();
    return removeBackupsHolding(context.application.casebook.open(), input);
  }),
  complete: os.retention.complete.handler(({ input, context }) => {
    context.application.session();
    return completeDisposal(context.application.casebook.open(), input);
  }),
};
