/** @file Casebook procedures: the application's own, and the two questions that only the host can answer. */
import { DomainError } from '#shared/domain/errors.ts';
import { os } from '../implementer.ts';

export const casebookProcedures = {
  capabilities: os.casebook.capabilities.handler(({ context: { ports } }) => ({
    host: ports.host,
    nativeDialogs: ports.fileDialogs !== null,
    version: ports.version,
    suggestedFolder: ports.suggestedFolder,
  })),
  chooseFolder: os.casebook.chooseFolder.handler(async ({ input, context: { ports } }) => {
    if (ports.fileDialogs === null) throw new DomainError('NOT_ALLOWED');
    return { folder: await ports.fileDialogs.chooseFolder(input.purpose) };
  }),
  status: os.casebook.status.handler(({ context }) => context.application.casebook.status()),
  recent: os.casebook.recent.handler(({ context }) => context.application.casebook.recent()),
  select: os.casebook.select.handler(({ input, context }) => context.application.casebook.select(input)),
  selectSealedFile: os.casebook.selectSealedFile.handler(async ({ input, context }) =>
    context.application.casebook.selectSealedFile({ fileName: input.fileName, bytes: new Uint8Array(await input.bytes.arrayBuffer()) }),
  ),
  deselect: os.casebook.deselect.handler(({ context }) => context.application.casebook.deselect()),
  ratePassphrase: os.casebook.ratePassphrase.handler(({ input, context }) => context.application.casebook.ratePassphrase(input)),
  create: os.casebook.create.handler(({ input, context }) => context.application.casebook.create(input)),
  confirmRecoveryCodes: os.casebook.confirmRecoveryCodes.handler(({ input, context }) =>
    context.application.casebook.confirmRecoveryCodes(input),
  ),
  unlock: os.casebook.unlock.handler(({ input, context }) => context.application.casebook.unlock(input)),
  unlockWithRecoveryCode: os.casebook.unlockWithRecoveryCode.handler(({ input, context }) =>
    context.application.casebook.unlockWithRecoveryCode(input),
  ),
  lock: os.casebook.lock.handler(({ input, context }) => context.application.casebook.lock(input?.reason)),
  touch: os.casebook.touch.handler(({ context }) => context.application.casebook.touch()),
  setIdleMinutes: os.casebook.setIdleMinutes.handler(({ input, context }) => context.application.casebook.setIdleMinutes(input)),
};
