/** @file What the activity tab says of reports about many cases. */
import { z } from 'zod';
import { periodInWords } from '#shared/domain/documents/casebook/periods.ts';
import { CasebookDocumentKind, casebookDocumentLabels } from '#shared/domain/documents/kinds.ts';
import { type Teller, tell } from './tell-event.ts';

export const reportTellers: Record<string, Teller> = {
  'casebook_report.exported': tell(
    z.object({ kind: CasebookDocumentKind, from: z.string(), to: z.string(), smallNumbersReason: z.string() }),
    ({ kind, from, to, smallNumbersReason }) =>
      `Exported the ${casebookDocumentLabels[kind].toLowerCase()} for ${periodInWords({ from, to })}${smallNumbersReason === '' ? '' : ', small numbers included'}.`,
    'Exported a report about many cases.',
  ),
};
