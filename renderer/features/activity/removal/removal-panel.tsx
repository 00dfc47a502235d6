import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseId, DocumentId, ExhibitId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldGroup, FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { RemovalDialog } from './removal-dialog.tsx';

const EMPTY = { court: '', docketNumber: '', orderedOn: '', reason: '' };

type RemovalPanelProps = {
  caseId: CaseId;
  /** Entries ticked in the log below. */
  eventNumbers: number[];
  onToggle: (number: number) => void;
  onClose: () => void;
};

/** Chooses what a court had removed and says on whose order; what would go is shown before anything does. */
export function RemovalPanel({ caseId, eventNumbers, onToggle, onClose }: RemovalPanelProps) {
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  const documents = useQuery(api.documents.list.queryOptions({ input: { caseId } }));
  const [exhibitIds, setExhibitIds] = useState<ExhibitId[]>([]);
  const [documentIds, setDocumentIds] = useState<DocumentId[]>([]);
  const [isTried, setTried] = useState(false);
  const draft = useDraft(`removal:${caseId}`, EMPTY);
  const choice = { caseId, eventNumbers, exhibitIds, documentIds };
  const preview = useMutation(api.audit.previewRemoval.mutationOptions());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const { court, docketNumber, orderedOn, reason } = draft.value;
  const hasChoice = eventNumbers.length + exhibitIds.length + documentIds.length > 0;
  const needed = (text: string, complaint: string) => (isTried && text.trim() === '' ? complaint : undefined);
  const isComplete = hasChoice && [court, docketNumber, orderedOn, reason].every((text) => text.trim() !== '');
  const present = <T extends { removed: unknown }>(all: readonly T[]) => all.filter(({ removed }) => removed === null);
  return (
    <section className="panel stack" aria-labelledby="removal-heading">
      <h3 id="removal-heading" tabIndex={-1} ref={heading}>
        Remove content by order of a court
      </h3>
      <p>
        Tick entries in the log below, exhibits and issued reports here. Their content goes for good: from the log, from the case and from
        the files of this casebook. That something was here stays, with its number, its time, and the order. The log can still be checked.
      </p>
      <RecordForm
        label="Removal by order of a court"
        submit="See what would go"
        isBusy={preview.isPending}
        isComplete={isComplete}
        onIncomplete={() => setTried(true)}
        cancel={{ label: 'Remove nothing', onCancel: onClose }}
        draft={draft}
        error={preview.error}
        onRecord={() => preview.mutate(choice)}
      >
        <FieldGroup
          label="What the order names"
          error={isTried && !hasChoice ? 'Tick at least one entry, exhibit or issued report.' : undefined}
          isRequired
        >
          <p className="quiet">
            {eventNumbers.length === 0
              ? 'No entry of the log is ticked yet.'
              : `Ticked in the log: ${[...eventNumbers].sort((one, other) => one - other).join(', ')}.`}
          </p>
          {(exhibits.isPending || documents.isPending) && <LoadingState what="exhibits and issued reports" />}
          <RefusalNotice error={exhibits.error ?? documents.error} />
          <div className="removal-lists">
            <Checkbox.Group label="Exhibits" value={exhibitIds} onChange={(values) => setExhibitIds(values as ExhibitId[])}>
              <div className="stack stack-tight">
                {present(exhibits.data ?? []).map(({ id, label, fileName }) => (
                  <Checkbox key={id} value={id} label={`${label}, ${fileName}`} />
                ))}
                {exhibits.data && present(exhibits.data).length === 0 && <span className="quiet">None is here.</span>}
              </div>
            </Checkbox.Group>
            <Checkbox.Group label="Issued reports" value={documentIds} onChange={(values) => setDocumentIds(values as DocumentId[])}>
              <div className="stack stack-tight">
                {present(documents.data ?? []).map(({ id, title, issue }) => (
                  <Checkbox key={id} value={id} label={`${title}, issue ${issue}`} />
                ))}
                {documents.data && present(documents.data).length === 0 && <span className="quiet">None is here.</span>}
              </div>
            </Checkbox.Group>
          </div>
        </FieldGroup>
        <FieldRow>
          <TextInput
            label="Court"
            required
            error={needed(court, 'Enter the court that gave the order.')}
            value={court}
            onChange={(event) => draft.set({ court: event.currentTarget.value })}
          />
          <TextInput
            label="Docket number"
            required
            error={needed(docketNumber, 'Enter the docket number of the order.')}
            value={docketNumber}
            onChange={(event) => draft.set({ docketNumber: event.currentTarget.value })}
          />
          <CivilDateField
            label="Date of the order"
            isRequired
            error={needed(orderedOn, 'Enter the date of the order.')}
            value={orderedOn}
            onChange={(value) => draft.set({ orderedOn: value })}
          />
        </FieldRow>
        <Textarea
          label="Reason"
          description="Stays in the log for good: say why, and nothing of what is removed."
          required
          autosize
          minRows={2}
          error={needed(reason, 'Enter the reason that the order gives.')}
          value={reason}
          onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        />
      </RecordForm>
      {preview.data && (
        <RemovalDialog
          preview={preview.data}
          choice={choice}
          order={draft.value}
          onAdd={onToggle}
          onKeep={() => preview.reset()}
          onDone={() => {
            draft.clear();
            onClose();
          }}
        />
      )}
    </section>
  );
}
