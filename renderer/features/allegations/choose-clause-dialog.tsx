import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Allegation } from '#shared/domain/allegations.ts';
import { clauseKindLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { SerifQuote } from '../../ui/display/serif-quote.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { takeBackClause } from './take-back-clause.ts';

/** Any clause of the versions in force, chosen by hand with a reason of one's own. */
export function ChooseClauseDialog({ allegation, onClose }: { allegation: Allegation; onClose: () => void }) {
  const draft = useDraft(`choose-clause:${allegation.id}`, { clauseId: '', reason: '' });
  const { clauseId, reason } = draft.value;
  const inForce = useQuery(api.allegations.clausesInForce.queryOptions({ input: { allegationId: allegation.id } }));
  const add = useMutation(
    api.allegations.addClause.mutationOptions({
      onSuccess: ({ id, shortLabel }) => {
        draft.clear();
        onClose();
        saySo(`${shortLabel} is added, with your reason.`, takeBackClause(id, shortLabel));
      },
    }),
  );
  const added = new Set(allegation.clauses.map((entry) => entry.clause.id));
  const choices = (inForce.data ?? []).filter((entry) => !added.has(entry.clause.id));
  const sections = Map.groupBy(choices, (entry) => entry.clause.labelPath[0] ?? '');
  const chosen = choices.find((entry) => entry.clause.id === clauseId);
  return (
    <ConfirmDialog
      isOpen
      question={`Which other clause does allegation ${allegation.position} fall under?`}
      confirm="Add clause"
      decline="Close"
      isBusy={add.isPending}
      isDisabled={chosen === undefined || reason.trim() === ''}
      error={inForce.error ?? add.error}
      onConfirm={() => {
        if (chosen !== undefined) add.mutate({ allegationId: allegation.id, clauseId: chosen.clause.id, reason });
      }}
      onDecline={onClose}
      draft={draft}
    >
      <NativeSelect
        label="Clause"
        description="Every clause in force on the conduct date that is not charged yet."
        required
        data-autofocus
        value={clauseId}
        onChange={(event) => draft.set({ clauseId: event.currentTarget.value })}
      >
        <option value="" disabled>
          Choose
        </option>
        {[...sections].map(([section, entries]) => (
          <optgroup key={section} label={section}>
            {entries.map(({ clause, shortLabel }) => (
              <option key={clause.id} value={clause.id}>
                {shortLabel} · {clause.heading}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      {chosen && (
        <SerifQuote source={clauseKindLabels[chosen.clause.kind]}>
          {chosen.clause.text === '' ? chosen.clause.restatedText : chosen.clause.text}
        </SerifQuote>
      )}
      <ProseField
        label="Reason"
        description="Why this clause, although the facts did not suggest it."
        required
        value={reason}
        onChange={(text) => draft.set({ reason: text })}
      />
    </ConfirmDialog>
  );
}
