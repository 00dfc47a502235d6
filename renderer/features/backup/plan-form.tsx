import { NumberInput, Radio } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupOverview } from '#shared/contract/backup.ts';
import { api } from '../../app/client.ts';
import { showSize } from '../../ui/display/shown-values.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { FolderField } from '../../ui/form/folder-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { everyDaysInWords } from './backup-words.ts';

const TYPING_MILLISECONDS = 400;
const DEFAULT_DAYS = 1;

/** What the folder is good for, while it is being chosen. */
function PlaceRemark({ place }: { place: string }) {
  const [settled] = useDebouncedValue(place.trim(), TYPING_MILLISECONDS);
  const report = useQuery({ ...api.backup.tryPlace.queryOptions({ input: { place: settled } }), enabled: settled !== '', gcTime: 0 });
  if (settled === '' || settled !== place.trim()) return null;
  if (report.error) return <RefusalNotice error={report.error} />;
  if (!report.data) return null;
  if (report.data.isSeparateVolume)
    return <p className="quiet">Another drive than the casebook’s, with {showSize(report.data.freeBytes)} free.</p>;
  return (
    <Notice tone="needs" title="This folder is on the casebook’s own drive.">
      <p>Backups can be made there, but they do not count: one fault of the drive would take both. Choose a folder on another drive.</p>
    </Notice>
  );
}

type Typing = { place: string; isByItself: boolean; days: number | null };

/** Where backups go and how often one is made by itself, for an administrator to set. */
export function PlanForm({ plan }: { plan: BackupOverview['plan'] }) {
  const queryClient = useQueryClient();
  const draft = useDraft<Typing>('backup-plan', {
    place: plan?.place ?? '',
    isByItself: plan === null || plan.everyDays !== null,
    days: plan?.everyDays ?? DEFAULT_DAYS,
  });
  const { place, isByItself, days } = draft.value;
  const [isChecked, setIsChecked] = useState(false);
  const areDaysRight = !isByItself || (days !== null && days >= 1 && days <= 90);
  const save = useMutation(
    api.backup.setPlan.mutationOptions({
      onSuccess: (overview) => {
        draft.clear();
        queryClient.setQueryData(api.backup.overview.queryKey(), overview);
        const everyDays = overview.plan?.everyDays ?? null;
        saySo(
          everyDays === null
            ? 'Saved. Backups are made by hand.'
            : `Saved. A backup is made ${everyDaysInWords(everyDays)} while the casebook is unlocked.`,
        );
      },
    }),
  );
  return (
    <RecordForm
      label="Place and schedule"
      submit="Save place and schedule"
      isBusy={save.isPending}
      error={save.error}
      isComplete={place.trim() !== '' && areDaysRight}
      onIncomplete={() => setIsChecked(true)}
      onRecord={() => save.mutate({ place: place.trim(), everyDays: isByItself ? days : null })}
      draft={draft}
    >
      <FolderField
        label="Folder for backups"
        help="A folder on another drive, such as an external disk. Not a synchronized or shared one. Name.backup is made in it."
        purpose="backup-place"
        value={place}
        error={isChecked && place.trim() === '' ? 'Enter a folder.' : undefined}
        onChange={(folder) => {
          draft.set({ place: folder });
          save.reset();
        }}
      />
      <PlaceRemark place={place} />
      <Radio.Group
        label="When one is made"
        value={isByItself ? 'itself' : 'hand'}
        onChange={(value) => draft.set({ isByItself: value === 'itself' })}
      >
        <div className="row" style={{ marginTop: 8, columnGap: 24 }}>
          <Radio value="itself" label="By itself, while the casebook is unlocked" />
          <Radio value="hand" label="By hand only" />
        </div>
      </Radio.Group>
      {isByItself && (
        <NumberInput
          label="Days from one backup to the next"
          description="From 1 to 90."
          w={280}
          min={1}
          max={90}
          clampBehavior="none"
          allowDecimal={false}
          value={days ?? ''}
          error={isChecked && !areDaysRight ? 'Enter a whole number from 1 to 90.' : undefined}
          onChange={(value) => draft.set({ days: typeof value === 'number' ? value : null })}
        />
      )}
    </RecordForm>
  );
}
