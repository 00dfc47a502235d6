import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const closeKey = (caseId: CaseId): string => `close-case:${caseId}`;
const SHOWN = 6;

type CloseFormProps = { caseId: CaseId; version: number; openItems: readonly string[]; onClose: () => void };

/** What is still open, so that nobody closes over it unseen. */
function StillOpen({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Notice tone="needs" title="Still open">
      <ul className="closing-open">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {items.length > SHOWN && <p>And {items.length - SHOWN} more in the rail.</p>}
      <p>The case can be closed all the same; the closed version shows what was empty.</p>
    </Notice>
  );
}

/** Day and reason, and why where an allegation has no finding; asked once more before it closes. */
export function CloseForm({ caseId, version, openItems, onClose }: CloseFormProps) {
  const { today } = useSession();
  const draft = useDraft(closeKey(caseId), { closedOn: today, reason: '', withoutFindingsReason: '' });
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const question = useQuery(api.closing.question.queryOptions({ input: { caseId } }));
  const { allegationsWithoutFinding: without, hasNoAllegation } = question.data ?? {
    allegationsWithoutFinding: [],
    hasNoAllegation: false,
  };
  const asksWhy = hasNoAllegation || without.length > 0;
  const close = useMutation(
    api.closing.close.mutationOptions({
      onSuccess: ({ current }) => {
        draft.clear();
        setAsking(false);
        onClose();
        saySo(`The case is closed as version ${current}. What it was made of is frozen and can be read here.`);
      },
      onError: () => setAsking(false),
    }),
  );
  const needed = [value.closedOn, value.reason, ...(asksWhy ? [value.withoutFindingsReason] : [])];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <>
      <RecordForm
        label="Close the case"
        submit="Close case"
        draft={draft}
        isComplete={needed.every((text) => text.trim() !== '')}
        onIncomplete={() => setWasTried(true)}
        isBusy={close.isPending}
        error={close.error ?? question.error}
        onRecord={() => setAsking(true)}
        cancel={{ label: 'Keep it open', onCancel: onClose }}
      >
        <StillOpen items={openItems} />
        <CivilDateField
          label="Closed on"
          isRequired
          value={value.closedOn}
          error={error(value.closedOn, 'Enter the day.')}
          onChange={(closedOn) => set({ closedOn })}
        />
        <ProseField
          label="Reason"
          description="Why nothing more is done here."
          required
          minRows={2}
          value={value.reason}
          error={error(value.reason, 'Say why the case is closed.')}
          onChange={(reason) => set({ reason })}
        />
        {asksWhy && (
          <ProseField
            label={hasNoAllegation ? 'Why there is no allegation' : `Why there is no finding on allegation ${without.join(', ')}`}
            required
            minRows={2}
            value={value.withoutFindingsReason}
            error={error(value.withoutFindingsReason, 'Say why, or record it first.')}
            onChange={(withoutFindingsReason) => set({ withoutFindingsReason })}
          />
        )}
      </RecordForm>
      <ConfirmDialog
        isOpen={isAsking}
        question="Close the case now?"
        confirm="Close case"
        decline="Not yet"
        isBusy={close.isPending}
        onConfirm={() => close.mutate({ caseId, ...value })}
        onDecline={() => setAsking(false)}
      >
        <p>
          It is kept as version {version}, closed on {value.closedOn === '' ? 'that day' : formatCivilDate(value.closedOn)}. Allegations,
          evidence, findings and corrective action can then be changed only after a reopening, which begins the next version. The log,
          addenda and what follows the decision go on.
        </p>
      </ConfirmDialog>
    </>
  );
}
