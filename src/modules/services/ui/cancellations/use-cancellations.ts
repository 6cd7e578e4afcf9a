import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import type { CancellationsReply } from '../../contract/cancellations.ts';

/** The query of what people have said no to. */
export const CANCELLATIONS = ['cancellations'] as const;

/** What people have said no to at a place. */
export function useCancellations(place: string | undefined): UseQueryResult<CancellationsReply> {
  return useQuery({
    queryKey: [...CANCELLATIONS, place],
    queryFn: ({ signal }) => api.get<CancellationsReply>('/api/services/cancellations', { place }, signal),
  });
}
