import { useMutation } from '@tanstack/react-query';
import type { LogLine } from '#shared/domain/log.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useChoicesAtHand } from './choices-at-hand.ts';
import { contentOf, draftOf } from './line-draft.ts';
import { LineForm } from './line-form.tsx';

/** Puts a line right while that is open, in its own place in the list. */
export function CorrectLine({ line, onDone }: { line: LogLine; onDone: () => void }) {
  const choices = useChoicesAtHand();
  const draft = useDraft(`log-correct:${line.id}`, draftOf(line), line.correctedAt);
  const correct = useMutation(
    api.log.correct.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onDone();
        saySo(`Line ${line.position} was corrected. How it read before stays in the record of what was done.`);
      },
    }),
  );
  const record = () => {
    const { when, zone, ...content } = contentOf(draft.value, choices);
    correct.mutate({ lineId: line.id, basedOn: draft.basedOn, ...content, ...(when === null ? {} : { when, zone }) });
  };
  return (
    <td colSpan={3} className="log-line-correct">
      <LineForm
        label={`Line ${line.position} of the log`}
        submit="Save correction"
        draft={draft}
        choices={choices}
        isFirst
        isCorrection
        isBusy={correct.isPending}
        error={correct.error}
        onRecord={record}
        cancel={{
          label: 'Leave it as it is',
          onCancel: () => {
            draft.clear();
            onDone();
          },
        }}
      />
    </td>
  );
}
