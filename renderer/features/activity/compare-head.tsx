import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeadComparison } from '#shared/domain/log-head.ts';
import { parseLogHead } from '#shared/domain/log-head.ts';
import { comparisonSentence } from '#shared/messages/comparison.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';

const badges: Record<HeadComparison['outcome'], { tone: StateTone; word: string }> = {
  'leads-there': { tone: 'verified', word: 'Leads there' },
  'rolled-back': { tone: 'blocked', word: 'Rolled back' },
  parted: { tone: 'blocked', word: 'Parted' },
  'lost-by-restore': { tone: 'needs', word: 'Lost by a restore' },
};

const COMPLAINT = 'Enter epoch, event and all 64 digits, such as 1:142: and then the digest of the head.';

/** Compares the log with the head of a printed report, and says which of four things is so. */
export function CompareHead() {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const head = parseLogHead(typed);
  const compare = useMutation(api.audit.compareHead.mutationOptions());
  const result = compare.isPending ? undefined : compare.data;
  return (
    <section className="panel stack stack-tight" aria-labelledby="compare-head-heading">
      <h2 id="compare-head-heading" className="activity-panel-title">
        Does it lead to a head from outside?
      </h2>
      <p className="quiet">
        A report prints the head of the log as it was then, under “Record and signature”. Only such a print shows a log that was rolled back
        or written anew by someone with the key.
      </p>
      <RecordForm
        label="Compare with a printed head"
        submit="Compare with a printed head"
        isBusy={compare.isPending}
        isComplete={head !== null}
        onIncomplete={() => setTried(true)}
        error={compare.error}
        onRecord={() => {
          if (head !== null) compare.mutate(head);
        }}
      >
        <TextInput
          label="Printed head"
          description="Epoch, event and digest with colons between, such as 1:142:9f86…; spaces do no harm"
          className="activity-head-field"
          error={isTried && head === null ? COMPLAINT : undefined}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setTried(false);
            compare.reset();
          }}
        />
      </RecordForm>
      <div role="status" className="row">
        {result && head && (
          <>
            <StateBadge {...badges[result.outcome]} />
            <span>{comparisonSentence(head, result, showInstant)}</span>
          </>
        )}
      </div>
    </section>
  );
}
