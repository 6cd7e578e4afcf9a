import type { UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import type {
  DecideSpread,
  RuleDaysView,
  SpreadInputs,
  SpreadPlaces,
  SpreadRun,
  SpreadRuns,
} from '../../contract/spread.ts';

const PATH = '/api/simulation/spread';
/** How often a comparison that goes on is looked at. */
const POLL_MS = 1000;

/** Stored comparisons, newest first. */
export function useSpreadRuns(): UseQueryResult<SpreadRuns> {
  return useQuery({
    queryKey: ['spread', 'runs'],
    queryFn: ({ signal }) => api.get<SpreadRuns>(`${PATH}/runs`, undefined, signal),
  });
}

/** One comparison, looked at again while it goes on; undefined: none. */
export function useSpreadRun(runId: number | undefined): UseQueryResult<SpreadRun> {
  return useQuery({
    queryKey: ['spread', 'run', runId],
    enabled: runId !== undefined,
    queryFn: ({ signal }) => api.get<SpreadRun>(`${PATH}/runs/${runId}`, undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? POLL_MS : false),
  });
}

/** Places that may be chosen; fetched with the form. */
export function useSpreadPlaces(): UseQueryResult<SpreadPlaces> {
  return useQuery({
    queryKey: ['spread', 'places'],
    queryFn: ({ signal }) => api.get<SpreadPlaces>(`${PATH}/places`, undefined, signal),
  });
}

/** What the rules of a day give for an illness. */
export function useRuleDays({ illness, rulesOn, from }: SpreadInputs): UseQueryResult<RuleDaysView> {
  const on = rulesOn ?? from;
  return useQuery({
    queryKey: ['spread', 'rule-days', illness, on],
    queryFn: ({ signal }) => api.get<RuleDaysView>(`${PATH}/rule-days`, { illness, on }, signal),
    placeholderData: (last) => last,
  });
}

/** Starts a comparison; `onStarted` gets its number. */
export function useStartSpread(onStarted: (runId: number) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (inputs: SpreadInputs) => api.post<{ runId: number }>(`${PATH}/runs`, inputs),
    onSuccess: async ({ runId }) => {
      await queries.invalidateQueries({ queryKey: ['spread'] });
      onStarted(runId);
    },
  });
}

/** Ends a comparison with what it has. */
export function useStopSpread(runId: number) {
  return useMutation({ mutationFn: () => api.post<unknown>(`${PATH}/runs/${runId}/stop`) });
}

/** Keeps a comparison with the decision that rests on it. */
export function useDecideSpread(runId: number, onDecided: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: DecideSpread) => api.post<SpreadRun>(`${PATH}/runs/${runId}/decision`, decision),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['spread'] });
      onDecided();
    },
  });
}
