import type { CopyOutcome } from '#shared/contract/evidence.ts';

/**
 * Brings an exported copy to the person where the host has not written it already, and says what happened in one sentence.
 * `what` names the copy: "Ex. 3", "the packet".
 */
export function deliverCopy(outcome: CopyOutcome, what: string): string {
  if (outcome.outcome === 'dismissed') return `No copy of ${what} was made.`;
  if (outcome.outcome === 'saved') return `A copy of ${what} was saved as ${outcome.fileName}. The export is in the log.`;
  const link = document.createElement('a');
  link.href = outcome.address;
  link.download = outcome.fileName;
  // An address that has ended by now answers with a page, which must not take the window's place.
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  return `A copy of ${what} is downloading as ${outcome.fileName}. The export is in the log.`;
}
