/** @file What the district has set. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { DistrictSettings } from '#shared/domain/district.ts';
import { api } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';

export function useDistrict(): UseQueryResult<DistrictSettings> {
  return useQuery(api.district.settings.queryOptions());
}

/** Shows the settings that a change answered with, at once. */
export function showDistrict(settings: DistrictSettings): void {
  queryClient.setQueryData(api.district.settings.queryKey(), settings);
}
