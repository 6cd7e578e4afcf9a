import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';

/** A change to a rule: what asks the server, and the words when it is done. */
export interface RuleChange {
  readonly send: () => Promise<unknown>;
  readonly say: string;
}

/** Sends a change to a rule, says so, and fetches the rules anew. */
export function useRuleChange(onDone?: () => void): UseMutationResult<unknown, Error, RuleChange> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: RuleChange) => send(),
    onSuccess: async (_, { say }) => {
      toast.say(say);
      await queries.invalidateQueries({ queryKey: ['importance-rules'] });
      onDone?.();
    },
  });
}
