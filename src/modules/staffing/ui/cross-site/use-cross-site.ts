import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { CrossSiteReply } from '../../contract.ts';

const KEY = ['cross-site'];
/** While a reckoning runs here, the page asks how far it is. */
const WHILE_RUNNING_MS = 1000;

/** Who works where in the coming days, with rules, reckonings and full posts. */
export function useCrossSite(days: string): UseQueryResult<CrossSiteReply> {
  return useQuery({
    queryKey: [...KEY, days],
    queryFn: ({ signal }) => api.get<CrossSiteReply>('/api/staffing/cross-site', { days }, signal),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) =>
      state.data?.costs.some((cost) => cost.progress !== null) ? WHILE_RUNNING_MS : false,
  });
}

/** A change: what asks the server, and what is said when it is done. */
export interface CrossSiteChange {
  readonly send: () => Promise<unknown>;
  readonly done?: string | undefined;
  readonly undo?: (() => void) | undefined;
}

/** Sends a change, says so, and looks again. */
export function useCrossSiteChange(onDone?: () => void): UseMutationResult<unknown, Error, CrossSiteChange> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: CrossSiteChange) => change.send(),
    onSuccess: async (_, { done, undo }) => {
      if (done) toast.say(done, undo ? { undo } : {});
      await queries.invalidateQueries({ queryKey: KEY });
      onDone?.();
    },
  });
}
