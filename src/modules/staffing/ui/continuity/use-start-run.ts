import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import type { StressInputs } from '../../contract.ts';

/** Starts a stress test; `onStarted` gets its number. */
export function useStartRun(onStarted: (runId: number) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (inputs: StressInputs) => api.post<{ runId: number }>('/api/staffing/stress-runs', inputs),
    onSuccess: async ({ runId }) => {
      await queries.invalidateQueries({ queryKey: ['continuity'] });
      onStarted(runId);
    },
  });
}
