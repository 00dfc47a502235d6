/** @file Procedures of interim measures and of the prior record. */
import { PriorEntryId, PriorImportId } from '#shared/domain/after/ids.ts';
import { PersonId } from '#shared/domain/ids.ts';
import { endInterimMeasure, extendInterimMeasure, resumeInterimMeasure } from '../../core/interim-measures/change-measure.ts';
import { enterInterimMeasure } from '../../core/interim-measures/enter-measure.ts';
import { listInterimMeasures } from '../../core/interim-measures/read-interim-measures.ts';
import { recordInterimCheck, takeBackInterim } from '../../core/interim-measures/record-check.ts';
import { decidePriorUse } from '../../core/prior-record/decide-use.ts';
import { attributePrior, enterPrior, restorePrior, takeBackPrior } from '../../core/prior-record/enter-prior.ts';
import { exportPriorTemplate, importPriors, takeBackImport } from '../../core/prior-record/import-priors.ts';
import { previewPriorCsv } from '../../core/prior-record/read-prior-csv.ts';
import { readPriorRecord } from '../../core/prior-record/read-prior-record.ts';
import { os } from '../implementer.ts';

export const interimMeasuresProcedures = {
  list: os.interimMeasures.list.handler(({ input, context }) => listInterimMeasures(context.application.session(), input)),
  enter: os.interimMeasures.enter.handler(({ input, context }) => enterInterimMeasure(context.application.session(), input)),
  extend: os.interimMeasures.extend.handler(({ input, context }) => extendInterimMeasure(context.application.session(), input)),
  end: os.interimMeasures.end.handler(({ input, context }) => endInterimMeasure(context.application.session(), input)),
  resume: os.interimMeasures.resume.handler(({ input, context }) => resumeInterimMeasure(context.application.session(), input)),
  recordCheck: os.interimMeasures.recordCheck.handler(({ input, context }) => recordInterimCheck(context.application.session(), input)),
  takeBack: os.interimMeasures.takeBack.handler(({ input, context }) => takeBackInterim(context.application.session(), input)),
};

export const priorRecordProcedures = {
  read: os.priorRecord.read.handler(({ input, context }) => readPriorRecord(context.application.session(), input)),
  enter: os.priorRecord.enter.handler(async ({ input, context }) => {
    const { priorEntryId, record } = await enterPrior(context.application.session(), input);
    return { priorEntryId: PriorEntryId.parse(priorEntryId), record };
  }),
  takeBack: os.priorRecord.takeBack.handler(({ input, context }) => takeBackPrior(context.application.session(), input)),
  restore: os.priorRecord.restore.handler(({ input, context }) => restorePrior(context.application.session(), input)),
  attribute: os.priorRecord.attribute.handler(async ({ input, context }) => {
    const { record, personBefore } = await attributePrior(context.application.session(), input);
    return { record, personBefore: PersonId.parse(personBefore) };
  }),
  decideUse: os.priorRecord.decideUse.handler(({ input, context }) => decidePriorUse(context.application.session(), input)),
  template: os.priorRecord.template.handler(({ context }) => exportPriorTemplate(context.application.session())),
  preview: os.priorRecord.preview.handler(({ input, context }) => previewPriorCsv(context.application.session(), input)),
  import: os.priorRecord.import.handler(async ({ input, context }) => {
    const done = await importPriors(context.application.session(), input);
    return { ...done, importId: PriorImportId.parse(done.importId) };
  }),
  takeBackImport: os.priorRecord.takeBackImport.handler(({ input, context }) => takeBackImport(context.application.session(), input)),
};
