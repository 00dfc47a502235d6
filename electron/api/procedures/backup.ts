/** @file Backup procedures. */
import { os } from '../implementer.ts';

export const backupProcedures = {
  overview: os.backup.overview.handler(({ context }) => context.application.backups.overview()),
  tryPlace: os.backup.tryPlace.handler(({ input, context }) => context.application.backups.tryPlace(input)),
  setPlan: os.backup.setPlan.handler(({ input, context }) => context.application.backups.setPlan(input)),
  list: os.backup.list.handler(({ context }) => context.application.backups.list()),
  now: os.backup.now.handler(({ context }) => context.application.backups.now()),
  verify: os.backup.verify.handler(({ input, context }) => context.application.backups.verify(input)),
  look: os.backup.look.handler(({ input, context }) => context.application.backups.look(input)),
  restore: os.backup.restore.handler(({ input, context }) => context.application.backups.restore(input)),
};
