import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CourtOrder, RemovalChoice, RemovalPreview } from '#shared/domain/removal.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';

type RemovalDialogProps = {
  preview: RemovalPreview;
  choice: RemovalChoice;
  order: CourtOrder;
  /** Ticks another entry that holds the same words. */
  onAdd: (number: number) => void;
  onKeep: () => void;
  onDone: () => void;
};

/** Shows everything that would go and what would stay, and asks for the number of the case before it goes for good. */
export function RemovalDialog({ preview, choice, order, onAdd, onKeep, onDone }: RemovalDialogProps) {
  const [typed, setTyped] = useState('');
  const remove = useMutation(
    api.audit.removeByOrder.mutationOptions({
      onSuccess: ({ eventNumber, events, exhibits, documents }) => {
        onDone();
        const gone = [
          counted(events, 'entry’s content', 'entries’ contents'),
          counted(exhibits, 'exhibit', 'exhibits'),
          counted(documents, 'issued report', 'issued reports'),
        ];
        saySo(`Removed: ${gone.filter((part) => part !== '').join(', ')}. The order is entry ${eventNumber} of the log.`);
      },
    }),
  );
  const { caseNumber, events, exhibits, documents, stillIn, backups } = preview;
  const ofThisCase = stillIn.events.filter((event) => event.caseNumber === caseNumber);
  return (
    <ConfirmDialog
      isOpen
      question="Remove this for good?"
      confirm="Remove for good"
      decline="Keep everything"
      isDestructive
      isBusy={remove.isPending}
      isDisabled={typed.trim() !== caseNumber}
      error={remove.error}
      onConfirm={() => remove.mutate({ ...choice, order, typedCaseNumber: typed })}
      onDecline={onKeep}
    >
      <div className="stack stack-tight removal-preview">
        <p>
          By order of {order.court}, {order.docketNumber}. Nobody can bring back what goes. Names of people, dates and choices stay where
          the case rests on them. What anybody has typed in this case and not recorded goes too.
        </p>
        {events.length > 0 && (
          <Listed title="The content of these entries">
            {events.map(({ number, at, sentence, because }) => (
              <li key={number}>
                {number}, {showInstant(at)}: {sentence}
                {because === 'goes-along' && <span className="quiet"> It tells of a removed exhibit.</span>}
              </li>
            ))}
          </Listed>
        )}
        {exhibits.length > 0 && (
          <Listed title="These exhibits, with their files">
            {exhibits.map(({ id, label, fileName }) => (
              <li key={id}>
                {label}, {fileName}
              </li>
            ))}
          </Listed>
        )}
        {documents.length > 0 && (
          <Listed title="These issued reports, with their files">
            {documents.map(({ id, title, issue }) => (
              <li key={id}>
                {title}, issue {issue}
              </li>
            ))}
          </Listed>
        )}
        {stillIn.events.length + stillIn.documents.length > 0 && (
          <Listed title="Words of it would still stand here">
            {stillIn.events.map(({ number, sentence, caseNumber: of }) => (
              <li key={number}>
                Entry {number}
                {of !== caseNumber && of !== null && ` of case ${of}`}: {sentence}
              </li>
            ))}
            {stillIn.documents.map(({ id, title, issue, caseNumber: of }) => (
              <li key={id}>
                {title} of case {of}, issue {issue}
              </li>
            ))}
          </Listed>
        )}
        {ofThisCase.length > 0 && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                for (const { number } of ofThisCase) onAdd(number);
                onKeep();
              }}
            >
              Tick those entries of this case too
            </Button>
          </div>
        )}
        {backups.length > 0 && (
          <Listed title="These backups still hold all of it">
            {backups.map(({ madeAt, place }) => (
              <li key={`${madeAt} ${place}`}>
                {showInstant(madeAt)}, {place}
              </li>
            ))}
          </Listed>
        )}
        <p className="quiet">
          {backups.length === 0 && 'No backup is on record here. '}Copies that were made by other means, and summaries sealed to reviewers,
          still hold it.
        </p>
      </div>
      <TextInput
        label={`Type the number of the case, ${caseNumber}`}
        required
        data-autofocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function Listed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <strong>{title}</strong>
      <ul>{children}</ul>
    </div>
  );
}

const counted = (count: number, one: string, many: string): string => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`);
