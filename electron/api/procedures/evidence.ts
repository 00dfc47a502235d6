/** @file Evidence procedures. */
import { listColleagues } from '../../core/access/colleagues.ts';
import { openToEverybody, restrictExhibit } from '../../core/evidence/access-list/change-access.ts';
import { citeEvidence } from '../../core/evidence/citing/cite-evidence.ts';
import { listOtherNumbers } from '../../core/evidence/citing/other-numbers.ts';
import { listCitable, listCitations } from '../../core/evidence/citing/shared-items.ts';
import { withdrawCitation } from '../../core/evidence/citing/withdraw-citation.ts';
import { exportExhibit, openExhibit } from '../../core/evidence/hand-out.ts';
import { beginIntake, cancelIntake, finishIntake, putSlice } from '../../core/evidence/intake/intake.ts';
import { describeExhibit } from '../../core/evidence/provenance.ts';
import { listCustody, listExhibits } from '../../core/evidence/read-exhibits.ts';
import { os } from '../implementer.ts';

export const evidenceProcedures = {
  list: os.evidence.list.handler(({ input, context }) => listExhibits(context.application.session(), input)),
  beginIntake: os.evidence.beginIntake.handler(({ input, context }) => beginIntake(context.application.session(), input)),
  putSlice: os.evidence.putSlice.handler(async ({ input, context }) => {
    const session = context.application.session();
    const bytes = new Uint8Array(await input.bytes.arrayBuffer());
    return putSlice(session, { intakeId: input.intakeId, offset: input.offset, bytes });
  }),
  finishIntake: os.evidence.finishIntake.handler(({ input, context }) => finishIntake(context.application.session(), input)),
  cancelIntake: os.evidence.cancelIntake.handler(({ input, context }) => cancelIntake(context.application.session(), input)),
  describe: os.evidence.describe.handler(({ input, context }) => describeExhibit(context.application.session(), input)),
  openForViewing: os.evidence.openForViewing.handler(({ input, context }) => openExhibit(context.application.session(), input)),
  exportCopy: os.evidence.exportCopy.handler(({ input, context }) => exportExhibit(context.application.session(), input)),
  custody: os.evidence.custody.handler(({ input, context }) => listCustody(context.application.session(), input)),
  otherNumbers: os.evidence.otherNumbers.handler(({ input, context }) => listOtherNumbers(context.application.session(), input)),
  citable: os.evidence.citable.handler(({ input, context }) => listCitable(context.application.session(), input)),
  cite: os.evidence.cite.handler(({ input, context }) => citeEvidence(context.application.session(), input)),
  withdrawCitation: os.evidence.withdrawCitation.handler(({ input, context }) => withdrawCitation(context.application.session(), input)),
  citations: os.evidence.citations.handler(({ input, context }) => listCitations(context.application.session(), input)),
  restrict: os.evidence.restrict.handler(({ input, context }) => restrictExhibit(context.application.session(), input)),
  openToEverybody: os.evidence.openToEverybody.handler(({ input, context }) => openToEverybody(context.application.session(), input)),
  colleagues: os.evidence.colleagues.handler(({ context }) => listColleagues(context.application.session())),
};
