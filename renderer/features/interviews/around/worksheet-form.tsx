import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import {
  CredibilityFactor,
  type CredibilityPin,
  type CredibilityWorksheet,
  type FactorEntry,
  FactorUse,
  problemsOfFactors,
} from '#shared/domain/interviews/credibility.ts';
import { credibilityFactorHelp, credibilityFactorLabels, factorUseLabels } from '#shared/domain/interviews/labels.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import type { PinPlaces } from './pin-places.ts';

export const worksheetKey = (worksheetId: string): string => `credibility-entry:${worksheetId}`;

type WorksheetFormProps = { caseId: CaseId; worksheet: CredibilityWorksheet; places: PinPlaces; onClose: () => void };

const uses = FactorUse.options.map((value) => ({ value, label: factorUseLabels[value] }));

/** The factors in their order, demeanor last; each that is used with its reason and its place. */
export function WorksheetForm({ caseId, worksheet, places, onClose }: WorksheetFormProps) {
  const blank = (factor: CredibilityFactor): FactorEntry => ({ factor, use: 'not-used', reason: '', pins: [] });
  const initial = {
    factors: CredibilityFactor.options.map((factor) => worksheet.factors.find((entry) => entry.factor === factor) ?? blank(factor)),
    conclusion: worksheet.conclusion,
  };
  const draft = useDraft(worksheetKey(worksheet.id), initial, worksheet.entryId);
  const { factors, conclusion } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const problems = problemsOfFactors(factors);
  const record = useMutation(
    api.credibility.record.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The worksheet is recorded. What stood before is kept.');
      },
    }),
  );
  const change = (factor: CredibilityFactor, part: Partial<FactorEntry>) =>
    draft.set({ factors: factors.map((entry) => (entry.factor === factor ? { ...entry, ...part } : entry)) });
  return (
    <RecordForm
      label={`Credibility of ${worksheet.person}: ${worksheet.issue}`}
      submit="Record worksheet"
      draft={draft}
      isComplete={problems.length === 0}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ caseId, worksheetId: worksheet.id, factors, conclusion, basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {factors.map((entry) => (
        <FactorFields
          key={entry.factor}
          entry={entry}
          places={places}
          problem={wasTried ? problems.find(({ factor }) => factor === entry.factor)?.problem : undefined}
          change={(part) => change(entry.factor, part)}
        />
      ))}
      <ProseField
        label="Conclusion"
        description="In your own words: on what you rely, and why."
        minRows={2}
        value={conclusion}
        onChange={(text) => draft.set({ conclusion: text })}
      />
    </RecordForm>
  );
}

type FactorFieldsProps = {
  entry: FactorEntry;
  places: PinPlaces;
  problem: string | undefined;
  change: (part: Partial<FactorEntry>) => void;
};

function FactorFields({ entry, places, problem, change }: FactorFieldsProps) {
  const { factor, use, reason, pins } = entry;
  const name = credibilityFactorLabels[factor];
  const isReasonMissing = problem !== undefined && reason.trim() === '';
  const [first] = places.choices;
  const putPin = (at: number, pin: CredibilityPin) => change({ pins: pins.map((one, index) => (index === at ? pin : one)) });
  const keys = pins.map((_, at) => `place-${at}`);
  return (
    <fieldset className="interview-fieldset">
      <legend>{name}</legend>
      <NativeSelect
        label={`${name}: how it points`}
        description={credibilityFactorHelp[factor]}
        data={uses}
        value={use}
        error={problem !== undefined && !isReasonMissing ? problem : undefined}
        onChange={(event) => change({ use: FactorUse.parse(event.currentTarget.value) })}
      />
      {use !== 'not-used' && (
        <>
          <ProseField
            label={`${name}: reason`}
            required
            minRows={2}
            value={reason}
            error={isReasonMissing ? problem : undefined}
            onChange={(text) => change({ reason: text })}
          />
          {pins.map((pin, at) => (
            <div className="interview-place" key={keys[at]}>
              <NativeSelect
                label={`${name}: place ${at + 1}`}
                data={
                  places.choices.some(({ value }) => value === places.valueOf(pin))
                    ? places.choices
                    : [{ value: places.valueOf(pin), label: places.nameOf(pin) }, ...places.choices]
                }
                value={places.valueOf(pin)}
                onChange={(event) => putPin(at, places.pinOf(event.currentTarget.value, pin.locator))}
              />
              <TextInput
                label={`${name}: where in it, place ${at + 1}`}
                placeholder="p. 2, ¶ 3, note 4"
                value={pin.locator}
                onChange={(event) => putPin(at, { ...pin, locator: event.currentTarget.value })}
              />
              <Button
                variant="subtle"
                color="gray"
                aria-label={`Remove place ${at + 1} of ${name.toLowerCase()}`}
                onClick={() => change({ pins: pins.filter((_, index) => index !== at) })}
              >
                Remove
              </Button>
            </div>
          ))}
          <div>
            <Button
              size="compact-sm"
              variant="default"
              disabled={first === undefined || pins.length >= 12}
              aria-label={`Add a place in the record for ${name.toLowerCase()}`}
              onClick={() => first !== undefined && change({ pins: [...pins, places.pinOf(first.value, '')] })}
            >
              Add a place in the record
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
