import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Runs a change of a case or its contacts, and fetches what shows it anew. */
export function useCaseEdit<Reply>(send: () => Promise<Reply>, onDone?: (reply: Reply) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (reply) => {
      await refreshCases(queries);
      onDone?.(reply);
    },
  });
}

/** Fetches everything that shows cases, contacts and calls anew. */
export async function refreshCases(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  for (const key of ['infection', 'infection-cases', 'infection-case', 'infection-calls', 'infection-tests']) {
    await queries.invalidateQueries({ queryKey: [key] });
  }
}
