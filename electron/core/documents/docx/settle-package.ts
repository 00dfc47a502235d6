/** @file What a Word package says of its own making, made to depend on the document alone. Invariant: one model gives one byte sequence. */

/** Properties part of the package (ECMA-376, part 2, clause 10): title, author and one instant for both its dates. */
export function coreProperties({ title, author, at }: { title: string; author: string; at: string }): string {
  const instant = at.replace(/\.\d+Z$/, 'Z');
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>en-US</dc:language>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** January 1, 1980, the first day a ZIP can name: the dates of the parts say nothing. */
const FIRST_DOS_DAY = 0x00210000;

/**
 * Sets the date of every file of a ZIP without a comment (PKWARE APPNOTE 4.3) to the first there is, in place.
 * @throws Error (a bug) when the bytes are no such ZIP
 */
export function settleZipDates(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('A package should end with the directory of its files.');
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(place + 42, true);
    if (view.getUint32(place, true) !== CENTRAL_HEADER || view.getUint32(local, true) !== LOCAL_HEADER) {
      throw new Error('The directory of a package should name its files.');
    }
    view.setUint32(place + 12, FIRST_DOS_DAY, true);
    view.setUint32(local + 10, FIRST_DOS_DAY, true);
    place += 46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
}
