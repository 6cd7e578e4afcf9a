import type { UseQueryResult } from '@tanstack/react-query';
import type { OfflineCopy } from '#platform/offline/use-offline-copy.ts';
import { useOfflineCopy } from '#platform/offline/use-offline-copy.ts';
import { api } from '#platform/web-client/api.ts';
import type { ChecksReply, PersonChecksReply } from '../../contract/checks.ts';

/** The query of who is to be checked; one key for all who read or change it. */
export const CHECKS = 'checks';

/** Who is to be checked, kept on the phone through the shift. */
export function useChecks(place: string | undefined): UseQueryResult<OfflineCopy<ChecksReply>> {
  return useOfflineCopy({
    queryKey: [CHECKS, place ?? ''],
    fetch: (signal) => api.get<ChecksReply>('/api/services/checks', { place }, signal),
    keep: 'shift',
  });
}

/** One person's checks, kept on the phone through the shift. */
export function usePersonChecks(userId: string): UseQueryResult<OfflineCopy<PersonChecksReply>> {
  return useOfflineCopy({
    queryKey: [CHECKS, 'person', userId],
    fetch: (signal) =>
      api.get<PersonChecksReply>(`/api/services/checks/of/${encodeURIComponent(userId)}`, undefined, signal),
    keep: 'shift',
  });
}
