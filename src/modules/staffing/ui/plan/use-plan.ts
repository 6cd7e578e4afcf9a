import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { api } from '#platform/web-client/api.ts';
import type { CandidatesReply, PlanGridReply, PlanReply, PublishPreview, RowKeyView } from '../../contract.ts';

/** Everything that is known about one plan stands under this key. */
export const planKey = (planId: number) => ['plan', planId] as const;

/** Where the plan itself stands among what is known about it. */
export const planReplyKey = (planId: number) => [...planKey(planId), 'reply'] as const;

/** A plan with its proposal. */
export function usePlan(planId: number): UseQueryResult<PlanReply> {
  return useQuery({
    queryKey: planReplyKey(planId),
    enabled: Number.isSafeInteger(planId),
    queryFn: ({ signal }) => api.get<PlanReply>(`/api/staffing/plans/${planId}`, undefined, signal),
  });
}

/** The roster with the proposal in it. */
export function usePlanGrid(planId: number, people: 'touched' | 'all'): UseQueryResult<PlanGridReply> {
  return useQuery({
    queryKey: [...planKey(planId), 'grid', people],
    queryFn: ({ signal }) => api.get<PlanGridReply>(`/api/staffing/plans/${planId}/grid`, { people }, signal),
    placeholderData: (before) => before,
  });
}

/** Who may take one shift of a plan, and who may not. */
export function usePlanCandidates(
  planId: number,
  row: RowKeyView,
  limit: number,
  enabled: boolean,
): UseQueryResult<CandidatesReply> {
  const { unitId, date, shift, competence } = row;
  return useQuery({
    enabled,
    queryKey: [...planKey(planId), 'candidates', unitId, date, shift, competence, limit],
    queryFn: ({ signal }) =>
      api.get<CandidatesReply>(
        `/api/staffing/plans/${planId}/candidates`,
        { unitId, date, shift, competence, limit },
        signal,
      ),
    placeholderData: (before, query) =>
      query?.queryKey.slice(0, -1).join('~') ===
      [...planKey(planId), 'candidates', unitId, date, shift, competence].join('~')
        ? before
        : undefined,
  });
}

/** What publishing would do now. */
export function usePublishPreview(planId: number, revision: number): UseQueryResult<PublishPreview> {
  return useQuery({
    queryKey: [...planKey(planId), 'preview', revision],
    queryFn: ({ signal }) =>
      api.get<PublishPreview>(`/api/staffing/plans/${planId}/publish-preview`, undefined, signal),
    staleTime: 0,
  });
}
