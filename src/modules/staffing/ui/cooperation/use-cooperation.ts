import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AgreementsReply } from '../../contract.ts';

const KEY = ['agreements'];
/** What a partner does is not announced to us, so a page with an open request of theirs or ours looks again. */
const LOOK_AGAIN_MS = 20_000;

/** Agreements, calls and requests, as the page shows them. */
export function useCooperation(): UseQueryResult<AgreementsReply> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<AgreementsReply>('/api/staffing/agreements', undefined, signal),
    refetchInterval: ({ state }) =>
      state.data?.agreements.some((one) => one.share !== 'none') ? LOOK_AGAIN_MS : false,
  });
}

/** A change: what asks the server, what is said when it is done, and how it is undone. */
export interface CooperationChange {
  readonly send: () => Promise<unknown>;
  readonly done: string;
  readonly undo?: (() => void) | undefined;
}

/** Sends a change, says so, and looks again. */
export function useCooperationChange(onDone?: () => void): UseMutationResult<unknown, Error, CooperationChange> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: CooperationChange) => change.send(),
    onSuccess: async (_, { done, undo }) => {
      toast.say(done, undo ? { undo } : {});
      await queries.invalidateQueries({ queryKey: KEY });
      onDone?.();
    },
  });
}
