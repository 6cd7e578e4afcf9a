import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Instant } from '#kernel/instant.ts';
import type { Catalogue } from '#modules/organisation/contract.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { api } from '#platform/web-client/api.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { MyShiftsReply } from '../../contract.ts';
import type { FetchedShifts, Owner, ShiftTimes } from './kept-shifts.ts';
import { forgetShifts, keepShifts, readKeptShifts } from './kept-shifts.ts';

/** The query of my shifts; one key for all who read or change it. */
export const MY_SHIFTS = ['my-shifts'] as const;

/** Times of shifts that I no longer have, so that a change reads «07:30–15:00» and not «D». */
async function fetchTimes(signal: AbortSignal): Promise<readonly ShiftTimes[]> {
  const { shifts } = await api.get<Catalogue>('/api/organisation/catalogue', undefined, signal);
  return shifts;
}

/** Fetches my shifts and keeps them on the device. */
async function fetchShifts(owner: Owner, now: () => Instant, signal: AbortSignal): Promise<FetchedShifts> {
  try {
    const reply = await api.get<MyShiftsReply>('/api/staffing/my-shifts', undefined, signal);
    // The changes are worth showing by the shifts' short names too.
    const times = reply.changes.length > 0 ? await fetchTimes(signal).catch(() => []) : [];
    const fetched = { reply, times, fetchedAt: now() };
    keepShifts(owner, fetched);
    return fetched;
  } catch (error) {
    const { kind } = problemOf(error);
    if (kind === 'signed-out' || kind === 'not-found') forgetShifts();
    throw error;
  }
}

/** My shifts: the copy on this device at once, and the server's as soon as it answers. */
export function useMyShifts(): UseQueryResult<FetchedShifts> {
  const { account, tenant } = useSession();
  const now = useRef<Instant>(undefined);
  const clock = useNow();
  now.current = clock;
  const { personId } = account;
  const owner = personId === null ? undefined : { tenantId: tenant.id, accountId: account.id, personId };
  return useQuery({
    queryKey: [...MY_SHIFTS, tenant.id, account.id],
    queryFn: ({ signal }) => fetchShifts(owner as Owner, () => now.current ?? clock, signal),
    enabled: owner !== undefined,
    initialData: () => owner && readKeptShifts(owner),
    // However new the copy is, the server is asked.
    initialDataUpdatedAt: 0,
    // The browser's own idea of being offline is not waited for; we ask, and say so where nobody answers.
    networkMode: 'always',
    refetchOnReconnect: 'always',
  });
}
