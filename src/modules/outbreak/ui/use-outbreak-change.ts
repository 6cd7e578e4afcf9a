import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';

/** One change: how it is sent, what is said of it, and how it is taken back. */
export interface OutbreakChange {
  readonly send: () => Promise<{ readonly revision?: number } | undefined>;
  readonly say: string;
  readonly undo?: (revision: number) => Promise<unknown>;
}

/** Sends a change, says it was done with a way back where there is one, and fetches what stands under the key anew. */
export function useOutbreakChange(key: string, onDone?: () => void) {
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: [key] });
  return useMutation({
    mutationFn: (change: OutbreakChange) => change.send(),
    onSuccess: async (reply, { say, undo }) => {
      const revision = reply?.revision;
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
