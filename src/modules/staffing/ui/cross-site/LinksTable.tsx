import { useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CrossSiteEdge, CrossSitePlace } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';

interface LinksTableProps {
  readonly places: readonly CrossSitePlace[];
  readonly edges: readonly CrossSiteEdge[];
  readonly withOffers: boolean;
  readonly current: string | undefined;
  readonly onOpen: (edge: CrossSiteEdge) => void;
}

/** The same as the ring in figures: each pair of places with how many people they have in common. */
export function LinksTable({ places, edges, withOffers, current, onOpen }: LinksTableProps) {
  const t = useTexts(crossSiteTexts);
  const [sort, setSort] = useSearchParam('sort');
  const [sought, setSought] = useState('');
  const placeOf = useMemo(() => new Map(places.map((place) => [place.place, place])), [places]);
  const columns = useMemo((): Column<CrossSiteEdge>[] => {
    const nameOf = (place: string) => placeOf.get(place)?.name ?? place;
    const cell = (place: string) => {
      const site = placeOf.get(place)?.siteName ?? t('links.outside');
      return (
        <span>
          {nameOf(place)} {site !== nameOf(place) && <span className="soft">{site}</span>}
        </span>
      );
    };
    const after: Column<CrossSiteEdge> = {
      id: 'after',
      header: t('links.after'),
      align: 'end',
      width: '8rem',
      cell: (row) => (row.countAfterOffers === row.count ? '' : row.countAfterOffers),
    };
    return [
      {
        id: 'a',
        header: t('links.a'),
        primary: true,
        cell: (row) => cell(row.a),
        sort: (x, y) => compareNames(nameOf(x.a), nameOf(y.a)),
      },
      {
        id: 'b',
        width: '38%',
        header: t('links.b'),
        cell: (row) => cell(row.b),
        sort: (x, y) => compareNames(nameOf(x.b), nameOf(y.b)),
      },
      {
        id: 'people',
        header: t('links.people'),
        align: 'end',
        width: '6.5rem',
        cell: (row) => row.count,
        sort: (x, y) => x.count - y.count,
      },
      ...(withOffers ? [after] : []),
    ];
  }, [t, placeOf, withOffers]);
  const text = sought.trim().toLowerCase();
  const rows = edges.filter((edge) =>
    [edge.a, edge.b].some((place) => (placeOf.get(place)?.name ?? place).toLowerCase().includes(text)),
  );
  return (
    <>
      <div className="control-bar">
        <TextField label={t('links.search')} type="search" value={sought} onChange={setSought} />
      </div>
      <DataTable
        label={t('links.title')}
        rows={rows}
        columns={columns}
        rowId={(row) => `${row.a}|${row.b}`}
        rowName={(row) => `${placeOf.get(row.a)?.name ?? row.a}, ${placeOf.get(row.b)?.name ?? row.b}`}
        onOpen={onOpen}
        {...(current === undefined ? {} : { currentId: current })}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('links.none')} />}
      />
    </>
  );
}
