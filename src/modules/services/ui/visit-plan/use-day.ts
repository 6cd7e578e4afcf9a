import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { DayReply } from '../../contract/visit-plan.ts';
import type { DayEdit } from '../../domain/visit-plan/move-visit.ts';
import { dayTexts } from '../../texts/visit-plan/day-texts.ts';

/** The day's page of the chosen place. */
export function useDay(date: PlainDate): UseQueryResult<DayReply> {
  const place = usePlace();
  return useQuery({
    queryKey: ['visit-day', place.id, date],
    queryFn: ({ signal }) => api.get<DayReply>('/api/services/day', { place: place.id, date }, signal),
    placeholderData: (before) => before,
  });
}

/** How a new search is wanted. */
export interface DaySearch {
  readonly unitIds: readonly string[];
  readonly lending: boolean;
  readonly restOfDay: boolean;
  readonly timeLimitSeconds: number;
  readonly around?: number | undefined;
}

export interface DayCommands {
  readonly search: UseMutationResult<{ readonly visitPlanId: number }, Error, DaySearch>;
  readonly edit: UseMutationResult<unknown, Error, DayEdit>;
  readonly discard: UseMutationResult<unknown, Error, void>;
  readonly unpublish: UseMutationResult<unknown, Error, void>;
  readonly publish: UseMutationResult<{ messageDrafts: number }, Error, { why: string; knownUnmetMusts: number }>;
  readonly leave: UseMutationResult<unknown, Error, { personId: string; fromMinute: number | null }>;
}

/** What can be done with the day. Each says in which revision of the plan it was meant; a refusal is said at the foot of the page. */
export function useDayCommands(day: DayReply): DayCommands {
  const t = useTexts(dayTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['visit-day'] });
  const refused = (error: Error) => {
    const problem = problemOf(error);
    const text = problem.kind === 'refused' ? t.find(problem.code, problem.facts) : undefined;
    say(text ?? error.message, { kind: 'act' });
    void refresh();
  };
  const path = `/api/services/visit-plans/${day.plan?.visitPlanId ?? 0}`;
  const revision = day.plan?.revision ?? 0;
  const search = useMutation({
    mutationFn: (wish: DaySearch) =>
      api.post<{ visitPlanId: number }>('/api/services/visit-plans', { ...wish, date: day.date }),
    onSuccess: refresh,
    onError: refused,
  });
  const edit = useMutation({
    mutationFn: (change: DayEdit) => api.post<unknown>(`${path}/edit`, { revision, edit: change }),
    onSuccess: refresh,
    onError: refused,
  });
  const discard = useMutation({
    mutationFn: () => api.post<unknown>(`${path}/discard`, { revision }),
    onSuccess: async () => {
      await refresh();
      say(t('done.discarded'));
    },
    onError: refused,
  });
  const unpublish = useMutation({
    mutationFn: () => api.post<unknown>(`${path}/unpublish`, { revision }),
    onSuccess: async () => {
      await refresh();
      say(t('done.unpublished'));
    },
    onError: refused,
  });
  const publish = useMutation({
    mutationFn: (body: { why: string; knownUnmetMusts: number }) =>
      api.post<{ messageDrafts: number }>(`${path}/publish`, { revision, ...body }),
    onSuccess: async (reply) => {
      await refresh();
      say(t('done.published', { drafts: reply.messageDrafts }));
    },
  });
  const leave = useMutation({
    mutationFn: (body: { personId: string; fromMinute: number | null }) =>
      api.post<unknown>('/api/services/carer-leaves', { date: day.date, ...body }),
    onSuccess: async () => {
      await refresh();
      say(t('done.leave'));
    },
    onError: refused,
  });
  return { search, edit, discard, unpublish, publish, leave };
}
