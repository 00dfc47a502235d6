/** @file The name that a file came with, made fit to be shown, stored and offered. */

/** Control characters, and those that reorder, join or hide text: U+202E makes "gpj.exe" read "exe.jpg". */
const UNSEEN = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** The last part of the name without unseen characters, in NFC, otherwise as it came; "Unnamed file" when nothing is left. */
export function cleanFileName(given: string): string {
  const lastPart = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const name = lastPart.replace(UNSEEN, '').normalize('NFC').trim();
  return name === '' || name === '.' || name === '..' ? 'Unnamed file' : name;
}
