/** @file A document of a case drawn up for another audience, and its finished PDF searched for names. Nothing is recorded. */
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { type NamedGroup, type ProfileKey, profiles } from '#shared/domain/documents/profiles.ts';
import type { HitDecision, NameHit } from '#shared/domain/documents/redaction/hits.ts';
import { harvestOf } from '#shared/domain/documents/redaction/private-details.ts';
import { type People, redactModel, textsOf } from '#shared/domain/documents/redaction/redact-model.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ServiceContext } from '../../service-context.ts';
import { drawWithMentions } from '../draw-up.ts';
import type { Drafting } from '../model/case-record.ts';
import { commonWords } from './common-words.ts';
import { namesLeft } from './names-left.ts';
import { keepPseudonyms, namesPrinted, peopleOf, pseudonymsOf } from './pseudonyms.ts';

export type RedactionInput = {
  caseId: string;
  kind: DocumentKind;
  profile: ProfileKey;
  named: readonly NamedGroup[];
  decisions: readonly HitDecision[];
};

/** `source` is the same document as it is, with its mentions in place. */
export type Redacted = { model: DocumentModel; source: DocumentModel; people: People };

/** @throws DomainError NOT_ALLOWED for a kind that the audience may not have, or for names that it may not be told */
export function assertMayHave({ kind, profile, named }: Pick<RedactionInput, 'kind' | 'profile' | 'named'>): void {
  const { kinds, mayName, label } = profiles[profile];
  if (!kinds.includes(kind)) {
    throw new DomainError('NOT_ALLOWED', {
      problem: `A document of this kind is not drawn up for this audience: ${label}.`,
      next: 'Choose another audience.',
    });
  }
  if (named.some((group) => !mayName.includes(group))) {
    throw new DomainError('NOT_ALLOWED', { problem: `These people keep their pseudonyms for this audience: ${label}.`, next: '' });
  }
}

/**
 * The document for an audience. With `keeps`, which may refuse what was drawn up by throwing, every pseudonym in it is kept for the next one: an event
 * of its own where any is new.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED as `assertMayHave`
 */
export async function drawRedacted(
  context: ServiceContext,
  input: RedactionInput,
  drafting: Drafting & { keeps: ((source: DocumentModel) => void) | null },
): Promise<Redacted> {
  assertMayHave(input);
  const handle = context.unitOfWork.read;
  const { keeps: assertReady, ...drawn } = drafting;
  if (assertReady !== null) {
    const first = await drawWithMentions(context, { ...input, ...drawn });
    assertReady(first);
    await keepPseudonyms(context, input.caseId, namesPrinted(first));
  }
  const source = await drawWithMentions(context, { ...input, ...drawn });
  const people = await peopleOf(handle, await pseudonymsOf(handle, input.caseId, namesPrinted(source)), input.named);
  const replaced = new Set(input.decisions.filter(({ kind }) => kind === 'replace').map(({ id }) => id));
  return { source, people, model: redactModel(source, input.profile, people, { isCommonWord: await commonWords(), replaced }) };
}

/** The redacted document as it would read now. @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function previewRedacted(context: ServiceContext, input: RedactionInput): Promise<DocumentModel> {
  return (await drawRedacted(context, input, { isDraft: true, restatement: null, keeps: null })).model;
}

export type Printed = { bytes: Uint8Array; pageCount: number; hits: NameHit[] };

/** Renders it and reads the finished file back. @throws Error where the file cannot be read back: nothing can be said of it then */
export async function printRedacted({ ports }: ServiceContext, { model, source, people }: Redacted): Promise<Printed> {
  const { bytes, pageCount } = await ports.renderPdf(model);
  const texts = await ports.readBackPdf(bytes);
  const search = { identities: people.identities, harvest: harvestOf(textsOf(source)), isCommonWord: await commonWords() };
  return { bytes, pageCount, hits: namesLeft(texts, search) };
}

/** The words found that nobody has decided to keep. */
export const undecided = (hits: readonly NameHit[], decisions: readonly HitDecision[]): NameHit[] => {
  const kept = new Set(decisions.filter(({ kind }) => kind === 'keep').map(({ id }) => id));
  return hits.filter(({ id }) => !kept.has(id));
};
