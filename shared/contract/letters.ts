/** @file Templates of letters, and letters in the making. Administrators alone change a template. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { DocumentModel } from '../domain/document-model.ts';
import { LetterKind } from '../domain/documents/kinds.ts';
import { KindStanding, LetterAbout, LetterAnswers, LetterInMaking } from '../domain/documents/templates/letter.ts';
import { LetterTemplate, TemplateHistory, TemplateRecord } from '../domain/documents/templates/template.ts';
import { CaseId } from '../domain/ids.ts';
import { Line } from '../domain/text.ts';
import { base } from './base.ts';

export const templatesContract = {
  /** One of each kind of letter, as it stands. */
  list: base.output(z.array(TemplateRecord)),
  read: base.input(z.object({ kind: LetterKind })).output(TemplateHistory),
  /** Keeps a new version. `basedOn` is the `standing` that its editor saw. */
  save: base.input(z.object({ content: LetterTemplate, reason: Line, basedOn: BasedOn })).output(TemplateHistory),
  /** Goes back to what the application ships; the district's versions stay in the history. */
  restore: base.input(z.object({ kind: LetterKind, reason: Line, basedOn: BasedOn })).output(TemplateHistory),
  /** The letter of a case as this wording would print it; nothing is kept. */
  preview: base.input(z.object({ caseId: CaseId, content: LetterTemplate })).output(DocumentModel),
};

export const lettersContract = {
  /** `about` null gives the one that was worked on last, or the first that there can be. */
  read: base.input(z.object({ caseId: CaseId, kind: LetterKind, about: LetterAbout.nullable() })).output(LetterInMaking),
  /** Keeps the answers, and makes this the letter that is previewed and issued. `basedOn` is the id of the `standing` that their author saw. */
  save: base
    .input(z.object({ caseId: CaseId, kind: LetterKind, about: LetterAbout, answers: LetterAnswers, basedOn: BasedOn }))
    .output(LetterInMaking),
  /** Lets the letter go by the template as it stands now; the answers stay. */
  takeNewestTemplate: base
    .input(z.object({ caseId: CaseId, kind: LetterKind, about: LetterAbout, basedOn: BasedOn }))
    .output(LetterInMaking),
  /** Where every kind that can be drawn up stands in the case, in the order of the kinds. */
  standings: base.input(z.object({ caseId: CaseId })).output(z.array(KindStanding)),
};
