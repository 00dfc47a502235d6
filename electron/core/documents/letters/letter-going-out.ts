/** @file The last look at a letter before it is issued. Invariant: none leaves that asks for access to a personal account (820 ILCS 55/10). */
import { type Block, type DocumentModel, plainText } from '#shared/domain/document-model.ts';
import { isLetter } from '#shared/domain/documents/kinds.ts';
import { assertAsksForNoAccount } from '../../holds/account-requests.ts';
import type { ServiceContext } from '../../service-context.ts';

/** Of any other document nothing is asked. @throws DomainError ACCOUNT_REQUEST with the sentence that asks for it */
export async function assertMayGoOut(context: ServiceContext, model: DocumentModel): Promise<void> {
  if (!isLetter(model.kind)) return;
  const text = model.parts.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join('\n');
  await assertAsksForNoAccount(context, context.unitOfWork.read, { letter: text });
}

/** What the letter itself says. The board's own words in a quotation ask nothing of the reader, and a table lists what was found. */
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
