/** @file Taking a step back. Invariant: a step that cannot be taken back any more says so, and changes nothing. */
import { noteOwnChange } from '../../app/changes.ts';
import { queryClient } from '../../app/query-client.ts';
import { explainError } from './refusal.ts';
import { saySo } from './said-so.tsx';

/** The undo to hand to `saySo`: calls the inverse of what was done, reads everything again and says `sentence`. */
export function undoBy(inverse: () => Promise<unknown>, sentence: string): () => void {
  return () =>
    void inverse().then(
      () => {
        noteOwnChange();
        void queryClient.invalidateQueries();
        saySo(sentence);
      },
      (error: unknown) => {
        const { happened, next } = explainError(error);
        void queryClient.invalidateQueries();
        saySo(`It could not be taken back. ${happened} ${next}`);
      },
    );
}
