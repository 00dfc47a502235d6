/** @file The common words of the language, to tell a name from a longer word that happens to hold it. */
import type { IsCommonWord } from '#shared/domain/documents/redaction/find-identities.ts';
import { wordsOf } from '#shared/domain/review/folded-text.ts';

let known: Promise<ReadonlySet<string>> | undefined;

/** Read once a session: some fifty thousand words. */
export async function commonWords(): Promise<IsCommonWord> {
  known ??= import('@zxcvbn-ts/language-en').then(
    ({ dictionary }) => new Set(dictionary['commonWords-en'].flatMap((word) => wordsOf(String(word)))),
  );
  const words = await known;
  return (word) => words.has(word);
}
