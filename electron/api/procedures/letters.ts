/** @file Templates of letters, and letters in the making. */
import { readLetter, saveLetter, takeNewestTemplate } from '../../core/documents/letters/answer-letter.ts';
import { documentStandings } from '../../core/documents/standings.ts';
import { restoreTemplate, saveTemplate } from '../../core/documents/templates/edit-template.ts';
import { previewTemplate } from '../../core/documents/templates/preview-template.ts';
import { listTemplates, readTemplate } from '../../core/documents/templates/read-templates.ts';
import { os } from '../implementer.ts';

export const templatesProcedures = {
  list: os.templates.list.handler(({ context }) => listTemplates(context.application.session())),
  read: os.templates.read.handler(({ input, context }) => readTemplate(context.application.session(), input)),
  save: os.templates.save.handler(({ input, context }) => saveTemplate(context.application.session(), input)),
  restore: os.templates.restore.handler(({ input, context }) => restoreTemplate(context.application.session(), input)),
  preview: os.templates.preview.handler(({ input, context }) => previewTemplate(context.application.session(), input)),
};

export const lettersProcedures = {
  read: os.letters.read.handler(({ input, context }) => readLetter(context.application.session(), input)),
  save: os.letters.save.handler(({ input, context }) => saveLetter(context.application.session(), input)),
  takeNewestTemplate: os.letters.takeNewestTemplate.handler(({ input, context }) =>
    takeNewestTemplate(context.application.session(), input),
  ),
  standings: os.letters.standings.handler(({ input, context }) => documentStandings(context.application.session(), input)),
};
