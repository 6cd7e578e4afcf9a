import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';

/** The key under which the response team is fetched. */
export const RESPONSE_KEY = 'response';

/** Sends something about a call-out and fetches the team anew; `said` is told when it is done. */
export function useResponseCommand(
  onDone?: () => void,
): UseMutationResult<unknown, Error, { readonly send: () => Promise<unknown>; readonly said?: string }> {
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ send }: { readonly send: () => Promise<unknown>; readonly said?: string }) => send(),
    onSuccess: async (_, { said }) => {
      if (said !== undefined) toast.say(said);
      await queries.invalidateQueries({ queryKey: [RESPONSE_KEY] });
      onDone?.();
    },
  });
}
