import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PersonFound } from '#shared/domain/people-across-matters.ts';
import { api } from '../../app/client.ts';

const WAIT_MS = 150;

/** Those on record who may be meant by what is typed, a moment after the typing rests. */
export function usePeopleFound(caseId: CaseId | null, name: string, account: string): readonly PersonFound[] {
  const [typed] = useDebouncedValue({ name: name.trim(), account: account.trim() }, WAIT_MS);
  const isEnough = typed.name.length > 1 || typed.account.length > 1;
  const input = { caseId, name: typed.name.slice(0, 200), account: typed.account.slice(0, 200) };
  const found = useQuery({ ...api.people.find.queryOptions({ input }), enabled: isEnough, placeholderData: keepPreviousData });
  return isEnough ? (found.data ?? []) : [];
}
