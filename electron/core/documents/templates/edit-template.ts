/** @file The district's wordings of letters. Invariant: a wording that was kept stays in the history, and no edit reaches a letter that was begun before it. */
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import {
  type LetterTemplate,
  type TemplateHistory,
  templateProblems,
  textsAround,
  textsOf,
} from '#shared/domain/documents/templates/template.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { assertMayChangeDistrict } from '../../district/may-change.ts';
import { assertAsksForNoAccount } from '../../holds/account-requests.ts';
import type { ServiceContext } from '../../service-context.ts';
import { templateHistory, templateInUse } from './read-templates.ts';
import { storedTemplate } from './template-digest.ts';
import { selectVersionsOfTemplate, supersedeTemplate } from './template-queries.ts';

/**
 * Keeps a wording as the next version of its kind. `basedOn` is the version in use that its author saw, null for the shipped one.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED for a field or a fact that no letter knows, or when nothing is changed;
 * ACCOUNT_REQUEST where it asks an employee for access to a personal account
 */
export async function saveTemplate(
  context: ServiceContext,
  input: { content: LetterTemplate; reason: string } & BasedOn,
): Promise<TemplateHistory> {
  assertMayChangeDistrict(context.actor);
  const { content, reason } = input;
  assertSound(content);
  return context.unitOfWork.write(async (handle, record) => {
    const before = await templateInUse(handle, content.kind);
    assertBasedOn(before.id, input);
    await assertAsksForNoAccount(context, handle, textsByPlace(content));
    const stored = storedTemplate(content);
    if (stored.sha256 === before.version.sha256)
      throw new DomainError('INPUT_REFUSED', { problem: 'Nothing in this template was changed.' });
    const [last] = await selectVersionsOfTemplate(handle, content.kind);
    const at = context.ports.clock.now().toISOString();
    const row = {
      id: context.ports.ids.next(),
      kind: content.kind,
      number: (last?.number ?? 0) + 1,
      ...stored,
      reason,
      recorded_by: context.actor.displayName,
      recorded_at: at,
      superseded_at: null,
    };
    await supersedeTemplate(handle, { kind: content.kind, at, row });
    await record({
      type: 'template.saved',
      version: 1,
      caseId: null,
      payload: {
        kind: content.kind,
        title: content.title,
        number: row.number,
        sha256: row.sha256,
        content: JSON.parse(stored.content),
        reason,
      },
    });
    return templateHistory(handle, content.kind, true);
  });
}

/**
 * Goes back to what the application ships.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED where it stands as shipped already
 */
export async function restoreTemplate(
  context: ServiceContext,
  input: { kind: LetterKind; reason: string } & BasedOn,
): Promise<TemplateHistory> {
  assertMayChangeDistrict(context.actor);
  return context.unitOfWork.write(async (handle, record) => {
    const before = await templateInUse(handle, input.kind);
    assertBasedOn(before.id, input);
    if (before.id === null) throw new DomainError('INPUT_REFUSED', { problem: 'This template stands as shipped already.' });
    await supersedeTemplate(handle, { kind: input.kind, at: context.ports.clock.now().toISOString(), row: null });
    const now = await templateHistory(handle, input.kind, true);
    await record({
      type: 'template.restored',
      version: 1,
      caseId: null,
      payload: { kind: input.kind, title: now.title, sha256: now.inUse.sha256, numberBefore: before.version.number, reason: input.reason },
    });
    return now;
  });
}

/** @throws DomainError INPUT_REFUSED with the first problem and the block it stands in */
export function assertSound(content: LetterTemplate): void {
  const [first] = templateProblems(content);
  if (first === undefined) return;
  throw new DomainError('INPUT_REFUSED', { problem: first.problem, [first.blockId ?? 'subject']: first.problem });
}

const textsByPlace = (content: LetterTemplate): Record<string, string> => ({
  subject: textsAround(content).join('\n'),
  ...Object.fromEntries(content.blocks.map(({ id, block }) => [id, textsOf(block).join('\n')])),
});
