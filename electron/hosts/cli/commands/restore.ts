/** @file `restore`: a casebook from a backup, into a folder of its own. */
import { formatInstant } from '#shared/domain/format-date.ts';
import { createApplication } from '../../../core/application.ts';
import { directPorts } from '../../direct-ports.ts';
import { type Command, field, readArguments } from '../command.ts';
import { readPassphrase } from '../passphrase.ts';
import { showProgress } from '../show-progress.ts';
import { typedPath } from '../typed-path.ts';

export const restore: Command = {
  usage: 'restore BACKUP-FOLDER NEW-FOLDER [--at SNAPSHOT]',
  summary:
    'Restores the newest backup, or the one whose name begins with SNAPSHOT, and prints the folder of the casebook. BACKUP-FOLDER is the target folder or the .backup folder in it. NEW-FOLDER is absent or empty; it becomes the casebook when its name ends in .casebook, else the casebook is made in it. Asks for a passphrase, or a recovery code, of the time of the backup. A backup that is not whole is refused before anything is made.',
  async run(args) {
    const { positionals, options } = readArguments(args, ['BACKUP-FOLDER', 'NEW-FOLDER'], { options: ['at'] });
    const [folder = '', into = ''] = positionals.map(typedPath);
    const application = createApplication(directPorts());
    try {
      // A wrong folder is told before anyone types a passphrase.
      await application.backups.look({ folder });
      const secret = await readPassphrase('Passphrase or recovery code of the time of the backup: ');
      const input = { folder, snapshot: options.at ?? '', into, key: { kind: 'any', secret } as const };
      const restored = await showProgress(application, 'Restoring', () => application.backups.restore(input));
      process.stdout.write(`${field(restored.folder)}\n`);
      process.stderr.write(
        `Restored as of ${formatInstant(restored.madeAt, 'UTC')}; the log goes on in epoch ${restored.epoch}. Compare the head of the backup with one printed or noted later:\n${restored.epoch - 1}:${restored.headNumber}:${restored.headHash}\n`,
      );
      return 0;
    } finally {
      await application.close();
    }
  },
};
