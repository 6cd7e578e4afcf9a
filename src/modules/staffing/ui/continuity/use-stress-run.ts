import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import type { StressRun, StressRuns } from '../../contract.ts';

/** How often a run that goes on is looked at. */
const POLL_MS = 1000;

/** Stored runs, newest first. */
export function useStressRuns(): UseQueryResult<StressRuns> {
  return useQuery({
    queryKey: ['continuity', 'runs'],
    queryFn: ({ signal }) => api.get<StressRuns>('/api/staffing/stress-runs', undefined, signal),
    refetchInterval: (query) => (query.state.data?.runs.some((run) => run.state === 'running') ? 2 * POLL_MS : false),
  });
}

/** One run, looked at again while it goes on; undefined: none. */
export function useStressRun(runId: number | undefined): UseQueryResult<StressRun> {
  return useQuery({
    queryKey: ['continuity', 'run', runId],
    enabled: runId !== undefined,
    queryFn: ({ signal }) => api.get<StressRun>(`/api/staffing/stress-runs/${runId}`, undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? POLL_MS : false),
  });
}
