import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';

/** Lets the dates of a case, or of all cases, out as a calendar file. It holds no name and nothing that a person typed. */
export function ExportCalendar({ caseId }: { caseId: CaseId | null }) {
  const exported = useMutation(
    api.deadlines.exportCalendar.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, 'the calendar file')) }),
  );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        loading={exported.isPending}
        title="For a calendar program, without names and without anything that was typed"
        onClick={() => exported.mutate({ caseId })}
      >
        Export calendar file
      </Button>
      <RefusalNotice error={exported.error} />
    </>
  );
}
