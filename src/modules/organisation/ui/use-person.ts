import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import type { PersonDetail } from '../contract.ts';

/** One person as the server tells of them: position, training, roster from two weeks back to four ahead. */
export function usePerson(personId: string): UseQueryResult<PersonDetail> {
  return useQuery({
    queryKey: ['organisation', 'person', personId],
    queryFn: ({ signal }) =>
      api.get<PersonDetail>(`/api/organisation/people/${encodeURIComponent(personId)}`, undefined, signal),
  });
}
