import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import type { PlanSummary } from '../../contract.ts';

/** The plans made for a place (absent: everywhere), newest first. */
export function usePlans(place: string | undefined): UseQueryResult<{ readonly plans: readonly PlanSummary[] }> {
  return useQuery({
    queryKey: ['plans', place],
    queryFn: ({ signal }) =>
      api.get<{ readonly plans: readonly PlanSummary[] }>('/api/staffing/plans', { place, limit: 50 }, signal),
  });
}
