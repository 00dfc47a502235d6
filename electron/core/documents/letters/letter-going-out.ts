/** @file The last look at a letter before it is issued. Invariant: none leaves that asks for access to a personal account (820 ILCS 55/10). */
import { type Block, type DocumentModel, plainText } from '#shared/domain/document-model.ts';
import { isLetter } from '#shared/domain/documents/kinds.ts';
import { assertAsksForNoAccount } from '../../holds/account-requests.ts';
import type { ServiceContext } from '../../service-context.ts';
import { ownWordsOf } from './draw-letter.ts';

/**
 * Reads what the letter says by itself. The clauses it quotes and the allegations it lists tell of accounts and ask the reader for nothing. Of any other
 * document nothing is asked.
 * @throws DomainError ACCOUNT_REQUEST with the sentence that asks for it
 */
export async function assertMayGoOut(context: ServiceContext, caseId: string, model: DocumentModel): Promise<void> {
  if (!isLetter(model.kind)) return;
  const { auditHead, preparedAt, preparedBy, district } = model;
  const seal = { auditHead, preparedAt, preparedBy, district };
  const drawing = { caseId, kind: model.kind, isDraft: false, restatement: null, seal };
  const { parts } = await ownWordsOf(context, drawing);
  const text = parts
    .flatMap(({ blocks, letter }) => [letter?.re ?? '', ...(letter?.enclosures ?? []), ...blocks.flatMap(wordsOf)])
    .join('\n');
  await assertAsksForNoAccount(context, context.unitOfWork.read, { letter: text });
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainText(block.runs)];
    case 'list':
      return block.items.map(plainText);
    case 'pairs':
      return block.pairs.map(({ label, value }) => `${label}: ${value}`);
    default:
      return [];
  }
}
