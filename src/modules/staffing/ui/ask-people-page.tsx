import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { OfferReply, PreviewOfferReply, RowKeyView } from '../contract.ts';
import { offersTexts } from '../texts/offers-texts.ts';
import { AskForm } from './offers/AskForm.tsx';
import { readShiftsInAddress } from './offers/shifts-in-address.ts';
import { useOfferWords } from './offers/use-offer-words.ts';

/** «Hvem skal vi spørre?»: about the shifts in the address, or more people for a question that is out (`?til=`). */
export function AskPeoplePage() {
  const t = useTexts(offersTexts);
  const [text] = useSearchParam('vakter');
  const [more] = useSearchParam('til');
  const existing = useQuery({
    queryKey: ['offers', 'one', more],
    enabled: more !== '',
    queryFn: ({ signal }) => api.get<OfferReply>(`/api/staffing/offers/${encodeURIComponent(more)}`, undefined, signal),
  });
  const rows = useMemo(
    () => (more === '' ? readShiftsInAddress(text) : (existing.data?.rows ?? []).filter((row) => row.left > 0)),
    [text, more, existing.data],
  );
  const keys: RowKeyView[] = rows.map(({ unitId, date, shift, competence }) => ({ unitId, date, shift, competence }));
  const preview = useQuery({
    queryKey: ['offer-preview', keys],
    enabled: keys.length > 0,
    queryFn: ({ signal }) => api.post<PreviewOfferReply>('/api/staffing/offers/preview', { rows: keys }, signal),
  });
  const isNothing = keys.length === 0 && (more === '' || existing.data !== undefined);
  return (
    <>
      <PageHead title={t('ask.title')} sub={t('offers.sub')} />
      {isNothing ? (
        <EmptyState
          title={t('offers.empty')}
          actions={<ButtonLink to="/bemanning/plan">{t('offers.to-open')}</ButtonLink>}
        >
          {t('offers.empty.text')}
        </EmptyState>
      ) : (
        <Fetched query={preview} texts={offersTexts}>
          {(reply) => <Asking rows={keys} preview={reply} existing={more === '' ? undefined : existing.data} />}
        </Fetched>
      )}
    </>
  );
}

interface AskingProps {
  readonly rows: readonly RowKeyView[];
  readonly preview: PreviewOfferReply;
  readonly existing: OfferReply | undefined;
}

function Asking({ rows, preview, existing }: AskingProps) {
  const t = useTexts(offersTexts);
  const words = useOfferWords(preview.shifts);
  return (
    <>
      <Answer>{t('ask.answer', { people: preview.people.length, shifts: preview.rows.length })}</Answer>
      <ul className="offer-shifts">
        {preview.rows.map((row) => (
          <li key={row.rowNo}>
            <span>
              {words.shift(row)} {words.plan.hours(row.shift)}
            </span>
            <span>{t('left', { left: row.places, places: row.places })}</span>
          </li>
        ))}
      </ul>
      <AskForm rows={rows} preview={preview} words={words} existing={existing} />
    </>
  );
}
