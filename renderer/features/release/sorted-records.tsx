import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { RecordTag, recordTagLabels } from '#shared/domain/documents/kinds.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { MarkedSubject, type SortedRecord } from '#shared/domain/release/record-marks.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';

const sortKey = ({ subject, id }: SortedRecord): string => `sort-record:${subject}:${id}`;
const rowId = ({ id }: SortedRecord): string => `record-${id}`;

/** How each issued document and each exhibit is sorted when somebody asks for records. */
export function SortedRecords({ caseId }: { caseId: CaseId }) {
  const sorted = useQuery(api.release.sorted.queryOptions({ input: { caseId } }));
  return (
    <section className="panel stack stack-tight record-panel" id={anchors.recordMarks} aria-labelledby="sorted-heading">
      <h3 id="sorted-heading">How records are sorted for release</h3>
      <p className="quiet">
        Each begins with what its kind says. Privileged records stay behind in every release unless somebody says why they go.
      </p>
      {sorted.isPending && <LoadingState what="the records" />}
      <RefusalNotice error={sorted.error} onRetry={() => void sorted.refetch()} />
      {sorted.data?.length === 0 && <p>There is no issued document and no exhibit yet.</p>}
      {sorted.data && sorted.data.length > 0 && (
        <ul className="release-items" aria-label="Records">
          {sorted.data.map((record) => (
            <SortedRow key={rowId(record)} caseId={caseId} record={record} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SortedRow({ caseId, record }: { caseId: CaseId; record: SortedRecord }) {
  const [isOpen, setOpen] = useState(() => hasDraft(sortKey(record)));
  const close = () => {
    setOpen(false);
    focusIn(rowId(record));
  };
  return (
    <li className="release-item" id={rowId(record)} tabIndex={-1}>
      <div className="release-item-head">
        <strong>{record.label}</strong>
        <span>{recordTagLabels[record.tag]}</span>
        {record.disciplineOn !== null && <span className="quiet">discipline of {formatCivilDate(record.disciplineOn)}</span>}
        {record.isRebuttal && <span className="quiet">the employee’s statement</span>}
      </div>
      <p className="quiet small">
        {record.detail}
        {record.standing !== null && (
          <>
            {' · '}sorted by {record.standing.by}: <Prose text={record.reason} />
          </>
        )}
      </p>
      {isOpen ? (
        <SortForm caseId={caseId} record={record} onClose={close} />
      ) : (
        <div className="row">
          <Button size="compact-sm" variant="default" aria-label={`Sort anew: ${record.label}`} onClick={() => setOpen(true)}>
            Sort anew
          </Button>
        </div>
      )}
    </li>
  );
}

function SortForm({ caseId, record, onClose }: { caseId: CaseId; record: SortedRecord; onClose: () => void }) {
  const initial = { tag: record.tag as string, disciplineOn: record.disciplineOn ?? '', isRebuttal: record.isRebuttal, reason: '' };
  const draft = useDraft(sortKey(record), initial, record.standing?.id ?? null);
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const of = { caseId, subject: MarkedSubject.parse(record.subject), id: record.id };
  const sort = useMutation(
    api.release.sort.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        const before = { tag: record.tag, disciplineOn: record.disciplineOn, isRebuttal: record.isRebuttal };
        saySo(
          `${record.label} is sorted anew.`,
          undoBy(
            () => client.release.sort({ ...of, ...before, reason: 'Sorted as before again.' }),
            `${record.label} is sorted as before again.`,
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label={`How ${record.label} is sorted`}
      submit="Sort record"
      draft={draft}
      isComplete={value.reason.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={sort.isPending}
      error={sort.error}
      onRecord={() =>
        sort.mutate({
          ...of,
          tag: RecordTag.parse(value.tag),
          disciplineOn: value.disciplineOn === '' ? null : value.disciplineOn,
          isRebuttal: value.isRebuttal,
          reason: value.reason,
          basedOn: draft.basedOn,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <NativeSelect
          label="Sorted as"
          data={RecordTag.options.map((tag) => ({ value: tag, label: recordTagLabels[tag] }))}
          value={value.tag}
          onChange={(event) => set({ tag: event.currentTarget.value })}
        />
        <CivilDateField
          label="Records discipline of"
          help="The day on which it was given. Empty where it records none of its own."
          value={value.disciplineOn}
          onChange={(disciplineOn) => set({ disciplineOn })}
        />
      </FieldRow>
      <Checkbox
        label="It is the employee’s own statement about the record (820 ILCS 40/6)"
        checked={value.isRebuttal}
        onChange={(event) => set({ isRebuttal: event.currentTarget.checked })}
      />
      <ProseField
        label="Reason"
        required
        minRows={1}
        value={value.reason}
        error={wasTried && value.reason.trim() === '' ? 'Say why it is sorted so.' : undefined}
        onChange={(reason) => set({ reason })}
      />
    </RecordForm>
  );
}
