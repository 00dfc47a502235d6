import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';

/** Lets one case's log out as a file that someone without the application can check. */
export function ExportLog({ caseId }: { caseId: CaseId }) {
  const copyOut = useMutation(
    api.audit.exportExtract.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, 'this case’s log')) }),
  );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={copyOut.isPending}
        onClick={() => copyOut.mutate({ caseId })}
      >
        Export this case’s log for checking
      </Button>
      <RefusalNotice error={copyOut.error} />
    </>
  );
}
