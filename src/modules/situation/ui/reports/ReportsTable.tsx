import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { OverdueReport, RemindReply, ReportsReply } from '../../contract.ts';
import { reportsTexts } from '../../texts/reports-texts.ts';
import { formatComing } from './format-coming.ts';
import './reports.css';

type UnitRow = ReportsReply['units'][number] & { readonly overdue: OverdueReport | undefined };

/** States in the order that somebody should look at them. */
const STATES = ['overdue', 'open', 'reported', 'none-expected'] as const;

/** The units with the state of their report, what they said last, and the reminder. */
export function ReportsTable({ reports }: { readonly reports: ReportsReply }) {
  const t = useTexts(reportsTexts);
  const [states, toggle] = useSearchList('vis');
  const remind = useRemind();
  const rows = useMemo((): UnitRow[] => {
    const overdue = new Map(reports.overdue.map((one) => [one.unitId, one]));
    return reports.units
      .map((unit) => ({ ...unit, overdue: overdue.get(unit.unitId) }))
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || missed(b) - missed(a));
  }, [reports]);
  const columns = useColumns(reports.mayRemind ? (unitId) => remind.mutate([unitId]) : undefined);
  const shown = states.length === 0 ? rows : rows.filter((row) => states.includes(row.state));
  const lateIds = reports.overdue.map((one) => one.unitId);
  return (
    <>
      <div className="control-bar">
        <FilterChips
          label={t('reports.filter')}
          selected={states}
          onToggle={toggle}
          options={STATES.map((id) => ({
            id,
            label: t(`reports.state.${id}`),
            count: rows.filter((row) => row.state === id).length,
          }))}
        />
        {reports.mayRemind && lateIds.length > 1 && (
          <Button busy={remind.isPending} onClick={() => remind.mutate(lateIds)}>
            {t('reports.remind.all', { count: lateIds.length })}
          </Button>
        )}
      </div>
      <DataTable
        label={t('reports.title')}
        rows={shown}
        columns={columns}
        rowId={(row) => row.unitId}
        rowName={(row) => row.unitName}
        empty={<EmptyState title={t('reports.none')} />}
      />
    </>
  );
}

function missed(row: UnitRow): number {
  return row.overdue?.slotsMissed ?? 0;
}

function useRemind() {
  const t = useTexts(reportsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (unitIds: readonly string[]) => api.post<RemindReply>('/api/situation/reports/remind', { unitIds }),
    onSuccess: (reply) => {
      toast.say(t('reports.reminded', { count: reply.reminded, escalated: reply.escalated }));
      return queries.invalidateQueries({ queryKey: ['reports'] });
    },
  });
}

function useColumns(remind: ((unitId: string) => void) | undefined): readonly Column<UnitRow>[] {
  const t = useTexts(reportsTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const doing = (row: UnitRow) => t(row.state === 'reported' ? 'reports.do.correct' : 'reports.do.send');
  const figure = (id: 'infected' | 'sick', header: string): Column<UnitRow> => ({
    id,
    header,
    align: 'end',
    width: '5.5rem',
    cell: (row) => row.latest?.[id] ?? '–',
  });
  return [
    {
      id: 'unit',
      header: t('reports.column.unit'),
      primary: true,
      sort: (a, b) => compareNames(a.unitName, b.unitName),
      cell: (row) => (
        <TextLink quiet to={formPath(row)}>
          {row.unitName}
        </TextLink>
      ),
    },
    { id: 'state', header: t('reports.column.state'), width: '13rem', plain: true, cell: (row) => <State row={row} /> },
    {
      id: 'last',
      header: t('reports.column.last'),
      width: '9rem',
      cell: (row) => <Age at={row.latest?.reportedAt} {...(row.state === 'overdue' ? { level: 3 as const } : {})} />,
    },
    figure('infected', t('reports.column.infected')),
    figure('sick', t('reports.column.sick')),
    {
      id: 'vacant',
      header: t('reports.column.vacant'),
      align: 'end',
      width: '6.5rem',
      wideOnly: true,
      cell: (row) => row.latest?.vacantShifts ?? '–',
    },
    {
      id: 'rating',
      header: t('reports.column.rating'),
      align: 'end',
      width: '9rem',
      wideOnly: true,
      cell: (row) => (row.latest ? `${row.latest.staffingRating} / ${row.latest.qualityRating}` : '–'),
    },
    {
      id: 'next',
      header: t('reports.column.next'),
      width: '7rem',
      wideOnly: true,
      cell: (row) => (row.nextDueAt ? formatComing(row.nextDueAt, today, locale) : '–'),
    },
    {
      id: 'do',
      header: t('reports.column.do'),
      bare: true,
      align: 'end',
      width: '12rem',
      cell: (row) => (
        <span className="button-row report-actions">
          {remind && row.overdue && (
            <Button small aria-label={`${t('reports.remind')} ${row.unitName}`} onClick={() => remind(row.unitId)}>
              {t('reports.remind')}
            </Button>
          )}
          {row.mayReport && row.state !== 'none-expected' && (
            <ButtonLink small to={formPath(row)} label={`${doing(row)} ${row.unitName}`}>
              {doing(row)}
            </ButtonLink>
          )}
        </span>
      ),
    },
  ];
}

function formPath(row: UnitRow): string {
  return `/rapporter/${encodeURIComponent(row.unitId)}`;
}

function State({ row }: { readonly row: UnitRow }) {
  const t = useTexts(reportsTexts);
  const { overdue } = row;
  if (!overdue) return <>{t(`reports.state.${row.state}`)}</>;
  const words = [
    t('reports.missed', { count: overdue.slotsMissed }),
    overdue.reminders > 0 ? t('reports.reminders', { count: overdue.reminders }) : '',
    overdue.escalatedAt ? t('reports.escalated') : '',
  ].filter(Boolean);
  const kind = overdue.slotsMissed > 1 || overdue.escalatedAt ? 'act' : 'watch';
  return <Mark kind={kind}>{words.join(', ')}</Mark>;
}
