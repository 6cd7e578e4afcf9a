import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import type { PlanReply, PublishReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { OpenedChoices } from './opened-choices.ts';
import { planKey, planReplyKey } from './use-plan.ts';
import { focusTitle } from './use-plan-keys.ts';

/** How a new search is wanted. */
export interface SearchWish {
  readonly choices?: OpenedChoices | undefined;
  readonly timeLimitSeconds: number;
  readonly seed?: number | undefined;
}

/** Where the reply of a publish is kept, for the words about what was done. */
export const publishedKey = (planId: number) => ['plan-published', planId] as const;

export interface PlanCommands {
  readonly replan: UseMutationResult<{ planId: number }, Error, SearchWish>;
  readonly retry: UseMutationResult<{ planId: number }, Error, void>;
  readonly discard: UseMutationResult<unknown, Error, void>;
  readonly publish: UseMutationResult<PublishReply, Error, string>;
  readonly unpublish: UseMutationResult<unknown, Error, void>;
}

/** What can be done with a whole plan. Each says in which revision of the plan it was meant. */
export function usePlanCommands(plan: Pick<PlanReply, 'planId' | 'revision'>): PlanCommands {
  const t = useTexts(planTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { planId } = plan;
  const path = `/api/staffing/plans/${planId}`;
  const revision = () => queries.getQueryData<PlanReply>(planReplyKey(planId))?.revision ?? plan.revision;
  const refresh = async () => {
    void queries.invalidateQueries({ queryKey: ['plans'] });
    void queries.invalidateQueries({ queryKey: ['open-shifts'] });
    await queries.invalidateQueries({ queryKey: planKey(planId) });
  };
  /** What has become of the plan stands at the top of its page. */
  const refreshOnTop = async () => {
    await refresh();
    window.scrollTo({ top: 0 });
    focusTitle();
  };
  const goTo = async ({ planId: next }: { readonly planId: number }) => {
    void refresh();
    await navigate({ to: `/bemanning/plan/${next}`, search: keepPlace });
  };
  const replan = useMutation({
    mutationFn: (wish: SearchWish) => api.post<{ planId: number }>(`${path}/replan`, { revision: revision(), ...wish }),
    onSuccess: goTo,
  });
  const retry = useMutation({
    mutationFn: () => api.post<{ planId: number }>(`${path}/retry`, { revision: revision() }),
    onSuccess: goTo,
  });
  const discard = useMutation({
    mutationFn: () => api.post<unknown>(`${path}/discard`, { revision: revision() }),
    onSuccess: async () => {
      await refreshOnTop();
      say(t('done.discarded'));
    },
  });
  const unpublish = useMutation({
    mutationFn: () => api.post<unknown>(`${path}/unpublish`, { revision: revision() }),
    onSuccess: async () => {
      queries.removeQueries({ queryKey: publishedKey(planId) });
      await refreshOnTop();
      say(t('done.unpublished'));
    },
  });
  const publish = useMutation({
    mutationFn: (why: string) => api.post<PublishReply>(`${path}/publish`, { revision: revision(), why }),
    onSuccess: async (reply) => {
      queries.setQueryData(publishedKey(planId), reply);
      await refreshOnTop();
      say(t('done.published', { shifts: reply.shifts, people: reply.people }), {
        undo: () =>
          unpublish.mutate(undefined, {
            onError: (error) => {
              const problem = problemOf(error);
              const why = problem.kind === 'refused' ? t.find(problem.code, problem.facts) : undefined;
              say(why ?? t('done.not-unpublished'), { kind: 'act' });
            },
          }),
      });
    },
  });
  return { replan, retry, discard, publish, unpublish };
}

/** On another plan the filters, the chosen hole and the open panel mean nothing; the place does. */
function keepPlace(search: Readonly<Record<string, string | undefined>>): { readonly place: string | undefined } {
  return { place: search['place'] };
}
