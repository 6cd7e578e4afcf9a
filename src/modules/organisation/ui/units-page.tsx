import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { UnitRow, UnitsReply } from '../contract.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { StaffMapHint } from './StaffMapHint.tsx';
import { StatusMarks } from './StatusMarks.tsx';
import { UnitForm } from './UnitForm.tsx';
import './organisation.css';
import { useWords } from './use-words.ts';

/** Names listed in the answer before «og N til». */
const NAMED = 3;

const isUnder = ({ today }: UnitRow) => today.planned < today.minimum;

/** A unit with the sums of itself and all units below it. */
interface UnitWithSums extends UnitRow {
  readonly isGroup: boolean;
  readonly sums: {
    readonly people: number;
    readonly planned: number;
    readonly normal: number;
    readonly minimum: number;
  };
}

/** Adds up the tree: those below follow their unit, one level deeper. */
function withSums(units: readonly UnitRow[]): UnitWithSums[] {
  return units.map((unit, index) => {
    const end = units.findIndex((other, at) => at > index && other.depth <= unit.depth);
    const all = units.slice(index, end < 0 ? undefined : end);
    const sum = (of: (row: UnitRow) => number) => all.reduce((total, row) => total + of(row), 0);
    return {
      ...unit,
      isGroup: all.length > 1,
      sums: {
        people: sum((row) => row.people),
        planned: sum((row) => row.today.planned),
        normal: sum((row) => row.today.normal),
        minimum: sum((row) => row.today.minimum),
      },
    };
  });
}

/** The units of the place chosen: itself and all below, in the order of the tree. */
function unitsAt(units: readonly UnitWithSums[], placeId: string | undefined): readonly UnitWithSums[] {
  if (placeId === undefined) return units;
  const start = units.findIndex((unit) => unit.unitId === placeId);
  const top = units[start];
  if (!top) return [];
  const end = units.findIndex((unit, index) => index > start && unit.depth <= top.depth);
  return units.slice(start, end < 0 ? undefined : end);
}

/** All units as a tree: people, what is in force, and who is rostered today against the demand. */
export function UnitsPage() {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  const words = useWords();
  const place = usePlace();
  const navigate = useNavigate();
  const canChange = useCan('organisation.units.change');
  const [filters, toggleFilter] = useSearchList('filter');
  const [sort, setSort] = useSearchParam('sort');
  const [isMaking, setMaking] = useState(false);
  const withClosed = filters.includes('closed');
  const query = useQuery({
    queryKey: ['organisation', 'units', withClosed],
    queryFn: ({ signal }) =>
      api.get<UnitsReply>('/api/organisation/units', withClosed ? { closed: 1 } : undefined, signal),
  });
  const live = useLive(['organisation', 'roster'], ['organisation']);
  const columns = useMemo(
    (): Column<UnitWithSums>[] => [
      {
        id: 'name',
        header: t('column.name'),
        primary: true,
        sort: (a, b) => compareNames(a.name, b.name),
        cell: (unit) => (
          <span className="unit-name" style={{ paddingInlineStart: sort ? 0 : `${unit.depth * 1.25}rem` }}>
            <TextLink quiet to={`/bemanning/enheter/${encodeURIComponent(unit.unitId)}`}>
              {unit.name}
            </TextLink>
          </span>
        ),
      },
      {
        id: 'kind',
        header: t('column.kind'),
        sort: (a, b) => compareNames(words.unitKind(a.kind), words.unitKind(b.kind)),
        cell: (unit) => (unit.kind === 'other' ? '' : words.unitKind(unit.kind)),
      },
      {
        id: 'site',
        header: t('column.site'),
        sort: (a, b) => compareNames(a.siteName, b.siteName),
        cell: (unit) => unit.siteName,
        wideOnly: true,
      },
      {
        id: 'people',
        header: t('column.people'),
        align: 'end',
        width: '6rem',
        sort: (a, b) => a.sums.people - b.sums.people,
        cell: (unit) => <span className={unit.isGroup ? 'note' : undefined}>{unit.sums.people || ''}</span>,
      },
      {
        id: 'today',
        header: t('column.today'),
        width: '14rem',
        sort: (a, b) => a.today.planned - a.today.minimum - (b.today.planned - b.today.minimum),
        cell: (unit) => <Today unit={unit} />,
      },
      { id: 'status', header: t('column.status'), cell: (unit) => <StatusMarks unit={unit} today={unit.today.date} /> },
    ],
    [t, words, sort],
  );
  return (
    <>
      <PageHead
        title={t('list.title')}
        sub={query.data && formatDay(query.data.today, locale, 'full')}
        actions={
          <>
            <PrintButton />
            {canChange && (
              <Button icon="plus" onClick={() => setMaking(true)}>
                {t('new')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={query}>
        {(data) => {
          const here = unitsAt(withSums(data.units), place.id);
          const shown = here.filter(
            (unit) =>
              (!filters.includes('under') || isUnder(unit)) &&
              (!filters.includes('outbreak') || unit.status.some((row) => row.status === 'outbreak')) &&
              (!filters.includes('no_cross_site') || unit.status.some((row) => row.status === 'no_cross_site')),
          );
          const count = (holds: (unit: UnitRow) => boolean) => here.filter(holds).length;
          const has = (status: string) => count((unit) => unit.status.some((row) => row.status === status));
          return (
            <>
              <UnitsAnswer units={here} />
              <LiveLine changes={live.changes} lost={live.lost} onShow={live.show}>
                <StaffMapHint text={t('list.source')} link={t('list.map')} place={place.id} />
              </LiveLine>
              <div className="control-bar">
                <FilterChips
                  label={t('list.filter')}
                  selected={filters}
                  onToggle={toggleFilter}
                  options={[
                    { id: 'under', label: t('filter.under'), count: count(isUnder) },
                    { id: 'outbreak', label: t('filter.outbreak'), count: has('outbreak') },
                    { id: 'no_cross_site', label: t('filter.no_cross_site'), count: has('no_cross_site') },
                    ...(canChange ? [{ id: 'closed', label: t('filter.closed') }] : []),
                  ]}
                />
              </div>
              <div className={isMaking ? 'with-panel' : undefined}>
                <DataTable
                  label={t('list.label')}
                  rows={shown}
                  columns={columns}
                  rowId={(unit) => unit.unitId}
                  rowName={(unit) => unit.name}
                  sort={sort}
                  onSort={setSort}
                  onOpen={(unit) => void navigate({ to: `/bemanning/enheter/${encodeURIComponent(unit.unitId)}` })}
                  empty={<NoUnits isFiltered={here.length > 0} />}
                />
                {isMaking && (
                  <SidePanel title={t('form.new')} onClose={() => setMaking(false)} focusKey="new">
                    <UnitForm onDone={() => setMaking(false)} />
                  </SidePanel>
                )}
              </div>
            </>
          );
        }}
      </Fetched>
    </>
  );
}

function UnitsAnswer({ units }: { readonly units: readonly UnitRow[] }) {
  const t = useTexts(unitTexts);
  const people = units.reduce((sum, unit) => sum + unit.people, 0);
  const under = units
    .filter(isUnder)
    .sort((a, b) => a.today.planned - a.today.minimum - (b.today.planned - b.today.minimum));
  const names = under.slice(0, NAMED).map((unit) => unit.name);
  const rest = under.length - names.length;
  const listed = rest > 0 ? t('list.more', { names: names.join(', '), count: rest }) : names;
  const needed = units.some((unit) => unit.today.normal > 0);
  return (
    <Answer act={under.length > 0 ? t('list.under', { count: under.length, names: listed }) : undefined}>
      {t('list.answer', { units: units.length, people })}
      {needed && under.length === 0 && ` ${t('list.fine')}`}
    </Answer>
  );
}

function Today({ unit }: { readonly unit: UnitWithSums }) {
  const t = useTexts(unitTexts);
  const { planned, normal, minimum } = unit.isGroup ? unit.sums : unit.today;
  if (unit.isGroup) return <span className="note">{normal > 0 && t('today.of', { planned, normal })}</span>;
  if (normal === 0) return planned === 0 ? <>{t('today.none')}</> : <>{t('today.no-demand', { planned })}</>;
  return (
    <span className="unit-today">
      {isUnder(unit) ? (
        <Mark kind="act">{t('today.of', { planned, normal })}</Mark>
      ) : (
        t('today.of', { planned, normal })
      )}
      <span className="note">{t('today.minimum', { minimum })}</span>
    </span>
  );
}

function NoUnits({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useTexts(unitTexts);
  return isFiltered ? (
    <EmptyState title={t('list.emptyFilter')} />
  ) : (
    <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
  );
}
