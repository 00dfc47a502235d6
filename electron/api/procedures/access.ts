/** @file People and keys. */
import { os } from '../implementer.ts';

export const accessProcedures = {
  people: os.access.people.handler(({ context }) => context.application.access.overview()),
  add: os.access.add.handler(({ input, context }) => context.application.access.add(input)),
  remove: os.access.remove.handler(({ input, context }) => context.application.access.remove(input)),
  addReviewer: os.access.addReviewer.handler(({ input, context }) => context.application.access.addReviewer(input)),
  removeReviewer: os.access.removeReviewer.handler(({ input, context }) => context.application.access.removeReviewer(input)),
  changePassphrase: os.access.changePassphrase.handler(({ input, context }) => context.application.access.changePassphrase(input)),
  setPassphrase: os.access.setPassphrase.handler(({ input, context }) => context.application.access.setPassphrase(input)),
  replaceRecoveryCodes: os.access.replaceRecoveryCodes.handler(({ input, context }) =>
    context.application.access.replaceRecoveryCodes(input),
  ),
  backupsStillOpenedBy: os.access.backupsStillOpenedBy.handler(({ input, context }) =>
    context.application.access.backupsStillOpenedBy(input),
  ),
};
