import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import type { OfferReply } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';

/** Something done with an offer: which route, with what, and what to say afterwards. */
interface OfferCommand {
  readonly path: string;
  readonly body: object;
  readonly done: string;
}

/** Does things with an offer, each in the revision that its reader saw, and says what came of it. */
export function useOfferCommands(offer: Pick<OfferReply, 'offerId' | 'revision'>) {
  const t = useTexts(offersTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const { offerId } = offer;
  const command = useMutation({
    mutationFn: ({ path, body }: OfferCommand) =>
      api.post<unknown>(`/api/staffing/offers/${offerId}/${path}`, { revision: offer.revision, ...body }),
    onSuccess: (_, { done }) => say(done),
    onError: (error) => {
      const problem = problemOf(error);
      const why = problem.kind === 'refused' ? t.find(problem.code, problem.facts) : undefined;
      say(t('done.not', { why: why ?? problem.kind }), { kind: 'act' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
  return {
    busy: command.isPending,
    run: (path: string, body: object, done: string) => command.mutate({ path, body, done }),
  };
}

/** What one can do with an offer. */
export type OfferCommands = ReturnType<typeof useOfferCommands>;
