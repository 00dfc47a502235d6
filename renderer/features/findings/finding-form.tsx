import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { type ClauseOutcome, type Finding, FindingOutcome } from '#shared/domain/findings.ts';
import type { AllegationClauseId } from '#shared/domain/ids.ts';
import { findingOutcomeLabels, findingOutcomeMeanings } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { ClauseOutcomeFields } from './clause-outcome-fields.tsx';

type FindingFormProps = { allegation: Allegation; finding: Finding | null; onDone: () => void; onCancel: (() => void) | null };

type Typing = {
  outcome: FindingOutcome | null;
  clauses: { allegationClauseId: AllegationClauseId; outcome: ClauseOutcome }[];
  rationale: string;
  contraryEvidence: string;
  aggravating: string;
  mitigating: string;
};

const nothing: Typing = { outcome: null, clauses: [], rationale: '', contraryEvidence: '', aggravating: '', mitigating: '' };

/** Outcome, clauses and reasoning of one finding. Recording again supersedes the finding before, which stays in the record. */
export function FindingForm({ allegation, finding, onDone, onCancel }: FindingFormProps) {
  const { value, isDirty, set, clear } = useDraft<Typing>(`finding:${allegation.id}`, finding ?? nothing);
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.findings.record.mutationOptions({
      onSuccess: ({ outcome }) => {
        clear();
        saySo(`The finding on allegation ${allegation.position} is recorded: ${findingOutcomeLabels[outcome].toLowerCase()}.`);
        onDone();
      },
    }),
  );
  const charged = allegation.clauses.map((entry) => entry.id);
  const clauses = value.clauses.filter((clause) => charged.includes(clause.allegationClauseId));
  const isComplete =
    value.outcome !== null && clauses.length === charged.length && value.rationale.trim() !== '' && value.contraryEvidence.trim() !== '';
  const missing = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  const submit = () => {
    const { outcome, rationale, contraryEvidence, aggravating, mitigating } = value;
    if (outcome !== null) {
      record.mutate({ allegationId: allegation.id, outcome, clauses, rationale, contraryEvidence, aggravating, mitigating });
    }
  };

  return (
    <RecordForm
      label={`Finding on allegation ${allegation.position}`}
      submit="Record finding"
      isComplete={isComplete}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={submit}
      cancel={
        onCancel === null
          ? undefined
          : {
              label: isDirty ? 'Discard what I typed' : 'Close',
              onCancel: () => {
                clear();
                onCancel();
              },
            }
      }
    >
      <Radio.Group
        label="On the preponderance of the evidence, this allegation is"
        value={value.outcome}
        error={wasTried && value.outcome === null ? 'Choose the outcome.' : undefined}
        onChange={(outcome) => set({ outcome: FindingOutcome.parse(outcome) })}
      >
        <div className="outcome-choices">
          {FindingOutcome.options.map((outcome) => (
            <Radio
              key={outcome}
              value={outcome}
              label={findingOutcomeLabels[outcome]}
              description={findingOutcomeMeanings[outcome]}
              aria-invalid={wasTried && value.outcome === null}
            />
          ))}
        </div>
      </Radio.Group>
      <ClauseOutcomeFields allegation={allegation} value={clauses} wasTried={wasTried} onChange={(next) => set({ clauses: next })} />
      <Textarea
        label="Rationale"
        description="Why the evidence leads to this outcome, in the order in which a reader can follow it."
        required
        value={value.rationale}
        error={missing(value.rationale, 'Write the reasoning.')}
        onChange={(event) => set({ rationale: event.currentTarget.value })}
      />
      <Textarea
        label="Contrary evidence considered"
        description="What speaks against this finding and why it weighed less. If there is none, say so."
        required
        value={value.contraryEvidence}
        error={missing(value.contraryEvidence, 'Say what speaks against this finding, or that nothing does.')}
        onChange={(event) => set({ contraryEvidence: event.currentTarget.value })}
      />
      <Textarea
        label="Aggravating facts"
        description="Facts only, no level of corrective action. May stay empty."
        minRows={2}
        value={value.aggravating}
        onChange={(event) => set({ aggravating: event.currentTarget.value })}
      />
      <Textarea
        label="Mitigating facts"
        description="May stay empty."
        minRows={2}
        value={value.mitigating}
        onChange={(event) => set({ mitigating: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
