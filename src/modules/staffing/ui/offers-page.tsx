import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { OfferSummary, OffersReply } from '../contract.ts';
import { OFFER_STATES } from '../domain/offers/offer.ts';
import { offersTexts } from '../texts/offers-texts.ts';
import { OfferBar } from './offers/OfferBar.tsx';
import type { OfferWords } from './offers/use-offer-words.ts';
import { useOfferWords } from './offers/use-offer-words.ts';

/** «Hvem har svart?»: the questions that are out about open shifts, and how far each has come. */
export function OffersPage() {
  const t = useTexts(offersTexts);
  const place = usePlace();
  const offers = useQuery({
    queryKey: ['offers', place.id],
    queryFn: ({ signal }) => api.get<OffersReply>('/api/staffing/offers', { place: place.id }, signal),
  });
  const live = useLive(['offer', 'roster'], ['offers']);
  return (
    <>
      <PageHead
        title={t('offers.title')}
        sub={t('offers.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <ButtonLink to="/bemanning/plan">{t('offers.to-open')}</ButtonLink>
            <PrintButton />
          </>
        }
      />
      <Fetched query={offers} texts={offersTexts}>
        {(reply) => <OfferList reply={reply} />}
      </Fetched>
    </>
  );
}

function OfferList({ reply }: { readonly reply: OffersReply }) {
  const t = useTexts(offersTexts);
  const words = useOfferWords(reply.shifts);
  const navigate = useNavigate();
  const [states, toggle] = useSearchList('status');
  const [search, setSearch] = useSearchParam('q');
  const { offers } = reply;
  const columns = useMemo(() => columnsOf(t, words), [t, words]);
  const count = (state: string) => offers.filter((offer) => offer.state === state).length;
  const left = offers
    .filter((offer) => offer.state !== 'withdrawn')
    .reduce((sum, offer) => sum + offer.rows.reduce((more, row) => more + row.left, 0), 0);
  const needle = search.trim().toLocaleLowerCase('nb');
  const shown = offers.filter(
    (offer) =>
      (states.length === 0 || states.includes(offer.state)) &&
      offer.rows.some((row) => words.shift(row).toLocaleLowerCase('nb').includes(needle)),
  );
  if (offers.length === 0) {
    return (
      <EmptyState
        title={t('offers.empty')}
        actions={<ButtonLink to="/bemanning/plan">{t('offers.to-open')}</ButtonLink>}
      >
        {t('offers.empty.text')}
      </EmptyState>
    );
  }
  const act = [
    count('choosing') > 0 ? t('offers.act.choosing', { count: count('choosing') }) : '',
    count('expired') > 0 ? t('offers.act.expired', { count: count('expired') }) : '',
  ].join(' ');
  return (
    <>
      <Answer act={act.trim()}>{t('offers.answer', { open: count('open') + count('choosing'), left })}</Answer>
      <div className="control-bar">
        <FilterChips
          options={OFFER_STATES.filter((state) => count(state) > 0).map((state) => ({
            id: state,
            label: t(`state.${state}`),
            count: count(state),
          }))}
          selected={states}
          onToggle={toggle}
        />
        <TextField
          label={t('offers.search')}
          type="search"
          value={search}
          onChange={(text) => setSearch(text || undefined)}
        />
      </div>
      <DataTable
        label={t('offers.title')}
        rows={shown}
        columns={columns}
        rowId={(offer) => String(offer.offerId)}
        rowName={(offer) => words.shift(offer.rows[0] as OfferSummary['rows'][number])}
        onOpen={(offer) =>
          void navigate({ to: `/bemanning/foresporsler/${offer.offerId}`, search: ({ place }: never) => ({ place }) })
        }
        empty={<EmptyState title={t('offers.none-fit')} />}
      />
    </>
  );
}

function columnsOf(
  t: ReturnType<typeof useTexts<keyof (typeof offersTexts)['nb']>>,
  words: OfferWords,
): Column<OfferSummary>[] {
  const firstOf = (offer: OfferSummary) => offer.rows[0] as OfferSummary['rows'][number];
  return [
    {
      id: 'shift',
      header: t('column.shift'),
      primary: true,
      cell: (offer) => (
        <>
          {words.shift(firstOf(offer))}
          {offer.rows.length > 1 && <span className="soft"> {t('more-shifts', { count: offer.rows.length - 1 })}</span>}
        </>
      ),
      sort: (a, b) => (firstOf(a).startsAt < firstOf(b).startsAt ? -1 : 1),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: '11rem',
      cell: (offer) =>
        offer.state === 'choosing' || offer.state === 'expired' ? (
          <Mark kind="act">{t(`state.${offer.state}`)}</Mark>
        ) : (
          t(`state.${offer.state}`)
        ),
      sort: (a, b) => OFFER_STATES.indexOf(a.state) - OFFER_STATES.indexOf(b.state),
    },
    { id: 'answers', header: t('column.answers'), width: '18rem', cell: (offer) => <OfferBar counts={offer.counts} /> },
    {
      id: 'left',
      header: t('column.left'),
      width: '8rem',
      cell: (offer) => {
        const places = offer.rows.reduce((sum, row) => sum + row.places, 0);
        const left = offer.rows.reduce((sum, row) => sum + row.left, 0);
        return left === 0 ? '–' : t('left', { left, places });
      },
    },
    {
      id: 'deadline',
      header: t('column.deadline'),
      width: '10rem',
      cell: (offer) => (offer.state === 'open' || offer.state === 'choosing' ? words.deadline(offer.deadline) : '–'),
      sort: (a, b) => (a.deadline < b.deadline ? -1 : 1),
    },
    {
      id: 'by',
      header: t('column.by'),
      width: '10rem',
      wideOnly: true,
      cell: (offer) => offer.createdByName,
      sort: (a, b) => compareNames(a.createdByName, b.createdByName),
    },
  ];
}
