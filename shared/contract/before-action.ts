/** @file What stands beside the ladder: interim measures and the prior record. */
import { z } from 'zod';
import { InterimCheckId, InterimMeasureId, PriorEntryId, PriorImportId } from '../domain/after/ids.ts';
import { InterimMeasure, InterimMeasureKind } from '../domain/after/interim-measures.ts';
import { PriorKind, PriorRecord, PriorUse } from '../domain/after/prior-record.ts';
import { PriorCsvPreview } from '../domain/after/prior-record-csv.ts';
import { BasedOn } from '../domain/based-on.ts';
import { CaseId, PersonId } from '../domain/ids.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';
import { CopyOutcome } from './evidence.ts';

const basedOn = BasedOn.optional();

const InterimPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measure') }),
  z.object({ kind: z.literal('extension') }),
  z.object({ kind: z.literal('check'), checkId: InterimCheckId }),
]);

export const interimMeasuresContract = {
  list: base.input(z.object({ caseId: CaseId })).output(z.array(InterimMeasure)),
  enter: base
    .input(
      z.object({
        caseId: CaseId,
        kind: InterimMeasureKind,
        terms: Prose,
        wordingReason: OptionalProse,
        approvedBy: Line,
        startsOn: CivilDate,
        reviewOn: CivilDate,
      }),
    )
    .output(InterimMeasure),
  extend: base.input(z.object({ interimMeasureId: InterimMeasureId, reviewOn: CivilDate, reason: Prose, basedOn })).output(InterimMeasure),
  end: base.input(z.object({ interimMeasureId: InterimMeasureId, endedOn: CivilDate, reason: Prose, basedOn })).output(InterimMeasure),
  resume: base.input(z.object({ interimMeasureId: InterimMeasureId })).output(InterimMeasure),
  recordCheck: base
    .input(z.object({ interimMeasureId: InterimMeasureId, seenOn: CivilDate, what: Prose, seenBy: Line }))
    .output(InterimMeasure),
  /** Null once the whole measure is taken back. */
  takeBack: base.input(z.object({ interimMeasureId: InterimMeasureId, part: InterimPart, reason: Line })).output(InterimMeasure.nullable()),
};

/** At most as much text as the largest table may hold. */
const CsvText = z.string().max(4_000_000, 'The file is too long. Split it and read in one part after the other.');

export const priorRecordContract = {
  read: base.input(z.object({ caseId: CaseId })).output(PriorRecord),
  enter: base
    .input(
      z.object({
        caseId: CaseId,
        givenOn: CivilDate,
        level: Line,
        rule: OptionalLine,
        whatFor: Line,
        paperPlace: Line,
        expiresOn: CivilDate.nullable(),
        source: OptionalLine,
      }),
    )
    .output(z.object({ priorEntryId: PriorEntryId, record: PriorRecord })),
  takeBack: base.input(z.object({ caseId: CaseId, priorEntryId: PriorEntryId, reason: Line })).output(PriorRecord),
  restore: base.input(z.object({ caseId: CaseId, priorEntryId: PriorEntryId })).output(PriorRecord),
  /** `personId` null: it is the respondent's of this case. */
  attribute: base
    .input(z.object({ caseId: CaseId, priorEntryId: PriorEntryId, personId: PersonId.nullable() }))
    .output(z.object({ record: PriorRecord, personBefore: PersonId })),
  decideUse: base
    .input(z.object({ caseId: CaseId, kind: PriorKind, priorId: z.string().max(64), use: PriorUse, reason: OptionalLine, basedOn }))
    .output(PriorRecord),
  template: base.output(CopyOutcome),
  preview: base.input(z.object({ csv: CsvText })).output(PriorCsvPreview),
  import: base
    .input(z.object({ csv: CsvText, fileName: Line, lines: z.array(z.number().int().min(2)).min(1).max(2000) }))
    .output(z.object({ importId: PriorImportId, entries: z.number().int(), newPeople: z.number().int() })),
  takeBackImport: base.input(z.object({ importId: PriorImportId, reason: Line })).output(z.object({ entries: z.number().int() })),
};
