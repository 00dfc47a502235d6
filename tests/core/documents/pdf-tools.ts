/** @file Debian's PDF tools, reading from memory: no report lands on the disk in plain text. */
import { execFileSync, spawnSync } from 'node:child_process';

const has = (tool: string): boolean => spawnSync('which', [tool]).status === 0;

/** False on a machine without qpdf and poppler; the tests that need them then say that they skip. */
export const hasPdfTools = ['qpdf', 'pdftotext', 'pdfinfo', 'pdffonts'].every(has);
if (!hasPdfTools) process.stderr.write('qpdf or poppler-utils is not installed: the tests that read PDF files back are skipped.\n');

const read = (tool: string, args: string[], bytes: Uint8Array): string =>
  execFileSync(tool, args, { input: bytes, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['pipe', 'pipe', 'pipe'] });

/** The text with every stretch of white space made one blank. */
export const textOf = (bytes: Uint8Array, ...args: string[]): string => read('pdftotext', [...args, '-', '-'], bytes).replace(/\s+/g, ' ');
export const rawTextOf = (bytes: Uint8Array, ...args: string[]): string => read('pdftotext', [...args, '-', '-'], bytes);
export const infoOf = (bytes: Uint8Array): string => read('pdfinfo', ['-'], bytes);
export const fontsOf = (bytes: Uint8Array): string[] => read('pdffonts', ['-'], bytes).trim().split('\n').slice(2);
