import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { VisitedUnit, VisitingReply } from '../contract/visiting.ts';
import { visitingTexts } from '../texts/visiting-texts.ts';
import { VISITING_KEY } from './visiting/use-visiting.ts';
import { VisitingShares } from './visiting/VisitingShares.tsx';
import { VisitUnitPanel } from './visiting/VisitUnitPanel.tsx';
import './visiting/visiting.css';

const FILTERS = ['limited', 'overdue', 'home'] as const;
const LEVELS = ['open', 'advice', 'limited', 'closed'] as const;

const levelOf = (unit: VisitedUnit) => unit.rule?.level ?? 'open';
const isLimited = (unit: VisitedUnit) => levelOf(unit) === 'limited' || levelOf(unit) === 'closed';
const isOverdue = (unit: VisitedUnit) => unit.rule?.state === 'review-overdue';
const FITS: Readonly<Record<(typeof FILTERS)[number], (unit: VisitedUnit) => boolean>> = {
  limited: isLimited,
  overdue: isOverdue,
  home: (unit) => unit.dwelling !== 'institution',
};

/** «Besøk»: where visits are limited, on what basis, until when, and what the door says. */
export function VisitingPage() {
  const t = useTexts(visitingTexts);
  const place = usePlace();
  const visiting = useQuery({
    queryKey: [VISITING_KEY, place.id],
    queryFn: ({ signal }) => api.get<VisitingReply>('/api/outbreak/visiting', { place: place.id }, signal),
  });
  const live = useLive(['visiting', 'visitors'], [VISITING_KEY]);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={visiting} texts={visitingTexts}>
        {(reply) => <Overview reply={reply} />}
      </Fetched>
    </>
  );
}

function Overview({ reply }: { readonly reply: VisitingReply }) {
  const t = useTexts(visitingTexts);
  const [chosen, choose] = useSearchParam('enhet');
  const [sort, setSort] = useSearchParam('sort');
  const [filters, toggle] = useSearchList('vis');
  const { units } = reply;
  const besidePanel = chosen !== '';
  const columns = useMemo(() => columnsOf(t, besidePanel), [t, besidePanel]);
  if (units.length === 0) return <EmptyState title={t('empty')}>{t('empty.text')}</EmptyState>;
  const limited = units.filter(isLimited).length;
  const overdue = units.filter(isOverdue).length;
  const wanted = FILTERS.filter((filter) => filters.includes(filter));
  const shown = units
    .filter((unit) => wanted.every((filter) => FITS[filter](unit)))
    .toSorted((a, b) => LEVELS.indexOf(levelOf(b)) - LEVELS.indexOf(levelOf(a)));
  return (
    <>
      <Answer act={overdue > 0 ? t('answer.overdue', { count: overdue }) : undefined}>
        {t('answer', { limited, units: units.length })}
      </Answer>
      <div className={chosen ? 'with-panel' : undefined}>
        <div className="page-stack">
          <VisitingShares shares={reply.shares} />
          <FilterChips
            label={t('filter')}
            options={FILTERS.map((id) => ({ id, label: t(`filter.${id}`), count: units.filter(FITS[id]).length }))}
            selected={wanted}
            onToggle={toggle}
          />
          {shown.length === 0 ? (
            <EmptyState title={t('none-fit')} />
          ) : (
            <DataTable
              label={t('table')}
              rows={shown}
              columns={columns}
              rowId={(unit) => unit.unitId}
              rowName={(unit) => unit.name}
              currentId={chosen}
              onOpen={(unit) => choose(unit.unitId === chosen ? undefined : unit.unitId)}
              sort={sort}
              onSort={setSort}
            />
          )}
        </div>
        {chosen && <VisitUnitPanel unitId={chosen} onClose={() => choose(undefined)} />}
      </div>
    </>
  );
}

/** Beside the panel, which says the rest, only what finds a unit. */
function columnsOf(t: Translator<keyof (typeof visitingTexts)['nb']>, besidePanel: boolean): Column<VisitedUnit>[] {
  const columns: Column<VisitedUnit>[] = [
    {
      id: 'unit',
      header: t('column.unit'),
      primary: true,
      sort: (a, b) => compareNames(a.name, b.name),
      cell: (unit) => unit.name,
    },
    {
      id: 'dwelling',
      header: t('column.dwelling'),
      width: '11rem',
      wideOnly: true,
      cell: (unit) => t(`dwelling.${unit.dwelling}`),
    },
    {
      id: 'level',
      header: t('column.level'),
      width: '13rem',
      sort: (a, b) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)),
      cell: (unit) => (
        <>
          <span className="visit-level" data-level={levelOf(unit)} aria-hidden="true" />
          {t(`level.${levelOf(unit)}`)}
          {unit.planned && !unit.rule && (
            <span className="note"> · {t('state.planned', { from: formatDate(unit.planned.from) })}</span>
          )}
        </>
      ),
    },
    {
      id: 'days',
      header: t('column.days'),
      width: '12rem',
      wideOnly: true,
      cell: (unit) =>
        unit.rule && t('days', { from: formatDate(unit.rule.from), last: formatDate(addDays(unit.rule.to, -1)) }),
    },
    {
      id: 'review',
      header: t('column.review'),
      width: '14rem',
      sort: (a, b) => (a.rule?.reviewOn ?? '9').localeCompare(b.rule?.reviewOn ?? '9'),
      cell: (unit) =>
        unit.rule && (
          <>
            {formatDate(unit.rule.reviewOn)} {isOverdue(unit) && <Mark kind="act">{t('state.review-overdue')}</Mark>}
          </>
        ),
    },
    {
      id: 'exceptions',
      header: t('column.exceptions'),
      width: '6rem',
      align: 'end',
      cell: (unit) => (unit.exceptions > 0 ? unit.exceptions : ''),
    },
  ];
  return besidePanel ? columns.filter(({ id }) => !['dwelling', 'days', 'exceptions'].includes(id)) : columns;
}
