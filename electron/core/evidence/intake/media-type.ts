/** @file What an item is, told from its bytes. Invariant: a file's name is never asked. */
import { fileTypeFromBuffer } from 'file-type';
import type { Viewer } from '#shared/domain/evidence.ts';

/** How much of an item's beginning is looked at: enough for every signature that `file-type` knows, and for telling text from other bytes. */
export const HEAD_BYTES = 64 * 1024;

/** The images that may be shown; every other kind, SVG above all, is either text or not shown. */
const SHOWN_IMAGES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

/**
 * The media type and the viewer for an item that begins with `head`; `isWhole` says that nothing follows. HTML, SVG, e-mail, CSV and
 * JSON are text. Text goes before images, because "BM" alone makes a bitmap's signature; PDF goes before text, because a PDF may hold
 * nothing but ASCII.
 */
export async function recognizeMediaType(head: Uint8Array, isWhole: boolean): Promise<{ mediaType: string; viewer: Viewer }> {
  const detected = await detect(head);
  if (detected === 'application/pdf') return { mediaType: detected, viewer: 'pdf' };
  if (isText(head, isWhole)) return { mediaType: 'text/plain', viewer: 'text' };
  return { mediaType: detected, viewer: SHOWN_IMAGES.has(detected) ? 'image' : 'none' };
}

async function detect(head: Uint8Array): Promise<string> {
  try {
    return (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream';
  } catch {
    // A signature followed by nonsense: it is kept like any other file and shown by no viewer.
    return 'application/octet-stream';
  }
}

/** Valid UTF-8 without NUL. A character cut in two at the end of the head does not count against it when more follows. */
function isText(head: Uint8Array, isWhole: boolean): boolean {
  if (head.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}
