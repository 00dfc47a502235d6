import { Button, Checkbox, FileButton } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isGoodRow, type PriorCsvRow } from '#shared/domain/after/prior-record-csv.ts';
import { api, client } from '../../app/client.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { PreviewTable } from './preview-table.tsx';

type Chosen = { fileName: string; csv: string };

const isDuplicateOnly = ({ problems, duplicateOf }: PriorCsvRow): boolean => problems.length === 0 && duplicateOf !== null;
const counted = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** A table of paper discipline: template, file, what each row would do, and only then the reading in. */
export function ImportPriors({ onClose }: { onClose: () => void }) {
  const [file, setFile] = useState<Chosen | null>(null);
  const [withDuplicates, setWithDuplicates] = useState(false);
  const template = useMutation(
    api.priorRecord.template.mutationOptions({
      onSuccess: (outcome) => {
        deliverCopy(outcome, 'the template');
        saySo(outcome.outcome === 'dismissed' ? 'No template was saved.' : `The template goes out as ${outcome.fileName}.`);
      },
    }),
  );
  const preview = useMutation(api.priorRecord.preview.mutationOptions());
  const readIn = useMutation(
    api.priorRecord.import.mutationOptions({
      onSuccess: ({ importId, entries, newPeople }) => {
        onClose();
        const people = newPeople === 0 ? '' : ` ${newPeople === 1 ? 'One person was' : `${newPeople} people were`} new to the casebook.`;
        saySo(
          `${counted(entries)} of the table ${entries === 1 ? 'stands' : 'stand'} in the prior record.${people}`,
          undoBy(
            () => client.priorRecord.takeBackImport({ importId, reason: 'Taken back right after it was read in.' }),
            'What was read in is taken back. That it was read in stays in the log.',
          ),
        );
      },
    }),
  );
  const choose = async (chosen: File | null) => {
    if (chosen === null) return;
    const csv = await chosen.text();
    setFile({ fileName: chosen.name, csv });
    preview.mutate({ csv });
  };
  const rows = preview.data?.rows ?? [];
  const lines = rows.filter((row) => isGoodRow(row) || (withDuplicates && isDuplicateOnly(row))).map(({ line }) => line);
  const duplicates = rows.filter(isDuplicateOnly).length;
  const bad = rows.filter(({ problems }) => problems.length > 0).length;
  return (
    <section className="prior-import stack" aria-labelledby="prior-import-heading">
      <h4 id="prior-import-heading">Import from a CSV file</h4>
      <p>
        One line a paper, for any number of people. Save the table as CSV with the columns of the template. Nothing is written before you
        have seen what each line would do.
      </p>
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={template.isPending}
          onClick={() => template.mutate({})}
        >
          Download the template
        </Button>
        <FileButton accept=".csv,text/csv" onChange={(chosen) => void choose(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant={file === null ? 'filled' : 'default'}
              leftSection={<IconFileUpload size={16} aria-hidden />}
              loading={preview.isPending}
            >
              {file === null ? 'Choose a CSV file' : 'Choose another file'}
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Close
        </Button>
      </div>
      <RefusalNotice error={template.error ?? preview.error} />
      {preview.data?.problems.map((problem) => (
        <Notice key={problem} tone="needs" title={problem}>
          <p>Nothing was read in.</p>
        </Notice>
      ))}
      {rows.length > 0 && file !== null && (
        <>
          <p role="status">
            {file.fileName}: {counted(rows.length)}, {rows.filter(isGoodRow).length} ready
            {bad > 0 && `, ${bad} with something to mend`}
            {duplicates > 0 && `, ${duplicates} that look entered already`}.
          </p>
          <PreviewTable rows={rows} />
          {duplicates > 0 && (
            <Checkbox
              label="Read the duplicates in too"
              checked={withDuplicates}
              onChange={(event) => setWithDuplicates(event.currentTarget.checked)}
            />
          )}
          <RefusalNotice error={readIn.error} />
          <div className="row">
            <Button
              disabled={lines.length === 0}
              loading={readIn.isPending}
              onClick={() => readIn.mutate({ csv: file.csv, fileName: file.fileName, lines })}
            >
              {lines.length === rows.length ? `Read in all ${counted(lines.length)}` : `Read in ${counted(lines.length)}`}
            </Button>
            <Button variant="default" onClick={onClose}>
              Read in none
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
