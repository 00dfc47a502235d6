import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AfterDecisionEntry } from '#shared/domain/after/after-decision.ts';
import { afterDecisionKindLabels, afterDecisionWords } from '#shared/domain/after/after-decision-kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { EntryFields, type EntryTyping, entryInput, isEntryComplete } from './entry-fields.tsx';

export const reviseKey = (entryId: string): string => `after-revise:${entryId}`;

/** Restates what an entry is about; its steps stay. */
export function ReviseForm({ caseId, entry, onClose }: { caseId: CaseId; entry: AfterDecisionEntry; onClose: () => void }) {
  const recorded: EntryTyping = {
    subject: entry.subject,
    party: entry.party,
    terms: entry.terms,
    source: entry.source,
    action: entry.correctiveActionId ?? '',
  };
  const draft = useDraft(reviseKey(entry.id), recorded, entry.versionId);
  const [wasTried, setWasTried] = useState(false);
  const words = afterDecisionWords[entry.kind];
  const tell = ({ subject, party, terms, source }: EntryTyping) => [
    { label: words.subject.label, text: subject },
    { label: words.party.label, text: party },
    { label: words.terms.label, text: terms },
    { label: words.source.label, text: source },
  ];
  const revise = useMutation(
    api.afterDecision.revise.mutationOptions({
      onSuccess: ({ versionId }) => {
        draft.clear();
        onClose();
        saySo(
          `${afterDecisionKindLabels[entry.kind]} is restated. How it read before stays in the log.`,
          undoBy(
            () => client.afterDecision.revise({ entryId: entry.id, ...entryInput(recorded), basedOn: versionId }),
            'The entry reads as before.',
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label={`Restate: ${entry.subject}`}
      submit="Save changes"
      draft={draft}
      isComplete={isEntryComplete(entry.kind, draft.value)}
      onIncomplete={() => setWasTried(true)}
      isBusy={revise.isPending}
      error={revise.error}
      onRecord={() => revise.mutate({ entryId: entry.id, ...entryInput(draft.value), basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ChangedMeanwhile draft={draft} standing={entry.versionId} recorded={{ fields: tell(recorded) }} tell={tell} />
      <EntryFields caseId={caseId} kind={entry.kind} value={draft.value} set={draft.set} wasTried={wasTried} />
    </RecordForm>
  );
}
