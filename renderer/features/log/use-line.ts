/** @file Recording a line and taking it back, from wherever it is written. */
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { type Choices, noChoices } from './line-draft.ts';

/** What there is to choose from in a case; nothing while it is being read, and without a case. */
export function useChoices(caseId: CaseId | null): Choices {
  const choices = useQuery({
    ...api.log.choices.queryOptions({ input: { caseId: caseId ?? ('' as CaseId) } }),
    enabled: caseId !== null,
  });
  return choices.data ?? noChoices;
}

/** Adds a line and says so, with the way to take it back. */
export function useAddLine(numberOf: (caseId: CaseId) => string | undefined, onAdded: () => void) {
  const withdraw = useMutation(
    api.log.withdraw.mutationOptions({
      onSuccess: (line) => saySo(`Line ${line.position} was withdrawn. Its number stays in the log, marked.`),
      onError: () => saySo('The line could not be withdrawn any more: it is frozen.'),
    }),
  );
  return useMutation(
    api.log.add.mutationOptions({
      onSuccess: (line, { caseId }) => {
        onAdded();
        const number = numberOf(caseId as CaseId);
        const where = number === undefined ? 'the log' : `the log of case ${number}`;
        saySo(`Line ${line.position} is in ${where}. It can be corrected for an hour.`, () => withdraw.mutate({ lineId: line.id }));
      },
    }),
  );
}
