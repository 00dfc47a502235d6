/** @file A wording that is still being written, tried on a case. Invariant: nothing is kept. */
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { LetterTemplate } from '#shared/domain/documents/templates/template.ts';
import { withDocumentNames } from '../../mentions/mention-names.ts';
import type { ServiceContext } from '../../service-context.ts';
import { sealOf } from '../draw-up.ts';
import { letterModel, makingOf } from '../letters/draw-letter.ts';
import { assertSound } from './edit-template.ts';

/** The letter at hand of a case as this wording would print it. @throws DomainError NOT_FOUND; INPUT_REFUSED for a field or a fact that no letter knows */
export async function previewTemplate(context: ServiceContext, input: { caseId: string; content: LetterTemplate }): Promise<DocumentModel> {
  assertSound(input.content);
  const seal = await sealOf(context);
  const drawing = { caseId: input.caseId, kind: input.content.kind, isDraft: true, restatement: null, seal };
  return withDocumentNames(context.unitOfWork.read, letterModel(await makingOf(context, drawing, input.content)));
}
