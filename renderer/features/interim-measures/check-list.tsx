import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InterimCheck, InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** What was seen of how a measure is kept, by day; each can be taken back with a reason. */
export function CheckList({ measure }: { measure: InterimMeasure }) {
  const [leaving, setLeaving] = useState<InterimCheck | null>(null);
  const takeBack = useMutation(api.interimMeasures.takeBack.mutationOptions());
  if (measure.checks.length === 0) return null;
  return (
    <>
      <ul className="plain-list interim-checks" aria-label="How it is kept">
        {measure.checks.map((check) => (
          <li key={check.id}>
            <span className="figures">{formatCivilDate(check.seenOn)}</span>
            <span>
              <Prose text={check.what} /> <span className="quiet">Seen by {check.seenBy}.</span>
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`Take back the note of ${formatCivilDate(check.seenOn)}`}
              onClick={() => setLeaving(check)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <ReasonDialog
          question={`Take back the note of ${formatCivilDate(leaving.seenOn)}?`}
          confirm="Take note back"
          decline="Keep note"
          draftKey={`interim-take-back:${leaving.id}`}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onDecline={() => setLeaving(null)}
          onConfirm={(reason, forget) =>
            takeBack.mutate(
              { interimMeasureId: measure.id, part: { kind: 'check', checkId: leaving.id }, reason },
              {
                onSuccess: () => {
                  forget();
                  setLeaving(null);
                  saySo('The note is taken back. It stays in the log with your reason.');
                },
              },
            )
          }
        />
      )}
    </>
  );
}
