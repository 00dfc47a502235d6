/** @file The system's own dialogs as the core's port. */
import { type BaseWindow, dialog } from 'electron';
import type { FolderPurpose } from '#shared/domain/folder-purpose.ts';
import type { FileDialogs } from '../../core/ports.ts';

const folderWords: Record<FolderPurpose, { title: string; buttonLabel: string }> = {
  create: { title: 'Choose where the casebook is kept', buttonLabel: 'Choose this folder' },
  open: { title: 'Choose a casebook folder', buttonLabel: 'Open this casebook' },
  'backup-place': { title: 'Choose where backups are kept, on another drive', buttonLabel: 'Keep backups here' },
  'backup-folder': { title: 'Choose the folder of the backups', buttonLabel: 'Look in this folder' },
  'restore-into': { title: 'Choose an empty folder for the restored casebook', buttonLabel: 'Choose this folder' },
};

/** @param windowOf the window a dialog belongs to; null shows it by itself */
export function createFileDialogs(windowOf: () => BaseWindow | null): FileDialogs {
  return {
    async chooseFolder(purpose) {
      const options: Electron.OpenDialogOptions = {
        ...folderWords[purpose],
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      };
      const window = windowOf();
      const chosen = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseSavePlace(suggestedName) {
      const options: Electron.SaveDialogOptions = {
        title: 'Save a copy',
        buttonLabel: 'Save the copy',
        defaultPath: suggestedName,
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      };
      const window = windowOf();
      const chosen = window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
  };
}
