import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CasebookReportRequest } from '#shared/domain/documents/casebook/casebook-reports.ts';
import { casebookDocumentLabels } from '#shared/domain/documents/kinds.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';

/** Lets the report that is shown out as a PDF. */
export function ExportReport({ request, isReady }: { request: CasebookReportRequest; isReady: boolean }) {
  const name = casebookDocumentLabels[request.kind].toLowerCase();
  const exported = useMutation(
    api.reports.exportCopy.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, `the ${name}`)) }),
  );
  return (
    <div className="stack stack-tight">
      <div>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={exported.isPending}
          disabled={!isReady}
          onClick={() => exported.mutate(request)}
        >
          Export {name}
        </Button>
      </div>
      <p className="quiet small">As a PDF, drawn up anew as it leaves. The log then says who took it out, and for which days.</p>
      <RefusalNotice error={exported.error} />
    </div>
  );
}
