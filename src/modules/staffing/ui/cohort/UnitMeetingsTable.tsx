import { useMemo } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ListUnitRostersReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

type Unit = ListUnitRostersReply['units'][number];

interface UnitMeetingsTableProps {
  readonly list: ListUnitRostersReply;
  readonly onPick: (unitId: string) => void;
}

/** How many meet in each unit today and what one case takes with it; those that lose most first. */
export function UnitMeetingsTable({ list, onPick }: UnitMeetingsTableProps) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const rows = useMemo(
    () =>
      list.units
        .filter((unit) => unit.meeting)
        .toSorted((a, b) => (b.meeting?.caseMean ?? 0) - (a.meeting?.caseMean ?? 0)),
    [list.units],
  );
  const columns = useMemo<readonly Column<Unit>[]>(() => {
    const most = Math.max(1, ...rows.map((unit) => unit.meeting?.atWork ?? 0));
    const write = (value: number) =>
      formatNumber(value, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return [
      {
        id: 'unit',
        header: t('units.unit'),
        primary: true,
        sort: (a, b) => a.name.localeCompare(b.name, 'nb'),
        cell: (unit) => (
          <TextButton aria-label={t('units.pick', { unit: unit.name })} onClick={() => onPick(unit.unitId)}>
            {unit.name}
          </TextButton>
        ),
      },
      {
        id: 'bar',
        header: t('units.share'),
        wideOnly: true,
        cell: ({ meeting }) => (
          <span className="effect-track" aria-hidden="true">
            <span className="effect-without" style={{ inlineSize: `${(100 * (meeting?.atWork ?? 0)) / most}%` }} />
            <span className="meeting-case" style={{ inlineSize: `${(100 * (meeting?.caseMean ?? 0)) / most}%` }} />
          </span>
        ),
      },
      {
        id: 'people',
        header: t('units.people'),
        align: 'end',
        width: '6rem',
        sort: (a, b) => (a.meeting?.atWork ?? 0) - (b.meeting?.atWork ?? 0),
        cell: (unit) => unit.meeting?.atWork,
      },
      {
        id: 'pairs',
        header: t('units.pairs'),
        align: 'end',
        width: '9rem',
        wideOnly: true,
        sort: (a, b) => (a.meeting?.contacts ?? 0) - (b.meeting?.contacts ?? 0),
        cell: (unit) => unit.meeting?.contacts,
      },
      {
        id: 'case',
        header: t('units.case'),
        align: 'end',
        width: '12rem',
        sort: (a, b) => (a.meeting?.caseMean ?? 0) - (b.meeting?.caseMean ?? 0),
        cell: (unit) => write(unit.meeting?.caseMean ?? 0),
      },
    ];
  }, [rows, t, locale, onPick]);
  return (
    <DataTable
      label={t('units.title')}
      rows={rows}
      columns={columns}
      rowId={(unit) => unit.unitId}
      rowName={(unit) => unit.name}
      onOpen={(unit) => onPick(unit.unitId)}
      foot={rows.length > 10}
    />
  );
}
