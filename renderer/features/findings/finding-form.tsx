import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { type BearingOnElement, saysSomething } from '#shared/domain/findings/contrary-evidence.ts';
import { type ClauseOutcome, type Finding, FindingOutcome } from '#shared/domain/findings.ts';
import type { AllegationClauseId, FindingId } from '#shared/domain/ids.ts';
import { clauseOutcomeLabels, findingOutcomeLabels, findingOutcomeMeanings } from '#shared/domain/labels.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { ClauseOutcomeFields } from './clause-outcome-fields.tsx';
import { ContraryFields } from './contrary-fields.tsx';
import { disputedElements, elementKey, elementsOf } from './element-places.ts';

type FindingFormProps = {
  allegation: Allegation;
  finding: Finding | null;
  bearings: readonly BearingOnElement[];
  onDone: () => void;
  onCancel: (() => void) | null;
};

type Typing = {
  outcome: FindingOutcome | null;
  clauses: { allegationClauseId: AllegationClauseId; outcome: ClauseOutcome }[];
  /** What speaks against how single elements were assessed, by `elementKey`. */
  contraryOfElements: Record<string, string>;
  rationale: string;
  contraryEvidence: string;
  aggravating: string;
  mitigating: string;
};

type Recorded = Typing & { outcome: FindingOutcome };

function wordsOf({ outcome, clauses, elements, rationale, contraryEvidence, aggravating, mitigating }: Finding): Recorded {
  const said = elements.filter((element) => element.contraryEvidence !== '');
  const contraryOfElements = Object.fromEntries(said.map((element) => [elementKey(element), element.contraryEvidence]));
  return { outcome, clauses, contraryOfElements, rationale, contraryEvidence, aggravating, mitigating };
}

/** The words as they are sent: one entry for each element that something was said of. */
function asSent(allegation: Allegation, { contraryOfElements, ...words }: Recorded) {
  const elements = elementsOf(allegation).flatMap((place) => {
    const contraryEvidence = contraryOfElements[elementKey(place)] ?? '';
    return contraryEvidence.trim() === '' ? [] : [{ ...place, contraryEvidence }];
  });
  return { ...words, elements };
}

const teller =
  (allegation: Allegation) =>
  (value: Typing): ToldFields => [
    { label: 'Outcome', text: value.outcome === null ? '' : findingOutcomeLabels[value.outcome] },
    {
      label: 'Clauses',
      text: value.clauses
        .map(({ allegationClauseId, outcome }) => {
          const label = allegation.clauses.find(({ id }) => id === allegationClauseId)?.shortLabel ?? 'a clause charged before';
          return `${label}: ${clauseOutcomeLabels[outcome]}`;
        })
        .join('\n'),
    },
    { label: 'Rationale', text: value.rationale },
    { label: 'Contrary evidence considered', text: value.contraryEvidence },
    { label: 'Contrary evidence on single elements', text: Object.values(value.contraryOfElements).join('\n') },
    { label: 'Aggravating facts', text: value.aggravating },
    { label: 'Mitigating facts', text: value.mitigating },
  ];

/** Only a finding that replaced another one can be taken back: by recording the other one again. */
function backTo(before: Finding | null, allegation: Allegation, basedOn: FindingId): (() => void) | null {
  if (before === null) return null;
  return undoBy(
    () => client.findings.record({ allegationId: allegation.id, ...asSent(allegation, wordsOf(before)), basedOn }),
    `The finding before stands again on allegation ${allegation.position}.`,
  );
}

const nothing: Typing = {
  outcome: null,
  clauses: [],
  contraryOfElements: {},
  rationale: '',
  contraryEvidence: '',
  aggravating: '',
  mitigating: '',
};

/** Outcome, clauses and reasoning of one finding. Recording again supersedes the finding before, which stays in the record. */
export function FindingForm({ allegation, finding, bearings, onDone, onCancel }: FindingFormProps) {
  const standing = finding?.id ?? null;
  const draft = useDraft<Typing>(`finding:${allegation.id}`, finding === null ? nothing : wordsOf(finding), standing);
  const { value, set, clear } = draft;
  const tell = teller(allegation);
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.findings.record.mutationOptions({
      onSuccess: ({ id, outcome }) => {
        clear();
        saySo(
          `The finding on allegation ${allegation.position} is recorded: ${findingOutcomeLabels[outcome].toLowerCase()}.`,
          backTo(finding, allegation, id),
        );
        onDone();
      },
    }),
  );
  const charged = allegation.clauses.map((entry) => entry.id);
  const clauses = value.clauses.filter((clause) => charged.includes(clause.allegationClauseId));
  const disputed = disputedElements(allegation, bearings);
  const isComplete =
    value.outcome !== null &&
    clauses.length === charged.length &&
    value.rationale.trim() !== '' &&
    value.contraryEvidence.trim() !== '' &&
    disputed.every((place) => saysSomething(value.contraryOfElements[elementKey(place)] ?? ''));
  const missing = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  const submit = () => {
    const { outcome } = value;
    if (outcome !== null) {
      const { basedOn } = draft;
      record.mutate({ allegationId: allegation.id, ...asSent(allegation, { ...value, outcome, clauses }), basedOn });
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
      cancel={onCancel === null ? undefined : { label: 'Close', onCancel }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={finding && { fields: tell(wordsOf(finding)), by: finding.recordedBy, at: finding.recordedAt }}
        tell={tell}
      />
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
      <ProseField
        label="Rationale"
        description="Why the evidence leads to this outcome, in the order in which a reader can follow it."
        required
        value={value.rationale}
        error={missing(value.rationale, 'Write the reasoning.')}
        onChange={(text) => set({ rationale: text })}
      />
      <ProseField
        label="Contrary evidence considered"
        description="What speaks against this finding and why it weighed less. If there is none, say so."
        required
        value={value.contraryEvidence}
        error={missing(value.contraryEvidence, 'Say what speaks against this finding, or that nothing does.')}
        onChange={(text) => set({ contraryEvidence: text })}
      />
      <ContraryFields
        allegation={allegation}
        disputed={disputed}
        value={value.contraryOfElements}
        wasTried={wasTried}
        onChange={(contraryOfElements) => set({ contraryOfElements })}
      />
      <ProseField
        label="Aggravating facts"
        description="Facts only, no level of corrective action. May stay empty."
        minRows={2}
        value={value.aggravating}
        onChange={(text) => set({ aggravating: text })}
      />
      <ProseField
        label="Mitigating facts"
        description="May stay empty."
        minRows={2}
        value={value.mitigating}
        onChange={(text) => set({ mitigating: text })}
      />
    </RecordForm>
  );
}
