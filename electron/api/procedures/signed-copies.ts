/** @file Procedures of signed copies. */
import {
  exportSignedCopy,
  listSignedCopies,
  openSignedCopy,
  putSignedCopyBack,
  setSignedCopyAside,
} from '../../core/documents/signed/signed-copies.ts';
import { beginSignedCopy, finishSignedCopy } from '../../core/documents/signed/take-signed-copy.ts';
import { os } from '../implementer.ts';

export const signedCopiesProcedures = {
  list: os.signedCopies.list.handler(({ input, context }) => listSignedCopies(context.application.session(), input)),
  begin: os.signedCopies.begin.handler(({ input, context }) => beginSignedCopy(context.application.session(), input)),
  finish: os.signedCopies.finish.handler(({ input, context }) => finishSignedCopy(context.application.session(), input)),
  openForViewing: os.signedCopies.openForViewing.handler(({ input, context }) => openSignedCopy(context.application.session(), input)),
  exportCopy: os.signedCopies.exportCopy.handler(({ input, context }) => exportSignedCopy(context.application.session(), input)),
  setAside: os.signedCopies.setAside.handler(({ input, context }) => setSignedCopyAside(context.application.session(), input)),
  putBack: os.signedCopies.putBack.handler(({ input, context }) => putSignedCopyBack(context.application.session(), input)),
};
