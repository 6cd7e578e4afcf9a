import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { api } from '#platform/web-client/api.ts';
import type { VisitPlanProgress } from '../../contract/visit-plan.ts';
import type { DayWords } from './use-day-words.ts';

const POLL_MS = 700;

/** A search that is going on: how far it is, and a stop that keeps the best. */
export function DaySolving({ planId, words }: { readonly planId: number; readonly words: DayWords }) {
  const { t } = words;
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['visit-plan-progress', planId],
    queryFn: ({ signal }) =>
      api.get<VisitPlanProgress>(`/api/services/visit-plans/${planId}/progress`, undefined, signal),
    refetchInterval: POLL_MS,
  });
  const stop = useMutation({ mutationFn: () => api.post<unknown>(`/api/services/visit-plans/${planId}/stop`, {}) });
  const isOver = data !== undefined && data.state !== 'solving';
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['visit-day'] });
  }, [isOver, queries]);
  const share = data && data.seconds > 0 ? Math.min(1, data.seconds / data.timeLimitSeconds) : undefined;
  return (
    <Section title={t('solving.title')} proposed>
      <Progress
        title={t('solving.title')}
        {...(share !== undefined && { share })}
        {...(data && { seconds: data.seconds })}
        best={
          data?.phase === 'lending'
            ? t('solving.lending')
            : data && t('solving.districts', { done: data.done, districts: data.districts })
        }
        {...(!stop.isPending && !stop.isSuccess && { onStop: () => stop.mutate() })}
      />
    </Section>
  );
}
