import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { OfferReply } from '../contract.ts';
import { offersTexts } from '../texts/offers-texts.ts';
import { OfferActions } from './offers/OfferActions.tsx';
import { OfferBar } from './offers/OfferBar.tsx';
import { OfferPeople } from './offers/OfferPeople.tsx';
import { useOfferCommands } from './offers/use-offer-commands.ts';
import { useOfferWords } from './offers/use-offer-words.ts';

/** One question: its shifts, who said what, how each fits now, and what to do. */
export function OfferPage() {
  const { offerId = '' } = useParams({ strict: false }) as { readonly offerId?: string };
  const offer = useQuery({
    queryKey: ['offers', 'one', offerId],
    queryFn: ({ signal }) =>
      api.get<OfferReply>(`/api/staffing/offers/${encodeURIComponent(offerId)}`, undefined, signal),
  });
  return (
    <Fetched query={offer} texts={offersTexts}>
      {(reply) => <OneOffer offer={reply} />}
    </Fetched>
  );
}

function OneOffer({ offer }: { readonly offer: OfferReply }) {
  const t = useTexts(offersTexts);
  const { locale } = useLocale();
  const now = useNow();
  const words = useOfferWords(offer.shifts);
  const commands = useOfferCommands(offer);
  const live = useLive(['offer', 'roster'], ['offers', 'one']);
  const [first] = offer.rows;
  if (!first) return null;
  const { counts, rows, state } = offer;
  const left = rows.reduce((sum, row) => sum + row.left, 0);
  const asked = offer.people.length;
  const isOver = state === 'choosing' || state === 'expired';
  return (
    <>
      <PageHead
        title={rows.length === 1 ? t('offer.title') : t('offer.title.many', { count: rows.length })}
        sub={t('offer.sub', {
          shift: words.shift(first),
          name: offer.createdByName,
          when: formatWhen(offer.createdAt, now, locale),
        })}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            {t(`state.${state}`)}
            {(state === 'open' || isOver) && `, ${words.deadline(offer.deadline)}`}
          </LiveLine>
        }
        actions={
          <>
            <TextLink to="/bemanning/foresporsler">{t('offers.title')}</TextLink>
            <PrintButton />
          </>
        }
      />
      <Answer
        act={
          state === 'choosing'
            ? t('offer.answer.choose', { left })
            : state === 'expired'
              ? t('offer.answer.left', { left })
              : undefined
        }
      >
        {t('offer.answer.open', { asked, answered: asked - counts.asked - counts.seen })}{' '}
        {state === 'filled' && t('offer.answer.filled')}
        {state === 'open' && t('offer.answer.left', { left })}
      </Answer>
      <div className="offer-head">
        <OfferBar counts={counts} />
        <p className="note">
          {t(offer.mode === 'first-come' ? 'offer.mode.first-come' : `offer.mode.best-fit.${offer.decidedBy}`)}
        </p>
        {offer.note !== '' && <p>{t('offer.note', { note: offer.note })}</p>}
        <OfferActions offer={offer} commands={commands} />
      </div>
      <Section title={t('offer.people')} note={t('offer.people.note')}>
        <OfferPeople offer={offer} words={words} commands={commands} />
      </Section>
      <Section title={t('offer.shifts')}>
        <ul className="offer-shifts">
          {rows.map((row) => (
            <li key={row.rowNo}>
              <span>
                {words.shift(row)} {words.plan.hours(row.shift)}
              </span>
              <span>{row.left === 0 ? t('left.none') : t('left', { left: row.left, places: row.places })}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
