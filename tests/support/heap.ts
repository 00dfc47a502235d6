/** @file What a page holds in memory, by Chromium's own heap snapshot, which collects what nothing refers to any more. */
import type { Page } from '@playwright/test';

/** Those of `phrases` that stand in any string that the page's scripts or its document can still reach. */
export async function phrasesInHeap(page: Page, phrases: readonly string[]): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false });
  await devtools.detach();
  const snapshot = pieces.join('');
  return phrases.filter((phrase) => snapshot.includes(phrase));
}
