import { useMemo, useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { CrossSiteReply, FullPostView } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';
import { useCrossSiteChange } from './use-cross-site.ts';

/** Rows shown before the reader asks for all; those with an offer are always shown. */
const SHOWN = 10;
const STATES = ['proposed', 'offered', 'accepted', 'declined'] as const;

/** Part-timers whom a full post would leave with one workplace: links removed, hours lacking, and how far an offer has come. */
export function FullPosts({ data }: { readonly data: CrossSiteReply }) {
  const t = useTexts(crossSiteTexts);
  const words = useWords();
  const change = useCrossSiteChange();
  const mayOffer = useCan('staffing.cross-site.offer');
  const { mutate } = change;
  const columns = useMemo((): Column<FullPostView>[] => {
    const nameOf = (place: string) => data.places.find((one) => one.place === place)?.name ?? place;
    const setState = (row: FullPostView, state: string) => {
      const path = `/api/staffing/cross-site/full-posts/${encodeURIComponent(row.personId)}`;
      mutate({
        send: () => api.post(path, { state: state === '' ? null : state, revision: row.offer?.revision ?? null }),
        done: t('done.offer'),
      });
    };
    return [
      {
        id: 'name',
        header: t('posts.name'),
        primary: true,
        cell: (row) => (
          <>
            <TextLink quiet to={`/bemanning/folk/${row.personId}`}>
              {row.name}
            </TextLink>{' '}
            <span className="soft">{words.competence(row.competence)}</span>
          </>
        ),
        sort: (a, b) => compareNames(a.name, b.name),
      },
      {
        id: 'unit',
        header: t('posts.unit'),
        cell: (row) => `${row.unitName} ${t('panel.pct', { pct: row.pct })}`,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      {
        id: 'other',
        header: t('posts.other'),
        wideOnly: true,
        cell: (row) =>
          row.places
            .filter(({ home }) => !home)
            .map(({ place }) => nameOf(place))
            .join(', '),
      },
      {
        id: 'links',
        header: t('posts.links'),
        width: '7rem',
        cell: (row) => t('posts.links.count', { count: row.linksRemoved }),
        sort: (a, b) => a.linksRemoved - b.linksRemoved,
      },
      {
        id: 'hours',
        header: t('posts.hours'),
        cell: (row) =>
          row.hoursShort > 0.05
            ? t('posts.hours.short', { hours: row.hoursShort })
            : t('posts.hours.enough', { hours: row.hoursAvailable, needed: row.hoursNeeded }),
        sort: (a, b) => a.hoursShort - b.hoursShort,
      },
      {
        id: 'state',
        header: t('posts.state'),
        width: '9rem',
        cell: (row) =>
          mayOffer ? (
            <select
              className="ds-input"
              aria-label={t('posts.state.of', { name: row.name })}
              value={row.offer?.state ?? ''}
              onChange={(event) => setState(row, event.target.value)}
            >
              <option value="">{t('posts.state.none')}</option>
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {t(`posts.state.${state}`)}
                </option>
              ))}
            </select>
          ) : (
            t(`posts.state.${row.offer?.state ?? 'none'}`)
          ),
      },
    ];
  }, [t, words, data.places, mayOffer, mutate]);
  const { figures, figuresAfterOffers } = data;
  const [all, setAll] = useState(false);
  const rows = all ? data.candidates : data.candidates.filter((row, index) => index < SHOWN || row.offer !== null);
  const more = data.candidates.length - rows.length;
  return (
    <Section title={t('posts.title')} note={t('posts.note')}>
      {data.offered > 0 && (
        <p>
          {t('posts.effect', {
            offered: data.offered,
            before: figures.links,
            after: figuresAfterOffers.links,
            meanBefore: figures.reach[0]?.mean ?? 0,
            meanAfter: figuresAfterOffers.reach[0]?.mean ?? 0,
          })}
        </p>
      )}
      {change.isError && <ErrorState error={change.error} texts={crossSiteTexts} />}
      {data.candidates.length === 0 ? (
        <p className="soft">{t('posts.none')}</p>
      ) : (
        <>
          <DataTable
            label={t('posts.title')}
            rows={rows}
            columns={columns}
            rowId={(row) => row.personId}
            rowName={(row) => row.name}
          />
          {more > 0 && (
            <p>
              <Button small kind="plain" onClick={() => setAll(true)}>
                {t('posts.more', { count: more })}
              </Button>
            </p>
          )}
          <p className="note">{t('posts.how')}</p>
        </>
      )}
    </Section>
  );
}
