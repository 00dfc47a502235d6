/** @file The system's own dialogs as the core's port. */
import { type BaseWindow, dialog } from 'electron';
import type { FileDialogs } from '../../core/ports.ts';

/** @param windowOf the window a dialog belongs to; null shows it by itself */
export function createFileDialogs(windowOf: () => BaseWindow | null): FileDialogs {
  return {
    async chooseFolder(purpose) {
      const options: Electron.OpenDialogOptions = {
        title: purpose === 'create' ? 'Choose where the casebook is kept' : 'Choose a casebook folder',
        buttonLabel: purpose === 'create' ? 'Choose this folder' : 'Open this casebook',
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
