import { useMemo } from 'react';
import { formatPhone, useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RegisterPerson } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';
import { useRegisterWords } from './use-register-words.ts';

/** The columns of the register. */
export function useRegisterColumns(): readonly Column<RegisterPerson>[] {
  const t = useTexts(resourceTexts);
  const words = useWords();
  const register = useRegisterWords();
  return useMemo((): readonly Column<RegisterPerson>[] => {
    const byText = (textOf: (row: RegisterPerson) => string) => (a: RegisterPerson, b: RegisterPerson) =>
      compareNames(textOf(a), textOf(b));
    const origin = (row: RegisterPerson) => t(`resources.origin.${row.origin}`);
    return [
      {
        id: 'name',
        header: t('resources.column.name'),
        primary: true,
        cell: (row) => row.name,
        sort: byText((row) => row.name),
      },
      { id: 'origin', header: t('resources.column.origin'), cell: origin, sort: byText(origin) },
      {
        id: 'competence',
        header: t('resources.column.competence'),
        cell: (row) => words.competence(row.competence),
        sort: byText((row) => words.competence(row.competence)),
      },
      {
        id: 'units',
        header: t('resources.column.units'),
        cell: register.units,
        sort: (a, b) => (b.units.length || 1000) - (a.units.length || 1000),
      },
      {
        id: 'available',
        header: t('resources.column.available'),
        cell: register.available,
        sort: (a, b) => Number(b.available) - Number(a.available),
      },
      {
        id: 'confirmed',
        header: t('resources.column.confirmed'),
        cell: (row) =>
          row.confirmation === 'fresh' || row.confirmation === 'again' ? (
            register.confirmed(row)
          ) : (
            <Mark kind="watch">{register.confirmed(row)}</Mark>
          ),
        sort: (a, b) => ((a.confirmedOn ?? '') < (b.confirmedOn ?? '') ? -1 : 1),
      },
      {
        id: 'phone',
        header: t('resources.column.phone'),
        width: '7rem',
        wideOnly: true,
        cell: (row) => (row.phone === null ? '' : formatPhone(row.phone)),
      },
    ];
  }, [t, words, register]);
}
