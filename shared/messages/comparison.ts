/** @file What a comparison of the log with a printed head says, in the window and on the command line. */
import type { HeadComparison, LogHead } from '../domain/log-head.ts';

/** One or two sentences. `showInstant` writes a time as its reader does. */
export function comparisonSentence(head: LogHead, found: HeadComparison, showInstant: (instant: string) => string): string {
  const event = `event ${head.number} of epoch ${head.epoch}`;
  switch (found.outcome) {
    case 'leads-there':
      return `The log leads to this head: ${event}, recorded ${showInstant(found.at ?? '')}. Nothing up to it was changed since it was printed.`;
    case 'rolled-back':
      return `The log was rolled back behind this head: it ends with event ${found.present.number} of epoch ${found.present.epoch}, and the head names ${event}.`;
    case 'parted':
      return `The log parted from this head: another event stands in the place of ${event}. Either the head was copied wrongly, or what led to it was written anew.`;
    case 'lost-by-restore': {
      const { at = '', number = 0, fromNumber = 0 } = found.restore ?? {};
      return `That part of the log was lost by the restore of ${showInstant(at)}: the backup ended with event ${fromNumber}, and the restore is event ${number}.`;
    }
  }
}
