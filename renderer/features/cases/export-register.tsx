import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type CaseFilter, type CaseSort, MOST_IN_PDF } from '#shared/domain/case-list.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';

/** Lets the cases that fit out as a file. */
export function ExportRegister({ filter, sort, total }: { filter: CaseFilter; sort: CaseSort; total: number }) {
  const exported = useMutation(
    api.cases.exportRegister.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, 'the register')) }),
  );
  const isTooLong = total > MOST_IN_PDF;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={exported.isPending}
            disabled={total === 0}
          >
            Export register
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => exported.mutate({ filter, sort, as: 'csv' })}>As a table (CSV)</Menu.Item>
          <Menu.Item disabled={isTooLong} onClick={() => exported.mutate({ filter, sort, as: 'pdf' })}>
            {isTooLong ? `To print (PDF): up to ${MOST_IN_PDF.toLocaleString('en-US')} cases` : 'To print (PDF)'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RefusalNotice error={exported.error} />
    </>
  );
}
