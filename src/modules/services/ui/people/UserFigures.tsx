import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { UserFigures as Figures } from '../../contract/people.ts';
import { peopleTexts } from '../../texts/people-texts.ts';

type UnitFigures = Figures['units'][number];

const COUNTS = [
  ['people', 'column.people'],
  ['livingAlone', 'column.living-alone'],
  ['vulnerable', 'column.vulnerable'],
  ['infected', 'column.infected'],
  ['hoursPerWeek', 'column.hours'],
  ['musts', 'column.musts'],
] as const;

/** Figures per unit, for those who lead without knowing the people. */
export function UserFigures() {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const query = useQuery({
    queryKey: ['services-users', 'figures'],
    queryFn: ({ signal }) => api.get<Figures>('/api/services/users/figures', undefined, signal),
  });
  const columns = useMemo(
    (): readonly Column<UnitFigures>[] => [
      {
        id: 'unit',
        header: t('column.unit'),
        primary: true,
        cell: (row) => row.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      ...COUNTS.map(
        ([id, header]): Column<UnitFigures> => ({
          id,
          header: t(header),
          align: 'end',
          cell: (row) => formatNumber(row[id], locale, { maximumFractionDigits: 0 }),
          sort: (a, b) => a[id] - b[id],
        }),
      ),
    ],
    [t, locale],
  );
  return (
    <Fetched query={query} texts={peopleTexts}>
      {({ units }) => (
        <>
          <Answer>
            {t('list.answer', {
              people: units.reduce((sum, unit) => sum + unit.people, 0),
              hours: formatNumber(
                units.reduce((sum, unit) => sum + unit.hoursPerWeek, 0),
                locale,
                { maximumFractionDigits: 0 },
              ),
            })}
          </Answer>
          <p className="reading">{t('list.figures')}</p>
          <DataTable
            label={t('list.label')}
            rows={units}
            columns={columns}
            rowId={(row) => row.unitId}
            rowName={(row) => row.unitName}
          />
        </>
      )}
    </Fetched>
  );
}
