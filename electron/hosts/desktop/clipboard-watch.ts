/** @file Takes back from the clipboard what the window put there. Invariant: what any other program, or the person, put there since stays. */
import { createHash } from 'node:crypto';
import { clipboard as systemClipboard } from 'electron';
import { CLIPBOARD_SECONDS } from '#shared/contract/host.ts';

/** Copying by key or menu inside an exhibit tells nobody; the system needs a moment to have the text. */
const SETTLE_MS = 150;

export type ClipboardWatch = {
  /** The window's page says that it copied a text with this digest. */
  noteCopied(sha256: string): void;
  /** Something was copied that only the clipboard can tell: reads it and remembers its digest. */
  noteAfterKey(): void;
  /** Clears the clipboard now if it still holds what was noted last. */
  takeBack(): Promise<void>;
};

/** Electron answers at once or later, by its release. */
type SystemClipboard = { readText(): string | Promise<string>; clear(): void | Promise<void> };

/** SHA-256 of the clipboard's text, line ends as LF: Windows hands them out as CRLF. */
const digestOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** Remembers digests only, never a text. */
export function watchClipboard(clipboard: SystemClipboard = systemClipboard): ClipboardWatch {
  let noted: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  const takeBack = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    const wanted = noted;
    timer = null;
    noted = null;
    if (wanted !== null && digestOf(await clipboard.readText()) === wanted) await clipboard.clear();
  };
  const note = (sha256: string): void => {
    if (timer !== null) clearTimeout(timer);
    noted = sha256;
    timer = setTimeout(() => void takeBack(), CLIPBOARD_SECONDS * 1000);
    timer.unref();
  };
  return {
    noteCopied: note,
    noteAfterKey: () => {
      setTimeout(async () => {
        const text = await clipboard.readText();
        if (text !== '') note(digestOf(text));
      }, SETTLE_MS).unref();
    },
    takeBack,
  };
}
