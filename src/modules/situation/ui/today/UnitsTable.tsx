import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UnitPicture } from '../../contract.ts';
import { todayTexts } from '../../texts/today-texts.ts';

/** Heaviest last. A list of our own, so that the page does not carry the contract's parser. */
const LEVELS: readonly UnitPicture['level'][] = ['normal', 'watch', 'act'];

/** The same picture as a table: one row per unit. */
export function UnitsTable({ units }: { readonly units: readonly UnitPicture[] }) {
  const t = useTexts(todayTexts);
  const [sort, setSort] = useSearchParam('sort');
  const columns = useMemo((): readonly Column<UnitPicture>[] => {
    const count = (id: string, header: string, of: (unit: UnitPicture) => number | null): Column<UnitPicture> => ({
      id,
      header,
      align: 'end',
      cell: (unit) => of(unit) ?? '–',
      sort: (a, b) => (of(a) ?? -1) - (of(b) ?? -1),
    });
    return [
      {
        id: 'unit',
        header: t('today.table.unit'),
        primary: true,
        cell: (unit) => (
          <TextLink quiet to={`/bemanning/enheter/${unit.unitId}`}>
            {unit.name}
          </TextLink>
        ),
        sort: (a, b) => compareNames(a.name, b.name),
      },
      {
        id: 'level',
        header: t('today.table.level'),
        cell: (unit) =>
          unit.level === 'normal' ? t('level.normal') : <Mark kind={unit.level}>{t(`level.${unit.level}`)}</Mark>,
        sort: (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
      },
      count('holes24', t('today.table.holes24'), (unit) => unit.holesNext24Hours),
      count('holes', t('today.table.holes'), (unit) => unit.holes),
      count('below', t('today.table.below'), (unit) => unit.belowMinimum),
      count('away', t('today.table.away'), (unit) => unit.awayNow),
      count('infected', t('today.table.infected'), (unit) => unit.infected),
      {
        id: 'report',
        header: t('today.table.report'),
        cell: (unit) => <Age at={unit.report.reportedAt ?? undefined} />,
        sort: (a, b) => ((a.report.reportedAt ?? '') < (b.report.reportedAt ?? '') ? -1 : 1),
      },
    ];
  }, [t]);
  return (
    <DataTable
      label={t('today.strips')}
      rows={units}
      columns={columns}
      rowId={(unit) => unit.unitId}
      rowName={(unit) => unit.name}
      sort={sort}
      onSort={setSort}
    />
  );
}
