/** @file What the window copies. Invariant: the host learns the digest of every text that leaves by the clipboard, so that it can take it back. */
import { isInBrowser, noteCopied } from './host.ts';

async function noteText(text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text.replaceAll('\r\n', '\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  await noteCopied([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** Puts a text on the clipboard, for a button. @throws when the window may not use it. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  keptFocusSinceCopy = true;
  await noteText(text);
}

/** What the field or the page has selected; an empty string when nothing is. */
function selectedText(): string {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'password');
  if (isField && field.selectionStart !== null && field.selectionEnd !== null) {
    return field.value.slice(field.selectionStart, field.selectionEnd);
  }
  return window.getSelection()?.toString() ?? '';
}

let keptFocusSinceCopy = false;

/** Notes what is copied or cut by key or menu. A selection on the page leaves as plain text, without the markup around it. */
export function watchCopies(): void {
  const note = (event: ClipboardEvent): void => {
    const text = selectedText();
    if (text === '') return;
    const isInField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (!isInField && event.clipboardData !== null) {
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    }
    keptFocusSinceCopy = true;
    void noteText(text);
  };
  document.addEventListener('copy', note);
  document.addEventListener('cut', note);
  window.addEventListener('blur', () => {
    keptFocusSinceCopy = false;
  });
}

/**
 * For a lock in a browser, whose page may not read the clipboard: empties it when this window has had the focus ever since it copied, so that
 * nothing else can well be there. Otherwise what was copied stays, as the README says.
 */
export async function emptyClipboardIfOurs(): Promise<void> {
  if (!isInBrowser || !keptFocusSinceCopy || !document.hasFocus()) return;
  keptFocusSinceCopy = false;
  await navigator.clipboard.writeText('').catch(() => undefined);
}
