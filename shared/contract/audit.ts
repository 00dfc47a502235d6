/** @file What proves the log to others and what a court may take out of it. Reading the log is in activity.ts. */
import { z } from 'zod';
import { CaseId } from '../domain/ids.ts';
import { HeadComparison, LogHead } from '../domain/log-head.ts';
import { CourtOrder, RemovalChoice, RemovalPreview } from '../domain/removal.ts';
import { base } from './base.ts';
import { CopyOutcome } from './evidence.ts';

export const auditContract = {
  /** One case's log as a file that a stranger can check; docs/audit-format.md. Its making is an event of the case. */
  exportExtract: base.input(z.object({ caseId: CaseId })).output(CopyOutcome),
  /** Whether the log as it stands leads to a head that was printed earlier. */
  compareHead: base.input(LogHead).output(HeadComparison),
  /** Says what a removal would take. Changes nothing. Administrators only. */
  previewRemoval: base.input(RemovalChoice).output(RemovalPreview),
  /** `typedCaseNumber` confirms it. Administrators only. Cannot be undone. `eventNumber` is that of the record of the removal. */
  removeByOrder: base
    .input(RemovalChoice.extend({ order: CourtOrder, typedCaseNumber: z.string() }))
    .output(z.object({ eventNumber: z.int(), events: z.int(), exhibits: z.int(), documents: z.int() })),
};
