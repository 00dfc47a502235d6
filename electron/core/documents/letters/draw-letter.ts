/** @file Drawing up a letter: the wording it was begun with, filled from the case and from what a person answered for it. */
import type { DocumentModel, LetterForm } from '#shared/domain/document-model.ts';
import { documentKinds, LetterKind } from '#shared/domain/documents/kinds.ts';
import { LetterAnswers } from '#shared/domain/documents/templates/letter.ts';
import type { MergeKey } from '#shared/domain/documents/templates/merge-fields.ts';
import { LetterTemplate } from '#shared/domain/documents/templates/template.ts';
import { civilDateOf, formatCivilDate } from '#shared/domain/format-date.ts';
import { mentionOf } from '#shared/domain/mentions.ts';
import { letterFooter } from '#shared/messages/notices.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import type { Drawing } from '../drawers.ts';
import { blockingGap } from '../model/blocks.ts';
import { templateInUse } from '../templates/read-templates.ts';
import { factsOfLetter } from './facts-of-letter.ts';
import { fillTemplate } from './fill-template.ts';
import { type LetterSubject, missingSubject, subjectsOf } from './letter-choices.ts';
import { type LetterMaterial, readMaterial } from './letter-material.ts';
import { selectLetters } from './letter-queries.ts';
import type { LetterRow } from './letter-rows.ts';
import { valueFor } from './letter-values.ts';
import { sourceBlocks } from './source-blocks.ts';

/** The letter at hand: the one that was worked on last, or the first that there can be. */
type LetterAtHand = { subject: LetterSubject | null; row: LetterRow | null };

/** `about` picks one; null or somebody whom it cannot be about any more gives the one at hand. */
export function letterAtHand(rows: readonly LetterRow[], subjects: readonly LetterSubject[], about: string | null = null): LetterAtHand {
  const picked = subjects.find((one) => one.about === about);
  const last = rows.find((row) => subjects.some((one) => one.about === row.about));
  const subject = picked ?? subjects.find((one) => one.about === last?.about) ?? subjects[0] ?? null;
  return { subject, row: rows.find((row) => row.about === subject?.about) ?? null };
}

/** The wording that a letter goes by: its own once it is begun, the one in use before. */
export async function wordingOf(handle: ReadHandle, kind: LetterKind, row: LetterRow | null): Promise<LetterTemplate> {
  return row === null ? (await templateInUse(handle, kind)).version.content : LetterTemplate.parse(JSON.parse(row.template));
}

export const answersOf = (row: LetterRow | null): LetterAnswers => (row === null ? {} : LetterAnswers.parse(JSON.parse(row.answers)));

/** A letter of the case as it would read now. @throws DomainError NOT_FOUND */
export async function drawLetter(context: ServiceContext, drawing: Drawing): Promise<DocumentModel> {
  return letterModel(await makingOf(context, drawing));
}

/** What the letter says by itself: its wording with what is merged into it, without what the application writes from the record. @throws DomainError NOT_FOUND */
export async function ownWordsOf(context: ServiceContext, drawing: Drawing): Promise<DocumentModel> {
  const making = await makingOf(context, drawing);
  const blocks = making.template.blocks.filter(({ block }) => block.kind !== 'source');
  return letterModel({ ...making, template: { ...making.template, blocks } });
}

/** All that the letter at hand is drawn from; `template` in the place of its own wording where one is tried. @throws DomainError NOT_FOUND */
export async function makingOf(context: ServiceContext, drawing: Drawing, template?: LetterTemplate): Promise<Making> {
  const kind = LetterKind.parse(drawing.kind);
  const handle = context.unitOfWork.read;
  const material = await readMaterial(context, drawing.caseId);
  const atHand = letterAtHand(await selectLetters(handle, drawing.caseId, kind), subjectsOf(kind, material));
  return { material, drawing, template: template ?? (await wordingOf(handle, kind, atHand.row)), ...atHand };
}

type Making = LetterAtHand & { material: LetterMaterial; drawing: Drawing; template: LetterTemplate };

/** Pure: the same material, wording and answers give the same model. */
export function letterModel({ material, drawing, template, subject, row }: Making): DocumentModel {
  const { seal, isDraft } = drawing;
  const answers = answersOf(row);
  const making = { material, subject, answers, seal };
  const { form, blocks } = fillTemplate(template, {
    facts: factsOfLetter(material, subject, answers),
    valueFor: (key) => valueFor(making, key),
    sourceOf: (name) => sourceBlocks(name, material, subject, drawing),
    citations: material.citations,
  });
  const missing = subject === null ? missingSubject(template.kind) : null;
  return {
    kind: template.kind,
    title: documentKinds[template.kind].label,
    caseNumber: material.record.summary.number,
    ...seal,
    isDraft,
    parts: [
      {
        key: template.kind,
        title: template.title,
        // Where it can go to nobody yet, that alone is told: whatever else is empty hangs on it.
        blocks: missing === null ? blocks : [blockingGap(missing.text, missing), ...blocks.filter((block) => block.kind !== 'gap')],
        letter: { ...form, ...headOf(making) },
      },
    ],
    footer: letterFooter,
  };
}

function headOf(making: Parameters<typeof valueFor>[0]): Pick<LetterForm, 'letterhead' | 'date' | 'delivery' | 'addressee' | 'copies'> {
  const { subject, material, seal } = making;
  const lines = (key: MergeKey): string[] =>
    valueFor(making, key)
      .text.split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const { respondent } = material.record;
  const isRespondent = subject?.recipient.id === material.respondentId;
  const about = isRespondent ? [respondent.position, respondent.building] : [subject?.recipient.position ?? ''];
  return {
    letterhead: [],
    date: formatCivilDate(civilDateOf(seal.preparedAt)),
    delivery: valueFor(making, 'asked.delivery').text,
    addressee: subject === null ? [] : [mentionOf(subject.recipient.id), ...about, ...lines('asked.address')].filter(Boolean),
    copies: lines('asked.copies'),
  };
}
