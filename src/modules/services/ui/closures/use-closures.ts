import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ClosedPersonReply, ClosureReply, ClosuresReply } from '../../contract/closures.ts';

/** The queries of what is closed. */
export const CLOSURES = ['closures'] as const;
const BASE = '/api/services/closures';

/** All closures. */
export function useClosures(): UseQueryResult<ClosuresReply> {
  return useQuery({ queryKey: CLOSURES, queryFn: ({ signal }) => api.get<ClosuresReply>(BASE, undefined, signal) });
}

/** One closure with its people. */
export function useClosure(closureId: number): UseQueryResult<ClosureReply> {
  return useQuery({
    queryKey: [...CLOSURES, closureId],
    queryFn: ({ signal }) => api.get<ClosureReply>(`${BASE}/${closureId}`, undefined, signal),
  });
}

/** One person of a closure. */
export function useClosedPerson(closureId: number, userId: string): UseQueryResult<ClosedPersonReply> {
  return useQuery({
    queryKey: [...CLOSURES, closureId, userId],
    queryFn: ({ signal }) => api.get<ClosedPersonReply>(personAddress(closureId, userId), undefined, signal),
  });
}

/** The address of one person of a closure. */
export function personAddress(closureId: number, userId: string): string {
  return `${BASE}/${closureId}/people/${encodeURIComponent(userId)}`;
}

/** A change of closures: sends it, says so, and fetches anew. */
export function useClosureChange<Body>(
  address: string,
  said: string | undefined,
  onDone?: () => void,
): UseMutationResult<unknown, Error, Body> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.post<unknown>(address, body as object),
    onSuccess: async () => {
      if (said !== undefined) toast.say(said);
      onDone?.();
      await queries.invalidateQueries({ queryKey: CLOSURES });
    },
  });
}
