import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import type { OpenedLink } from '../contract.ts';
import { myOfferTexts } from '../texts/my-offer-texts.ts';
import { OfferQuestion } from './offers/OfferQuestion.tsx';
import { ReceptionCardView } from './reception/ReceptionCardView.tsx';

/** How often an open question is asked again whether it still is open. */
const REFRESH_MS = 20_000;

/** What a personal link opens, without signing in: a question about a shift, or a newcomer's card. */
export function AnswerPage() {
  const t = useTexts(myOfferTexts);
  const { locale, isChosen, choose } = useLocale();
  const { token = '' } = useParams({ strict: false }) as { readonly token?: string };
  const queries = useQueryClient();
  const key = ['link', token];
  const link = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.post<OpenedLink>('/api/links/open', { token }, signal),
    refetchInterval: REFRESH_MS,
    refetchOnWindowFocus: true,
  });
  const send = useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: object }) =>
      api.post<unknown>(`/api/links/${path}`, { token, ...body }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  const theirs = link.data?.locale;
  useEffect(() => {
    if (theirs && !isChosen && theirs !== locale) choose(theirs);
  }, [theirs, isChosen, locale, choose]);
  const title = titleOf(t, link.data);
  useEffect(() => {
    document.title = `${title ?? t('link.opening')} – Beredt`;
  }, [title, t]);
  if (!link.data) {
    if (link.isPending) return <Loading text={t('link.opening')} />;
    return problemOf(link.error).kind === 'not-found' ? (
      <>
        <h1>{t('link.unknown')}</h1>
        <EmptyState title={t('link.unknown.text')} />
      </>
    ) : (
      <>
        <h1>{t('link.unknown')}</h1>
        <ErrorState error={link.error} onRetry={() => void link.refetch()} texts={myOfferTexts} />
      </>
    );
  }
  const post = (path: string, body: object) => send.mutate({ path, body });
  return (
    <>
      <div>
        <p className="note">{t('ask.from', { municipality: link.data.municipality })}</p>
        <h1>{title}</h1>
      </div>
      {link.data.purpose === 'staffing.offer' ? (
        <OfferQuestion
          offer={link.data.offer}
          busy={send.isPending}
          error={send.error}
          onAnswer={(answer) => post('offer/answer', answer)}
          onGiveBack={(rowNo) => post('offer/give-back', { rowNo })}
        />
      ) : (
        <ReceptionCardView
          card={link.data.card}
          busy={send.isPending}
          error={send.error}
          onDone={(itemId, done) => post('reception/done', { itemId, done })}
          onFeedback={(feedback) => post('reception/feedback', feedback)}
        />
      )}
      <p className="note">{t('link.private')}</p>
    </>
  );
}

function titleOf(
  t: ReturnType<typeof useTexts<keyof (typeof myOfferTexts)['nb']>>,
  link: OpenedLink | undefined,
): string | undefined {
  if (!link) return undefined;
  if (link.purpose === 'staffing.reception') return t('card.title', { unit: link.card.unitName });
  return t('ask.title', { name: link.firstName, count: link.offer.rows.length });
}
