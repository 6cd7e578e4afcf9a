import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { RulesReply, VersionReply } from '../../contract/infection-rules.ts';

const RULES = ['infection-rules'];

/** The rules of one illness; absent: the first. */
export function useRules(illness: string | undefined): UseQueryResult<RulesReply> {
  return useQuery({
    queryKey: [...RULES, illness ?? ''],
    queryFn: ({ signal }) => api.get<RulesReply>('/api/outbreak/rules', illness ? { illness } : {}, signal),
    placeholderData: (before) => before,
  });
}

/** One version with what it would do. */
export function useVersion(versionId: number): UseQueryResult<VersionReply> {
  return useQuery({
    queryKey: [...RULES, 'version', versionId],
    queryFn: ({ signal }) => api.get<VersionReply>(`/api/outbreak/rules/versions/${versionId}`, {}, signal),
  });
}

/** A change of rules: what asks the server, and what is said afterwards. */
export interface RuleChangeRequest {
  readonly send: () => Promise<VersionReply>;
  readonly done: string;
}

/** Sends a change, says so and looks again. */
export function useRuleChange(
  onDone: (reply: VersionReply) => void,
): UseMutationResult<VersionReply, Error, RuleChangeRequest> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: RuleChangeRequest) => change.send(),
    onSuccess: async (reply, { done }) => {
      toast.say(done);
      await queries.invalidateQueries({ queryKey: RULES });
      onDone(reply);
    },
  });
}
