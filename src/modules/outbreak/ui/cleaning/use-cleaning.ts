import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { CleaningOverview } from '../../contract/cleaning.ts';

const KEY = ['cleaning'];

/** Everything that leads cleaning. */
export function useCleaningOverview(): UseQueryResult<CleaningOverview> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<CleaningOverview>('/api/outbreak/cleaning', {}, signal),
    placeholderData: (before) => before,
  });
}

/** Sends a change, says what was done, and looks again. */
export function useCleaningChange(
  onDone?: () => void,
): UseMutationResult<unknown, Error, { readonly send: () => Promise<unknown>; readonly done: string }> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: { readonly send: () => Promise<unknown>; readonly done: string }) => send(),
    onSuccess: async (_, { done }) => {
      toast.say(done);
      await queries.invalidateQueries({ queryKey: KEY });
      onDone?.();
    },
  });
}
