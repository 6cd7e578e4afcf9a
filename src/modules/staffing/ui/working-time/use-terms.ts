import { useQuery } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { TermsReply } from '../../contract.ts';
import { WORKING_TIME_KEY } from './use-working-time.ts';

/** Everybody within reach of the chosen place, with their terms of employment. */
export function useTerms() {
  const place = usePlace();
  return useQuery({
    queryKey: [WORKING_TIME_KEY, 'terms', place.id],
    queryFn: ({ signal }) => api.get<TermsReply>('/api/staffing/working-time/terms', { place: place.id }, signal),
  });
}
