import type { UseQueryResult } from '@tanstack/react-query';
import type { Catalogue } from '#modules/organisation/contract.ts';
import { useOfflineCopy } from '#platform/offline/use-offline-copy.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { MyShiftsReply } from '../../contract.ts';
import type { FetchedShifts, MyShiftsAndTimes, ShiftTimes } from './fetched-shifts.ts';
import { withoutWorkOnly } from './fetched-shifts.ts';

/** The query of my shifts; one key for all who read or change it. */
export const MY_SHIFTS = ['my-shifts'] as const;

/** Times of shifts that I no longer have, so that a change reads «07:30–15:00» and not «D». */
async function fetchTimes(signal: AbortSignal): Promise<readonly ShiftTimes[]> {
  const { shifts } = await api.get<Catalogue>('/api/organisation/catalogue', undefined, signal);
  return shifts;
}

async function fetchShifts(signal: AbortSignal): Promise<MyShiftsAndTimes> {
  const reply = await api.get<MyShiftsReply>('/api/staffing/my-shifts', undefined, signal);
  // The changes are worth showing by the shifts' short names too.
  const times = reply.changes.length > 0 ? await fetchTimes(signal).catch(() => []) : [];
  return { ...reply, times };
}

/** My shifts: the copy on this device at once, and the server's as soon as it answers. */
export function useMyShifts(): UseQueryResult<FetchedShifts> {
  const { personId } = useSession().account;
  return useOfflineCopy({
    // The account may come to stand for another person.
    queryKey: [...MY_SHIFTS, personId ?? ''],
    fetch: fetchShifts,
    keep: 'week',
    toKeep: withoutWorkOnly,
    enabled: personId !== null,
  });
}
