import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StaffMapRow } from '../../contract.ts';
import { staffMapTexts } from '../../texts/staff-map-texts.ts';

interface StaffTableProps {
  readonly rows: readonly StaffMapRow[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly today: PlainDate;
  readonly onOpen: (personId: string) => void;
}

/** The staff map as a table: where each person is today, shifts in the period, where they can go. */
export function StaffTable({ rows, unitNames, today, onOpen }: StaffTableProps) {
  const t = useTexts(staffMapTexts);
  const words = useWords();
  const { locale } = useLocale();
  const [sort, setSort] = useSearchParam('sort');
  const columns = useMemo((): readonly Column<StaffMapRow>[] => {
    const unitOf = (row: StaffMapRow) => unitNames.get(row.unitId) ?? row.unitId;
    const shiftsOf = (row: StaffMapRow) =>
      row.cells.filter((cell) => !cell.away && (cell.duties?.length ?? 0) > 0).length;
    const movableOf = (row: StaffMapRow) => row.cells.filter((cell) => cell.movable).length;
    const todayOf = (row: StaffMapRow) => {
      const away = row.away.find((one) => one.from <= today && (one.to === null || one.to > today));
      if (away?.to) return t('map.today.away', { day: formatDay(away.to, locale, 'dayShort') });
      if (away) return t('map.today.away-open');
      const duties = (row.cells[0]?.duties ?? []).filter((duty) => !duty.lost);
      return duties.map((duty) => duty.shift).join(', ') || t('map.today.free');
    };
    return [
      {
        id: 'name',
        header: t('map.table.name'),
        primary: true,
        cell: (row) => row.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      {
        id: 'unit',
        header: t('map.table.unit'),
        cell: unitOf,
        sort: (a, b) => compareNames(unitOf(a), unitOf(b)),
      },
      { id: 'competence', header: t('map.competence'), cell: (row) => words.competence(row.competence) },
      { id: 'today', header: t('map.table.today'), cell: todayOf },
      {
        id: 'shifts',
        header: t('map.table.shifts'),
        align: 'end',
        cell: shiftsOf,
        sort: (a, b) => shiftsOf(a) - shiftsOf(b),
      },
      {
        id: 'free',
        header: t('map.table.free'),
        align: 'end',
        cell: movableOf,
        sort: (a, b) => movableOf(a) - movableOf(b),
      },
      {
        id: 'go',
        header: t('map.can-go'),
        wideOnly: true,
        cell: (row) => row.canGoTo.map((place) => unitNames.get(place.unitId) ?? place.unitId).join(', '),
      },
    ];
  }, [t, words, locale, today, unitNames]);
  return (
    <DataTable
      label={t('map.title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.personId}
      rowName={(row) => row.name}
      onOpen={(row) => onOpen(row.personId)}
      sort={sort}
      onSort={setSort}
    />
  );
}
