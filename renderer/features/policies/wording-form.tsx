import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { clauseKindLabels } from '#shared/domain/labels.ts';
import type { Clause } from '#shared/domain/policy.ts';
import { api, client } from '../../app/client.ts';
import { SerifQuote } from '../../ui/display/serif-quote.tsx';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { TextStateBadge } from './clause-list.tsx';

type WordingFormProps = {
  clause: Clause;
  hasNext: boolean;
  onRecorded: () => void;
  /** Null when no other clause is waiting. */
  onSkip: (() => void) | null;
};

const tell = ({ text }: { text: string }): ToldFields => [{ label: 'The board’s own words', text }];

/** One clause: the board's words to type or paste, the restatement beside them. What is typed stays while other clauses are looked at. */
export function WordingForm({ clause, hasNext, onRecorded, onSkip }: WordingFormProps) {
  const recorded = clause.textState === 'adopted' ? clause.text : '';
  const draft = useDraft(`wording:${clause.id}`, { text: recorded }, clause.textSha256);
  const [isChecked, setIsChecked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const record = useMutation(
    api.policies.recordClauseText.mutationOptions({
      onSuccess: ({ textSha256: basedOn }) => {
        draft.clear();
        const back = undoBy(
          () => client.policies.recordClauseText({ clauseId: clause.id, text: recorded, basedOn }),
          `“${clause.heading}” reads as before again.`,
        );
        saySo(`“${clause.heading}” is now in the board’s own words.`, recorded === '' ? null : back);
        onRecorded();
      },
    }),
  );
  const isEmpty = draft.value.text.trim() === '';
  return (
    <section aria-labelledby="wording-heading" className="stack">
      <div className="clause-head">
        <h2 id="wording-heading" style={{ margin: 0 }}>
          {clause.heading}
        </h2>
        <TextStateBadge state={clause.textState} />
      </div>
      <p className="quiet" style={{ margin: 0 }}>
        {clause.labelPath.join(' › ')} · {clauseKindLabels[clause.kind]}
      </p>
      <div className="wording-pair">
        <RecordForm
          label={`Wording of ${clause.heading}`}
          submit={hasNext ? 'Record and go to the next clause' : 'Record wording'}
          isComplete={!isEmpty}
          isBusy={record.isPending}
          error={record.error}
          onIncomplete={() => setIsChecked(true)}
          onRecord={() => record.mutate({ clauseId: clause.id, text: draft.value.text, basedOn: draft.basedOn })}
          cancel={onSkip ? { label: 'Skip for now', onCancel: onSkip } : undefined}
          draft={draft}
        >
          <ChangedMeanwhile draft={draft} standing={clause.textSha256} recorded={{ fields: tell({ text: recorded }) }} tell={tell} />
          <Textarea
            ref={field}
            label="The board’s own words"
            minRows={8}
            value={draft.value.text}
            error={isChecked && isEmpty ? 'Type or paste the wording of this clause.' : undefined}
            onChange={(event) => draft.set({ text: event.currentTarget.value })}
          />
        </RecordForm>
        <div className="wording-restated">
          <h3>Restated, for comparison</h3>
          <SerifQuote bracket="the catalogue’s own words">{clause.restatedText}</SerifQuote>
        </div>
      </div>
    </section>
  );
}
