import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';

/** First part of the keys of what is fetched about visits. */
export const VISITING_KEY = 'visiting';

/** One change of visits: how it is sent, what is said of it, and how it is taken back. */
export interface VisitingChange<Done> {
  readonly send: () => Promise<Done>;
  readonly say: (done: Done) => string;
  readonly undo?: (done: Done) => Promise<unknown>;
  readonly undone?: string;
}

/** Sends a change, says it was done with a way back where there is one, and fetches anew. */
export function useVisitingChange<Done = unknown>(onDone?: () => void) {
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: [VISITING_KEY] });
  return useMutation({
    mutationFn: (change: VisitingChange<Done>) => change.send(),
    onSuccess: async (done, { say, undo, undone }) => {
      const takeBack = async () => {
        await undo?.(done);
        if (undone) toast.say(undone);
        await refresh();
      };
      toast.say(say(done), undo ? { undo: () => void takeBack() } : {});
      await refresh();
      onDone?.();
    },
  });
}
