import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';

/** First part of the keys of what is fetched about partners. */
export const PARTNERS_KEY = 'partners';

/** One change: how it is sent, what is said of it, and how it is taken back. */
interface PartnerChange {
  readonly send: () => Promise<{ readonly revision?: number }>;
  readonly say: string;
  readonly undo?: (revision: number) => Promise<unknown>;
}

/** Sends a change, says it was done with a way back where there is one, and fetches anew. */
export function usePartnerChange(onDone?: () => void) {
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: [PARTNERS_KEY] });
  return useMutation({
    mutationFn: (change: PartnerChange) => change.send(),
    onSuccess: async ({ revision }, { say, undo }) => {
      const takeBack = async () => {
        if (revision !== undefined) await undo?.(revision);
        await refresh();
      };
      toast.say(say, undo ? { undo: () => void takeBack() } : {});
      await refresh();
      onDone?.();
    },
  });
}
