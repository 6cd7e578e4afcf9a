import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { SiteListReply, SiteRow } from '../contract/places.ts';
import { placesTexts } from '../texts/places/places-texts.ts';
import { useSiteList } from './places/use-places.ts';

const TOPICS = ['places', 'cleaning', 'import', 'organisation'];
type ZoneName = SiteRow['zones'][number]['zone'];
const zoneOf = (row: SiteRow, zone: ZoneName) => row.zones.find((one) => one.zone === zone);
const isFull = (row: SiteRow) => (zoneOf(row, 'infected')?.rooms ?? 0) > 0 && zoneOf(row, 'infected')?.free === 0;
const hasInfection = (row: SiteRow) => row.zones.some(({ zone, rooms }) => zone !== 'clean' && rooms > 0);

/** «Hvor er det plass?»: every house, its free isolation rooms and what is left in each zone. */
export function PlacesPage() {
  const t = useTexts(placesTexts);
  const { locale } = useLocale();
  const [day, setDay] = useSearchParam('dag');
  const query = useSiteList(parsePlainDate(day));
  const live = useLive(TOPICS, ['infection-places']);
  return (
    <>
      <PageHead
        title={t('list.title')}
        sub={query.data && t('list.sub', { day: formatDay(query.data.date, locale) })}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={query} texts={placesTexts}>
        {(data) => <Sites data={data} day={day} setDay={setDay} />}
      </Fetched>
    </>
  );
}

interface SitesProps {
  readonly data: SiteListReply;
  readonly day: string;
  readonly setDay: (day: string | undefined) => void;
}

function Sites({ data, day, setDay }: SitesProps) {
  const t = useTexts(placesTexts);
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParam('sok');
  const [only, setOnly] = useSearchParam('smitte');
  const [sort, setSort] = useSearchParam('sort');
  const word = search.trim().toLocaleLowerCase('nb');
  const rows = data.sites.filter(
    (row) =>
      (row.rooms > 0 || word !== '') &&
      (only !== '1' || hasInfection(row)) &&
      (word === '' || [row.name, ...row.units].some((name) => name.toLocaleLowerCase('nb').includes(word))),
  );
  const full = rows.filter(isFull).length;
  const columns = useColumns();
  const sum = (of: (row: SiteRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return (
    <>
      <Answer act={full > 0 ? t('list.full', { count: full }) : undefined}>
        {t('list.answer', {
          isolation: sum((row) => row.isolationFree),
          free: sum((row) => zoneOf(row, 'clean')?.free ?? 0),
        })}
      </Answer>
      <div className="control-bar">
        <TextField label={t('list.search')} value={search} onChange={setSearch} type="search" />
        <DateField
          label={t('site.date')}
          value={parsePlainDate(day) ?? data.today}
          onChange={(next) => setDay(next === data.today ? undefined : next)}
        />
        <Checkbox
          label={t('list.only-infected')}
          checked={only === '1'}
          onChange={(on) => setOnly(on ? '1' : undefined)}
        />
      </div>
      <DataTable
        label={t('list.table')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.siteId}
        rowName={(row) => row.name}
        sort={sort}
        onSort={setSort}
        onOpen={(row) =>
          void navigate({
            to: '/smitte/steder/$siteId',
            params: { siteId: row.siteId },
            search: day ? { dag: day } : {},
          })
        }
        empty={<EmptyState title={t('list.empty')}>{t('list.empty.text')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<SiteRow>[] {
  const t = useTexts(placesTexts);
  return useMemo(() => {
    const zone = (name: ZoneName): Column<SiteRow> => ({
      id: name,
      header: t(`list.zone.${name}`),
      align: 'end',
      cell: (row) => {
        const here = zoneOf(row, name);
        if (!here || here.rooms === 0) return t('list.none-in-zone');
        const words = t('list.free', { free: here.free, beds: here.beds });
        return name === 'infected' && here.free === 0 ? <Mark kind="act">{words}</Mark> : words;
      },
      sort: (a, b) => (zoneOf(a, name)?.free ?? 0) - (zoneOf(b, name)?.free ?? 0),
    });
    return [
      {
        id: 'site',
        header: t('list.site'),
        primary: true,
        cell: (row) => row.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      { id: 'units', header: t('list.units'), wideOnly: true, width: '28%', cell: (row) => row.units.join(', ') },
      {
        id: 'isolation',
        header: t('list.isolation'),
        align: 'end',
        cell: (row) =>
          row.rooms === 0 ? (
            <span className="soft">{t('list.no-rooms')}</span>
          ) : (
            t('list.isolation.text', { free: row.isolationFree, all: row.isolation })
          ),
        sort: (a, b) => a.isolationFree - b.isolationFree,
      },
      zone('infected'),
      zone('exposed'),
      zone('clean'),
      {
        id: 'cleaning',
        header: t('list.cleaning'),
        align: 'end',
        cell: (row) => (row.cleaning > 0 ? row.cleaning : t('list.none-in-zone')),
        sort: (a, b) => a.cleaning - b.cleaning,
      },
    ];
  }, [t]);
}
