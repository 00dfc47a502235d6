/** @file Procedures that prove the log to others, and removal by order. */
import { compareHead } from '../../core/audit/proof/compare-head.ts';
import { exportExtract } from '../../core/audit/proof/make-extract.ts';
import { previewRemoval } from '../../core/removal/preview-removal.ts';
import { removeByOrder } from '../../core/removal/remove-by-order.ts';
import { os } from '../implementer.ts';

export const auditProcedures = {
  exportExtract: os.audit.exportExtract.handler(({ input, context }) => exportExtract(context.application.session(), input)),
  compareHead: os.audit.compareHead.handler(({ input, context }) => compareHead(context.application.session(), input)),
  previewRemoval: os.audit.previewRemoval.handler(({ input, context }) => previewRemoval(context.application.session(), input)),
  removeByOrder: os.audit.removeByOrder.handler(({ input, context }) => {
    const session = context.application.session();
    return context.application.longWork.run('removal', (progress) => {
      progress.commit();
      return removeByOrder(session, input);
    });
  }),
};
