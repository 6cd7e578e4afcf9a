import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '#platform/web-client/api.ts';
import type { PlanProgress } from '../../contract.ts';
import { planKey } from './use-plan.ts';

const POLL_MS = 1000;

/** A moment in a search at which it found something better. */
export interface FoundSoFar {
  readonly seconds: number;
  readonly holesLeft: number;
}

/**
 * Follows a search by server-sent events; where they do not come through (a proxy that holds them back), by asking once a
 * second. When the search ends, the plan is fetched.
 */
export function usePlanProgress(planId: number): {
  readonly progress: PlanProgress | undefined;
  readonly found: readonly FoundSoFar[];
} {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<PlanProgress>();
  const [found, setFound] = useState<readonly FoundSoFar[]>([]);
  useEffect(() => {
    let over = false;
    let poll: ReturnType<typeof setInterval> | undefined;
    const show = (now: PlanProgress) => {
      if (over) return;
      setProgress(now);
      setFound((before) => withFound(before, now));
      if (now.state === 'solving') return;
      over = true;
      clearInterval(poll);
      void queries.invalidateQueries({ queryKey: planKey(planId) });
      void queries.invalidateQueries({ queryKey: ['plans'] });
    };
    const ask = () => {
      api
        .get<PlanProgress>(`/api/staffing/plans/${planId}/progress`)
        .then(show)
        .catch(() => {}); // the next question is soon
    };
    const source = new EventSource(`/api/staffing/plans/${planId}/events`);
    source.addEventListener('progress', (event) => show(JSON.parse((event as MessageEvent<string>).data)));
    source.onopen = () => clearInterval(poll);
    source.onerror = () => {
      clearInterval(poll);
      if (!over) poll = setInterval(ask, POLL_MS);
    };
    ask();
    return () => {
      over = true;
      clearInterval(poll);
      source.close();
    };
  }, [planId, queries]);
  return { progress, found };
}

/** The list of improvements with a step of the search; steps that found nothing better are left out. */
export function withFound(before: readonly FoundSoFar[], now: PlanProgress): readonly FoundSoFar[] {
  if (now.holesLeft === null) return before;
  const best = before.at(-1)?.holesLeft ?? Number.POSITIVE_INFINITY;
  return now.holesLeft < best ? [...before, { seconds: now.seconds, holesLeft: now.holesLeft }] : before;
}
