import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { forgetSession, readKeptSession } from '#platform/offline/kept-session.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import type { Session, SignedOut } from '#platform/web-client/session.ts';
import { fetchSession } from '#platform/web-client/session.ts';

/** Without contact the session stands without its token; it is asked for anew this often. */
const AGAIN_MS = 15_000;

async function fetchOrRead(signal: AbortSignal): Promise<Session | SignedOut> {
  try {
    const session = await fetchSession(signal);
    if ('signedOut' in session) await forgetSession();
    return session;
  } catch (error) {
    const kept = problemOf(error).kind === 'offline' ? await readKeptSession() : undefined;
    if (kept) return kept;
    throw error;
  }
}

const isWithoutContact = (session: Session | SignedOut | undefined) =>
  session !== undefined && !('signedOut' in session) && session.csrfToken === '';

/** Asks once who is signed in; sign-in and sign-out set the answer anew. Without contact: who was, on this device. */
export function useSessionQuery(): UseQueryResult<Session | SignedOut> {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => fetchOrRead(signal),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    refetchInterval: ({ state }) => (isWithoutContact(state.data) ? AGAIN_MS : false),
    refetchOnReconnect: ({ state }) => (isWithoutContact(state.data) ? 'always' : false),
  });
}
