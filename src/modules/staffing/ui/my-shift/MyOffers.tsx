import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MyOffer, MyOffersReply } from '../../contract.ts';
import { myOfferTexts } from '../../texts/my-offer-texts.ts';
import type { SentAnswer } from '../offers/OfferQuestion.tsx';
import { OfferQuestion } from '../offers/OfferQuestion.tsx';
import { MY_SHIFTS } from './use-my-shifts.ts';

const MY_OFFERS = ['my-offers'];
/** How often it is asked whether a question still is open. */
const REFRESH_MS = 30_000;

/** Questions about open shifts that wait for me, and what came of those I have answered. */
export function MyOffers() {
  const offers = useQuery({
    queryKey: MY_OFFERS,
    queryFn: ({ signal }) => api.get<MyOffersReply>('/api/staffing/my-offers', undefined, signal),
    refetchInterval: REFRESH_MS,
  });
  const shown = offers.data?.offers.filter((offer) => offer.state === 'open' || offer.answer !== null) ?? [];
  return shown.map((offer) => <OneQuestion key={offer.offerId} offer={offer} />);
}

function OneQuestion({ offer }: { readonly offer: MyOffer }) {
  const t = useTexts(myOfferTexts);
  const queries = useQueryClient();
  const path = `/api/staffing/my-offers/${offer.offerId}`;
  const send = useMutation({
    mutationFn: ({ what, body }: { readonly what: string; readonly body: object }) =>
      api.post<unknown>(`${path}/${what}`, body),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: MY_OFFERS });
      await queries.invalidateQueries({ queryKey: MY_SHIFTS });
    },
  });
  const isOpen = offer.state === 'open' && offer.answer === null;
  return (
    <section aria-label={t('mine.asked')}>
      <h2 className="sub-head">{isOpen ? t('ask.title.mine', { count: offer.rows.length }) : t('mine.asked')}</h2>
      <OfferQuestion
        offer={offer}
        busy={send.isPending}
        error={send.error}
        onAnswer={(answer: SentAnswer) => send.mutate({ what: 'answer', body: answer })}
        onGiveBack={(rowNo) => send.mutate({ what: 'give-back', body: { rowNo } })}
      />
    </section>
  );
}
