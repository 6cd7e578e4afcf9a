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

/** What asks the server, and what is then said, from the reply where it matters. */
interface CleaningChange {
  readonly send: () => Promise<unknown>;
  readonly done: string | ((reply: unknown) => string);
}

/** Sends a change, says what was done, and looks again. */
export function useCleaningChange(onDone?: () => void): UseMutationResult<unknown, Error, CleaningChange> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: CleaningChange) => send(),
    onSuccess: async (reply, { done }) => {
      toast.say(typeof done === 'string' ? done : done(reply));
      await queries.invalidateQueries({ queryKey: KEY });
      onDone?.();
    },
  });
}
