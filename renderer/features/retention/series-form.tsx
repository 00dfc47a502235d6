import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  RetentionClock,
  RetentionCover,
  type RetentionSeries,
  retentionClockLabels,
  retentionCoverLabels,
} from '#shared/domain/retention/schedule.ts';
import { api } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';

export const seriesKey = (series: RetentionSeries | null): string => `retention-series:${series?.id ?? 'new'}`;

const typedOf = (series: RetentionSeries | null) => ({
  title: series?.title ?? '',
  itemNumber: series?.itemNumber ?? '',
  approvedOn: series?.approvedOn ?? '',
  covers: (series?.covers ?? []) as string[],
  years: series === null ? '' : series.years === null ? '' : String(series.years),
  isForGood: series !== null && series.years === null,
  clock: (series?.clock ?? 'case-closed') as string,
  note: series?.note ?? '',
});
type Typing = ReturnType<typeof typedOf>;

const tell = ({ title, itemNumber, years, isForGood, note }: Typing): ToldFields => [
  { label: 'Series', text: title },
  { label: 'Number', text: itemNumber },
  { label: 'Years', text: isForGood ? 'for good' : years },
  { label: 'Note', text: note },
];

const isYears = (typed: string): boolean => /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 200;

/** One series as the Commission approved it. */
export function SeriesForm({ series, onClose }: { series: RetentionSeries | null; onClose: () => void }) {
  const draft = useDraft(seriesKey(series), typedOf(series), series?.standing.id);
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const save = useMutation(
    api.retention.saveSeries.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(series === null ? 'The series is in the schedule.' : 'The series is changed; what it said before stays in the log.');
      },
    }),
  );
  const hasYears = value.isForGood || isYears(value.years);
  const isComplete = value.title.trim() !== '' && value.itemNumber.trim() !== '' && value.covers.length > 0 && hasYears;
  const missing = (isMissing: boolean, sentence: string) => (wasTried && isMissing ? sentence : undefined);
  return (
    <RecordForm
      label={series === null ? 'New series' : 'Series of the schedule'}
      submit={series === null ? 'Enter series' : 'Change series'}
      draft={draft}
      isComplete={isComplete}
      onIncomplete={() => setWasTried(true)}
      isBusy={save.isPending}
      error={save.error}
      onRecord={() =>
        save.mutate({
          seriesId: series?.id ?? null,
          title: value.title,
          itemNumber: value.itemNumber,
          approvedOn: value.approvedOn === '' ? null : value.approvedOn,
          covers: value.covers.map((cover) => RetentionCover.parse(cover)),
          years: value.isForGood ? null : Number(value.years),
          clock: RetentionClock.parse(value.clock),
          note: value.note,
          basedOn: draft.basedOn,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {series !== null && (
        <ChangedMeanwhile
          draft={draft}
          standing={series.standing.id}
          recorded={{ fields: tell(typedOf(series)), by: series.standing.by, at: series.standing.at }}
          tell={tell}
        />
      )}
      <FieldRow>
        <TextInput
          label="Series"
          description="What the schedule calls it."
          required
          value={value.title}
          error={missing(value.title.trim() === '', 'Enter what the schedule calls it.')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label="Application and item"
          description="Such as 12:345, item 4."
          required
          value={value.itemNumber}
          error={missing(value.itemNumber.trim() === '', 'Enter the number of the approved application and its item.')}
          onChange={(event) => set({ itemNumber: event.currentTarget.value })}
        />
        <CivilDateField
          label="Approved on"
          help="May stay empty."
          value={value.approvedOn}
          onChange={(approvedOn) => set({ approvedOn })}
        />
      </FieldRow>
      <Checkbox.Group
        label="Covers"
        required
        value={value.covers}
        error={missing(value.covers.length === 0, 'Choose what the series covers.')}
        onChange={(covers) => set({ covers })}
      >
        <div className="stack stack-tight">
          {RetentionCover.options.map((cover) => (
            <Checkbox key={cover} value={cover} label={retentionCoverLabels[cover]} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox label="It keeps for good" checked={value.isForGood} onChange={(event) => set({ isForGood: event.currentTarget.checked })} />
      {!value.isForGood && (
        <FieldRow>
          <TextInput
            label="Years"
            required
            inputMode="numeric"
            value={value.years}
            error={missing(!hasYears, 'Enter a whole number of years, at most 200.')}
            onChange={(event) => set({ years: event.currentTarget.value })}
          />
          <NativeSelect
            label="Counted"
            data={RetentionClock.options.map((clock) => ({ value: clock, label: retentionClockLabels[clock] }))}
            value={value.clock}
            onChange={(event) => set({ clock: event.currentTarget.value })}
          />
        </FieldRow>
      )}
      <TextInput
        label="Note"
        description="May stay empty."
        value={value.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
