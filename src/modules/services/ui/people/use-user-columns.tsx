import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UserRow } from '../../domain/people/user-row.ts';
import { IMPORTANCE_ORDER } from '../../domain/visit.ts';
import { peopleTexts } from '../../texts/people-texts.ts';
import { useUserWords } from './use-user-words.ts';

interface UserColumnsOf {
  readonly kinds: readonly string[];
  readonly unitName: (unitId: string) => string;
  /** The reader knows of care, not only what planning needs. */
  readonly seesCare: boolean;
}

/** Columns of the list of people; those about care only for readers who know of it. */
export function useUserColumns({ kinds, unitName, seesCare }: UserColumnsOf): readonly Column<UserRow>[] {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const say = useUserWords();
  return useMemo((): readonly Column<UserRow>[] => {
    const rank = ({ importance }: UserRow) =>
      importance === null ? IMPORTANCE_ORDER.length : IMPORTANCE_ORDER.indexOf(importance);
    const care: readonly Column<UserRow>[] = [
      {
        id: 'alone',
        header: t('column.alone'),
        width: '6%',
        cell: (row) => (row.livesAlone ? t('yes') : ''),
        sort: (a, b) => Number(b.livesAlone) - Number(a.livesAlone),
      },
      {
        id: 'vulnerability',
        header: t('column.vulnerability'),
        align: 'end',
        width: '7%',
        cell: (row) => row.vulnerability ?? '–',
        sort: (a, b) => (a.vulnerability ?? 0) - (b.vulnerability ?? 0),
      },
    ];
    return [
      {
        id: 'name',
        header: t('column.name'),
        primary: true,
        width: '16%',
        cell: (row) => <span className={row.name === null ? 'note' : undefined}>{say.name(row)}</span>,
        sort: (a, b) => compareNames(a.name ?? '\uffff', b.name ?? '\uffff'),
      },
      {
        id: 'unit',
        header: t('column.unit'),
        plain: true,
        width: '14%',
        cell: (row) => [unitName(row.unitId), row.room].filter(Boolean).join(', '),
        sort: (a, b) => compareNames(unitName(a.unitId), unitName(b.unitId)),
      },
      ...(seesCare ? care : []),
      {
        id: 'services',
        header: t('column.services'),
        plain: true,
        cell: (row) => row.kinds.map((kind) => kinds[kind]).join(', ') || '–',
      },
      {
        id: 'hours',
        header: t('column.hours'),
        align: 'end',
        width: '7%',
        cell: (row) => formatNumber(row.hoursPerWeek, locale, { maximumFractionDigits: 1 }),
        sort: (a, b) => a.hoursPerWeek - b.hoursPerWeek,
      },
      {
        id: 'importance',
        header: t('column.importance'),
        width: '6%',
        cell: say.importance,
        sort: (a, b) => rank(a) - rank(b),
      },
      {
        id: 'languages',
        header: t('column.languages'),
        width: '10%',
        cell: (row) => say.languages(row.languages),
        sort: (a, b) => compareNames(say.languages(a.languages), say.languages(b.languages)),
      },
      {
        id: 'infected',
        header: t('column.infected'),
        bare: true,
        width: '8%',
        cell: (row) => {
          const infected = say.infected(row);
          return infected && <Mark kind="watch">{infected}</Mark>;
        },
      },
    ];
  }, [t, locale, say, kinds, unitName, seesCare]);
}
