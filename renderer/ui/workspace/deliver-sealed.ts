import type { SealedCopy } from '#shared/contract/review.ts';

/** Hands sealed bytes to the browser where the host has not written them already. Gives the file's name, or null when nobody chose a place. */
export function deliverSealed(copy: SealedCopy): string | null {
  if (copy.outcome === 'dismissed') return null;
  if (copy.outcome === 'saved') return copy.fileName;
  const bytes = Uint8Array.from(window.atob(copy.base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = copy.fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return copy.fileName;
}
