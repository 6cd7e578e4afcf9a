import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MyReceptionsReply } from '../../contract.ts';
import { myOfferTexts } from '../../texts/my-offer-texts.ts';
import { ReceptionCardView } from '../reception/ReceptionCardView.tsx';

const MY_RECEPTIONS = ['my-receptions'];

type Card = MyReceptionsReply['cards'][number];

/** Where I come as a newcomer: who receives me, what I am to be shown, and afterwards how it went. */
export function MyReceptions() {
  const receptions = useQuery({
    queryKey: MY_RECEPTIONS,
    queryFn: ({ signal }) => api.get<MyReceptionsReply>('/api/staffing/my-receptions', undefined, signal),
  });
  return receptions.data?.cards.map((card) => <OneReception key={`${card.unitId} ${card.firstDate}`} card={card} />);
}

function OneReception({ card }: { readonly card: Card }) {
  const t = useTexts(myOfferTexts);
  const queries = useQueryClient();
  const { unitId, firstDate } = card;
  const send = useMutation({
    mutationFn: ({ what, body }: { readonly what: string; readonly body: object }) =>
      api.post<unknown>(`/api/staffing/my-receptions/${what}`, { unitId, firstDate, ...body }),
    onSettled: () => queries.invalidateQueries({ queryKey: MY_RECEPTIONS }),
  });
  return (
    <section aria-label={t('card.new', { unit: card.unitName })}>
      <h2 className="sub-head">{t('card.new', { unit: card.unitName })}</h2>
      <ReceptionCardView
        card={card}
        busy={send.isPending}
        error={send.error}
        onDone={(itemId, done) => send.mutate({ what: 'done', body: { itemId, done } })}
        onFeedback={(feedback) => send.mutate({ what: 'feedback', body: feedback })}
      />
    </section>
  );
}
