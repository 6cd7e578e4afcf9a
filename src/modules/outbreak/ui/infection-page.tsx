import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { Tile } from '#platform/ui-kit/Tile.tsx';
import { Tiles } from '#platform/ui-kit/Tiles.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { Overview } from '../contract/tracing.ts';
import { casesTexts } from '../texts/cases/cases-texts.ts';
import './cases/cases.css';
import { CaseCurve } from './cases/CaseCurve.tsx';

type UnitRow = Overview['units'][number];

/** «Hvor er smitten?»: units with infection, what is new, and what is left to do. */
export function InfectionPage() {
  const t = useTexts(casesTexts);
  const query = useQuery({
    queryKey: ['infection'],
    queryFn: ({ signal }) => api.get<Overview>('/api/outbreak/overview', undefined, signal),
  });
  const live = useLive(['infection', 'infection-call'], ['infection']);
  return (
    <>
      <PageHead
        title={t('overview.title')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={<PrintButton />}
      />
      <Fetched query={query} texts={casesTexts}>
        {(data) => (
          <div className="page-stack">
            {data.units.length === 0 && !data.totals?.open ? (
              <EmptyState title={t('overview.none')}>{t('overview.none.text')}</EmptyState>
            ) : (
              <>
                <OverviewAnswer data={data} />
                {data.totals && <OverviewTiles totals={data.totals} />}
                {data.days && <CaseCurve days={data.days} />}
                <UnitTable data={data} />
              </>
            )}
          </div>
        )}
      </Fetched>
    </>
  );
}

function OverviewAnswer({ data }: { readonly data: Overview }) {
  const t = useTexts(casesTexts);
  if (data.brief) return <Answer>{t('overview.answer.brief', { count: data.units.length })}</Answer>;
  const { open = 0, newToday = 0, proposed = 0, callsLeft = 0 } = data.totals ?? {};
  const act = [
    ...(proposed > 0 ? [t('overview.answer.proposed', { count: proposed })] : []),
    ...(callsLeft > 0 ? [t('overview.answer.calls', { count: callsLeft })] : []),
  ].join(' ');
  return (
    <Answer act={act || undefined}>{t('overview.answer', { open, units: data.units.length, fresh: newToday })}</Answer>
  );
}

function OverviewTiles({ totals }: { readonly totals: NonNullable<Overview['totals']> }) {
  const t = useTexts(casesTexts);
  if (!useCan('outbreak.case.read')) return null;
  return (
    <Tiles label={t('overview.title')}>
      <Tile
        title={t('overview.tile.open')}
        figure={totals.open}
        note={t('overview.tile.today', { count: totals.newToday })}
        to="/smitte/saker"
      />
      <Tile
        title={t('overview.tile.proposed')}
        figure={totals.proposed}
        mark={totals.proposed > 0 ? 'act' : undefined}
        to="/smitte/saker"
      />
      <Tile title={t('overview.tile.calls')} figure={totals.callsLeft} to="/smitte/ringeliste" />
      <Tile title={t('overview.tile.tests')} figure={totals.testsWaiting} to="/smitte/testing" />
    </Tiles>
  );
}

function UnitTable({ data }: { readonly data: Overview }) {
  const t = useTexts(casesTexts);
  const [sort, setSort] = useSearchParam('sort', data.brief ? '' : '-open');
  const columns = useMemo((): readonly Column<UnitRow>[] => {
    const count = (id: string, header: string, of: (row: UnitRow) => number | null): Column<UnitRow> => ({
      id,
      header,
      align: 'end',
      cell: (row) => of(row) ?? '',
      sort: (a, b) => (of(a) ?? 0) - (of(b) ?? 0),
    });
    const unit: Column<UnitRow> = {
      id: 'unit',
      header: t('overview.column.unit'),
      primary: true,
      cell: (row) => (
        <>
          <TextLink to="/bemanning/kart" search={{ place: row.unitId }}>
            {row.unitName}
          </TextLink>
          {row.outbreakId !== null && (
            <>
              {' '}
              <TextLink to={`/smitte/utbrudd/${row.outbreakId}`} quiet>
                {t('overview.outbreak')}
              </TextLink>
            </>
          )}
        </>
      ),
    };
    const away = count('away', t('overview.column.away'), (row) => row.awayStaff);
    if (data.brief)
      return [unit, { id: 'open', header: t('overview.column.open'), cell: () => t('overview.here') }, away];
    return [
      unit,
      count('open', t('overview.column.open'), (row) => row.open),
      count('staff', t('overview.column.staff'), (row) => row.staff),
      count('residents', t('overview.column.residents'), (row) => row.residents),
      count('today', t('overview.column.today'), (row) => row.newToday),
      count('contacts', t('overview.column.contacts'), (row) => row.contacts),
      away,
    ];
  }, [t, data.brief]);
  return (
    <Section title={t('overview.table')}>
      <DataTable
        label={t('overview.table')}
        rows={data.units}
        columns={columns}
        rowId={(row) => row.unitId}
        rowName={(row) => row.unitName}
        sort={sort}
        onSort={setSort}
      />
    </Section>
  );
}
