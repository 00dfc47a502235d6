/** @file `backup`: a backup of one casebook into a folder, read back before it counts. */
import { backupFolderIn, snapshotFolder } from '../../../core/backup/folder/backup-folder.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, field, readArguments } from '../command.ts';
import { showProgress } from '../show-progress.ts';
import { typedPath } from '../typed-path.ts';

export const backup: Command = {
  usage: 'backup CASEBOOK TARGET-FOLDER',
  summary:
    'Backs the casebook up into Name.backup in TARGET-FOLDER, an existing folder on another drive, copying only what is not there yet; reads all of it back and prints where the backup lies. Keeps the last 14 and the first of each month.',
  async run(args) {
    const { positionals } = readArguments(args, ['CASEBOOK', 'TARGET-FOLDER']);
    const [casebook = '', target = ''] = positionals;
    const place = typedPath(target);
    await withUnlockedCasebook(casebook, async ({ application }) => {
      const { snapshot, removed } = await showProgress(application, 'Backing up', () => application.backups.now(place));
      const { name } = application.session().casebook;
      process.stdout.write(`${field(snapshotFolder(backupFolderIn(place, name), snapshot.name))}\n`);
      process.stderr.write(`Backed up as far as event ${snapshot.headNumber}, and all of it read back.\n`);
      if (removed > 0) process.stderr.write(`${removed} older ${removed === 1 ? 'backup was' : 'backups were'} thinned out.\n`);
      if (!snapshot.isSeparateVolume) {
        process.stderr.write('It lies on the drive of the casebook itself, so it does not count as a backup: one fault would take both.\n');
      }
    });
    return 0;
  },
};
