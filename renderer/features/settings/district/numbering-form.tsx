import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CaseNumberPattern, YearForm } from '#shared/domain/district.ts';
import { yearFormLabels } from '#shared/domain/district-labels.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile } from '../../../ui/drafts/changed-meanwhile.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { showDistrict } from '../use-district.ts';

type Numbering = { pattern: CaseNumberPattern; version: string | null };

const years = YearForm.options.map((value) => ({ value, label: yearFormLabels[value] }));
const bases = [
  { value: 'calendar', label: 'Calendar year' },
  { value: 'school', label: 'School year, July 1' },
];
const separators = [
  { value: '-', label: 'Hyphen: 2026-0001' },
  { value: '.', label: 'Dot: 2026.0001' },
];

const told = ({ prefix, yearForm, separator, digits }: CaseNumberPattern) => [
  { label: 'Prefix', text: prefix },
  { label: 'Year', text: yearFormLabels[yearForm] },
  { label: 'Between the parts', text: separator },
  { label: 'Places', text: String(digits) },
];

/** What the pattern would give, as the core reckons it from the numbers given so far. */
function Preview({ pattern }: { pattern: CaseNumberPattern }) {
  const preview = useQuery(api.district.previewNumbering.queryOptions({ input: pattern, gcTime: 0 }));
  return (
    <div className="number-preview" role="status" aria-label="Preview">
      <RefusalNotice error={preview.error} />
      <dl className="facts">
        <dt>The next case</dt>
        <dd className="number-preview-next figures">{preview.data?.next ?? '…'}</dd>
        <dt>{pattern.yearForm === 'none' ? 'In a year, if none came between' : 'The first one in a year'}</dt>
        <dd className="figures">{preview.data?.inAYear ?? '…'}</dd>
      </dl>
    </div>
  );
}

/** Prefix, year and running number of the cases to come. */
export function NumberingForm({ numbering }: { numbering: Numbering }) {
  const draft = useDraft<CaseNumberPattern>('case-numbering', numbering.pattern, numbering.version);
  const { value, set } = draft;
  const parsed = CaseNumberPattern.safeParse(value);
  const isPrefixRight = CaseNumberPattern.shape.prefix.safeParse(value.prefix).success;
  const save = useMutation(
    api.district.setNumbering.mutationOptions({
      onSuccess: (settings) => {
        showDistrict(settings);
        draft.clear();
        const back = { pattern: numbering.pattern, basedOn: settings.numbering.version };
        saySo(
          'New cases are numbered this way from now on. Numbers given so far stay.',
          undoBy(() => client.district.setNumbering(back), 'New cases are numbered as before.'),
        );
      },
    }),
  );
  return (
    <RecordForm
      label="Case numbering"
      submit="Save the pattern"
      isBusy={save.isPending}
      error={save.error}
      draft={draft}
      isComplete={parsed.success}
      onRecord={() => parsed.success && save.mutate({ pattern: parsed.data, basedOn: draft.basedOn })}
    >
      <ChangedMeanwhile draft={draft} standing={numbering.version} recorded={{ fields: told(numbering.pattern) }} tell={told} />
      <FieldRow>
        <TextInput
          label="Prefix"
          description="Up to 8 capital letters and figures; may be empty."
          value={value.prefix}
          error={isPrefixRight ? undefined : 'Use up to 8 capital letters and figures.'}
          onChange={(event) => set({ prefix: event.currentTarget.value.trim().toUpperCase() })}
        />
        <NativeSelect
          label="Year"
          description="After the prefix."
          data={years}
          value={value.yearForm}
          onChange={(event) => set({ yearForm: YearForm.parse(event.currentTarget.value) })}
        />
      </FieldRow>
      <FieldRow>
        {value.yearForm !== 'none' && value.yearForm !== 'span' && (
          <NativeSelect
            label="Which year"
            data={bases}
            value={value.yearBasis}
            onChange={(event) => set({ yearBasis: CaseNumberPattern.shape.yearBasis.parse(event.currentTarget.value) })}
          />
        )}
        <NativeSelect
          label="Between the parts"
          data={separators}
          value={value.separator}
          onChange={(event) => set({ separator: CaseNumberPattern.shape.separator.parse(event.currentTarget.value) })}
        />
        <NumberInput
          label="Places of the running number"
          min={3}
          max={6}
          clampBehavior="strict"
          allowDecimal={false}
          value={value.digits}
          onChange={(digits) => typeof digits === 'number' && set({ digits })}
        />
      </FieldRow>
      {parsed.success && <Preview pattern={parsed.data} />}
    </RecordForm>
  );
}
