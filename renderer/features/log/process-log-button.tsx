import { Button, Modal } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';

type ProcessLogProps = { caseId: CaseId; paper: (model: DocumentModel) => ReactNode };

/** The process log as it would print now, and a copy of it as a PDF. */
export function ProcessLogButton({ caseId, paper }: ProcessLogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileText size={16} aria-hidden />} onClick={() => setOpen(true)}>
        Show the process log
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title="Process log"
        size="56rem"
        closeButtonProps={{ 'aria-label': 'Close the process log' }}
      >
        {isOpen && <ProcessLog caseId={caseId} paper={paper} />}
      </Modal>
    </>
  );
}

function ProcessLog({ caseId, paper }: ProcessLogProps) {
  const model = useQuery(api.documents.preview.queryOptions({ input: { caseId, kind: 'process-log' } }));
  const exportCopy = useMutation(
    api.documents.exportProcessLog.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, 'the process log')) }),
  );
  if (model.isPending) return <LoadingState what="the process log" />;
  if (model.data === undefined) return <RefusalNotice error={model.error} onRetry={() => void model.refetch()} />;
  return (
    <div className="stack">
      <p className="quiet">
        Recorded steps and the lines of the log in one order of time. A copy names the last event of the audit log on every page, and its
        leaving is recorded.
      </p>
      <RefusalNotice error={exportCopy.error} />
      <div>
        <Button
          data-autofocus
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={exportCopy.isPending}
          onClick={() => exportCopy.mutate({ caseId })}
        >
          Export the process log as PDF
        </Button>
      </div>
      {paper(model.data)}
    </div>
  );
}
