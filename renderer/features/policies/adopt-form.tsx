import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CatalogueVersion } from '#shared/domain/policy.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldGroup } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { ownWordsCount } from './version-words.ts';

type RevisedDate = { key: number; date: string };

function RevisedDates({ dates, onChange }: { dates: readonly RevisedDate[]; onChange: (dates: RevisedDate[]) => void }) {
  return (
    <FieldGroup label="Revised" help="Every day on which the board revised it, if any.">
      <div className="stack stack-tight">
        {dates.map((entry, place) => (
          <div key={entry.key} className="row">
            <CivilDateField
              label={`Revision ${place + 1}`}
              value={entry.date}
              onChange={(date) => onChange(dates.map((other) => (other.key === entry.key ? { ...other, date } : other)))}
            />
            <Button
              variant="subtle"
              style={{ alignSelf: 'flex-end' }}
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => onChange(dates.filter((other) => other.key !== entry.key))}
            >
              Remove revision {place + 1}
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...dates, { key: (dates.at(-1)?.key ?? 0) + 1, date: '' }])}
          >
            Add a revision
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}

type Typing = {
  board: string;
  adoptedOn: string;
  revised: RevisedDate[];
  ownEffectiveFrom: string | null;
  ownGuidelinesFrom: string | null;
};

const nothing = { adoptedOn: '', revised: [], ownEffectiveFrom: null, ownGuidelinesFrom: null };

/** The board's name and dates. The effective date follows the latest date typed until it is set by hand. */
export function AdoptForm({ template }: { template: CatalogueVersion }) {
  const navigate = useNavigate();
  const { district } = useSession();
  const draft = useDraft<Typing>(`adopt:${template.key}`, { ...nothing, board: `${district} Board of Education` });
  const { board, adoptedOn, revised, ownEffectiveFrom, ownGuidelinesFrom } = draft.value;
  const [isChecked, setIsChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const hasGuidelines = template.clauses.some((clause) => clause.kind === 'guideline');
  const revisedOn = revised.map(({ date }) => date).filter((date) => date !== '');
  const effectiveFrom = ownEffectiveFrom ?? [adoptedOn, ...revisedOn].sort().at(-1) ?? '';
  const guidelinesFrom = ownGuidelinesFrom ?? effectiveFrom;
  const missing = (value: string, sentence: string): string | undefined => (isChecked && value.trim() === '' ? sentence : undefined);
  const adopt = useMutation(
    api.policies.adopt.mutationOptions({
      onSuccess: (version) => {
        draft.clear();
        saySo(`${version.code} is adopted: ${ownWordsCount(version)}.`);
        void navigate({ to: '/policies/versions/$versionId', params: { versionId: version.id } });
      },
    }),
  );
  const record = () =>
    adopt.mutate({
      templateKey: template.key,
      board,
      adoptedOn,
      revisedOn,
      effectiveFrom,
      guidelinesFrom: hasGuidelines ? guidelinesFrom : null,
    });
  return (
    <>
      <RecordForm
        label={`Adopt ${template.code}`}
        submit="Adopt policy"
        isBusy={adopt.isPending}
        error={adopt.error}
        isComplete={[board, adoptedOn, effectiveFrom, ...(hasGuidelines ? [guidelinesFrom] : [])].every((value) => value.trim() !== '')}
        onIncomplete={() => setIsChecked(true)}
        onRecord={() => setAsking(true)}
        cancel={{
          label: 'Back to the template',
          onCancel: () => void navigate({ to: '/policies/templates/$key', params: { key: template.key } }),
        }}
        draft={draft}
      >
        <TextInput
          label="Board"
          required
          description="As it stands on the policy."
          value={board}
          error={missing(board, 'Enter the board’s name.')}
          onChange={(event) => draft.set({ board: event.currentTarget.value })}
        />
        <CivilDateField
          label="Adopted"
          help="The day on which your board first adopted this policy."
          isRequired
          value={adoptedOn}
          onChange={(date) => draft.set({ adoptedOn: date })}
          error={missing(adoptedOn, 'Enter the day of adoption.')}
        />
        <RevisedDates dates={revised} onChange={(dates) => draft.set({ revised: dates })} />
        <CivilDateField
          label="This wording is in force from"
          help="Usually the day of adoption or of the latest revision."
          isRequired
          value={effectiveFrom}
          onChange={(date) => draft.set({ ownEffectiveFrom: date })}
          error={missing(effectiveFrom, 'Enter the first day on which this wording was in force.')}
        />
        {hasGuidelines && (
          <CivilDateField
            label="Guidelines are advice from"
            help="The guidelines carry no date of their own. Enter the day from which staff had them."
            isRequired
            value={guidelinesFrom}
            onChange={(date) => draft.set({ ownGuidelinesFrom: date })}
            error={missing(guidelinesFrom, 'Enter the day from which staff had the guidelines.')}
          />
        )}
      </RecordForm>
      {isAsking && (
        <ConfirmDialog
          isOpen
          question={`Adopt ${template.code} with these dates?`}
          confirm="Adopt with these dates"
          decline="Back to the dates"
          isBusy={adopt.isPending}
          error={adopt.error}
          onConfirm={record}
          onDecline={() => setAsking(false)}
        >
          <p>
            {board}: adopted {formatCivilDate(adoptedOn)}, in force from {formatCivilDate(effectiveFrom)}. Every case asks by these dates
            which wording was in force, so they stay as they are once the policy is adopted.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
