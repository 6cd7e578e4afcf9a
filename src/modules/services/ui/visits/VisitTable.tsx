import { useMemo } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { VisitWithoutCarer } from '../../contract.ts';
import { visitsTexts } from '../../texts/visits-texts.ts';
import { useVisitWords } from './use-visit-words.ts';

interface VisitTableProps {
  readonly label: string;
  readonly visits: readonly VisitWithoutCarer[];
  readonly withDay: boolean;
}

/** Visits as rows, by day and time until the reader sorts them. */
export function VisitTable({ label, visits, withDay }: VisitTableProps) {
  const t = useTexts(visitsTexts);
  const words = useWords();
  const say = useVisitWords();
  const columns = useMemo(
    (): readonly Column<VisitWithoutCarer>[] => [
      {
        id: 'time',
        header: t('visits.time'),
        plain: true,
        width: withDay ? '9%' : '6%',
        cell: (row) => say.when(row, withDay),
        sort: (a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1),
      },
      {
        id: 'person',
        header: t('visits.person'),
        primary: true,
        width: '15%',
        cell: say.person,
        sort: (a, b) => compareNames(a.userName ?? '', b.userName ?? ''),
      },
      {
        id: 'service',
        header: t('visits.service'),
        width: '13%',
        plain: true,
        cell: say.service,
        sort: (a, b) => compareNames(a.serviceKind ?? '', b.serviceKind ?? ''),
      },
      {
        id: 'unit',
        header: t('visits.unit'),
        width: '16%',
        plain: true,
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      {
        id: 'minutes',
        header: t('visits.minutes'),
        align: 'end',
        plain: true,
        width: '7%',
        cell: say.length,
        sort: (a, b) => a.minutes - b.minutes,
      },
      {
        id: 'carers',
        header: t('visits.carers'),
        width: '11%',
        cell: (row) => (
          <>
            {words.competence(row.competence)}
            {row.carers > 1 && <b> · {t('visits.carers.value', { count: row.carers })}</b>}
          </>
        ),
      },
      {
        id: 'away',
        header: t('visits.away'),
        width: '12%',
        cell: (row) => row.plannedCarerName ?? '–',
        sort: (a, b) => compareNames(a.plannedCarerName ?? '', b.plannedCarerName ?? ''),
      },
      { id: 'allowed', header: t('visits.allowed'), cell: say.allowed },
    ],
    [t, words, say, withDay],
  );
  return (
    <DataTable
      label={label}
      rows={visits}
      columns={columns}
      rowId={(row) => row.visitId}
      rowName={(row) => `${say.when(row, withDay)} ${say.person(row)}`}
      foot={false}
    />
  );
}
