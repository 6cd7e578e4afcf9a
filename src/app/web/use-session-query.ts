import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Session, SignedOut } from '#platform/web-client/session.ts';
import { fetchSession } from '#platform/web-client/session.ts';

/** Asks once who is signed in; sign-in and sign-out set the answer anew. */
export function useSessionQuery(): UseQueryResult<Session | SignedOut> {
  return useQuery({ queryKey: ['session'], queryFn: fetchSession, staleTime: Number.POSITIVE_INFINITY });
}
