import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '#platform/web-client/api.ts';
import { ApiError } from '#platform/web-client/api-error.ts';
import type { PreparedReply, WorklistReply, WorklistRow } from '../../contract/assessment.ts';

/** Others go through the same list: their choices come in without anybody asking for them. */
const REFRESH_MS = 20_000;

/** What is chosen for a row as its reader saw it. */
export interface RowChoice {
  readonly row: WorklistRow;
  readonly choice: string | null;
}

/** The worklist of a place with what one may do to it; a choice shows at once and is merged with others' row by row. */
export function useReview(place: string | undefined) {
  const queries = useQueryClient();
  const key = ['services-review', place ?? ''];
  const list = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<WorklistReply>('/api/services/review', { place }, signal),
    refetchInterval: REFRESH_MS,
  });
  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: ['services-review', place ?? ''] }),
    [queries, place],
  );
  const choose = useMutation({
    mutationFn: ({ row, choice }: RowChoice) =>
      api.post<{ revision: number }>('/api/services/review/choose', {
        serviceId: row.serviceId,
        choice,
        revision: row.revision,
      }),
    onSuccess: ({ revision }, { row, choice }) => {
      queries.setQueryData<WorklistReply>(
        key,
        (before) => before && withChoice(before, row.serviceId, choice, revision),
      );
      void refresh();
    },
    onError: () => void refresh(),
  });
  const claim = useCallback(
    async (serviceId: string) =>
      (await api.post<{ claimedName: string | null }>('/api/services/review/claim', { serviceId, place })).claimedName,
    [place],
  );
  const start = useMutation({
    mutationFn: () => api.post('/api/services/review/start', { place }),
    onSuccess: refresh,
  });
  const prepare = useMutation({
    mutationFn: (serviceIds: readonly string[]) =>
      api.post<PreparedReply>('/api/services/assessments/prepare', { serviceIds }),
    onSuccess: refresh,
  });
  const begin = useMutation({
    mutationFn: (serviceId: string) => api.post<{ assessmentId: string }>('/api/services/assessments', { serviceId }),
  });
  return { list, choose, claim, start, prepare, begin };
}

/** The code of a refusal, where it was one. */
export function refusalOf(
  error: unknown,
): { readonly code: string; readonly facts: Readonly<Record<string, unknown>> } | undefined {
  if (!(error instanceof ApiError) || error.problem.kind !== 'refused') return undefined;
  return { code: error.problem.code, facts: error.problem.facts };
}

function withChoice(reply: WorklistReply, serviceId: string, choice: string | null, revision: number): WorklistReply {
  const rows = reply.rows.map((row): WorklistRow => {
    if (row.serviceId !== serviceId) return row;
    const state = choice === null ? 'left' : choice === 'keep' ? 'done' : 'to-assess';
    return { ...row, choice, revision, state };
  });
  const count = (state: WorklistRow['state']) => rows.filter((row) => row.state === state).length;
  if (reply.more > 0) return { ...reply, rows };
  return {
    ...reply,
    rows,
    counts: {
      ...reply.counts,
      left: count('left'),
      toAssess: count('to-assess'),
      toSign: count('to-sign'),
      done: count('done'),
    },
  };
}
