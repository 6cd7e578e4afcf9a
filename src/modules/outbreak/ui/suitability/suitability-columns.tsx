import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import type { Locale } from '#platform/texts/locale.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import type { ImprovementView, PremisesView } from '../../contract/suitability.ts';
import type { suitabilityTexts } from '../../texts/suitability-texts.ts';

type Words = Translator<keyof (typeof suitabilityTexts)['nb']>;
const HOURS_OF_DAY = 24;

/** Columns of the improvements; beside a panel only the most telling ones. */
export function improvementColumns(t: Words, locale: Locale, besidePanel: boolean): Column<ImprovementView>[] {
  const columns: Column<ImprovementView>[] = [
    { id: 'what', header: t('column.improvement'), primary: true, cell: (one) => one.words },
    {
      id: 'building',
      header: t('column.building'),
      width: '12rem',
      cell: (one) => one.siteName,
      sort: (a, b) => a.siteName.localeCompare(b.siteName, 'nb'),
    },
    {
      id: 'cost',
      header: t('column.cost'),
      align: 'end',
      width: '7.5rem',
      cell: (one) => (one.cost === null ? '' : formatNumber(one.cost, locale)),
      sort: (a, b) => (a.cost ?? -1) - (b.cost ?? -1),
    },
    { id: 'owner', header: t('column.owner'), width: '11rem', cell: (one) => one.owner },
    {
      id: 'due',
      header: t('column.due'),
      width: '9rem',
      cell: (one) =>
        one.dueOn === null ? '' : one.overdue ? <Mark kind="act">{formatDate(one.dueOn)}</Mark> : formatDate(one.dueOn),
      sort: (a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
    },
    { id: 'state', header: t('column.state'), width: '7rem', cell: (one) => t(`state.${one.state}`) },
  ];
  return besidePanel ? columns.filter(({ id }) => id !== 'owner' && id !== 'building') : columns;
}

/** Columns of other premises; beside a panel only the most telling ones. */
export function premisesColumns(t: Words, besidePanel: boolean): Column<PremisesView>[] {
  const ready = (hours: number) =>
    hours < 2 * HOURS_OF_DAY || hours % HOURS_OF_DAY > 0
      ? t('premises.ready.hours', { hours })
      : t('premises.ready.days', { days: hours / HOURS_OF_DAY });
  const columns: Column<PremisesView>[] = [
    { id: 'name', header: t('premises.name'), primary: true, cell: (one) => one.name },
    { id: 'use', header: t('premises.use'), width: '9rem', cell: (one) => t(`use.${one.use}`) },
    {
      id: 'places',
      header: t('premises.places'),
      align: 'end',
      width: '5.5rem',
      cell: (one) => one.places,
      sort: (a, b) => a.places - b.places,
    },
    {
      id: 'ready',
      header: t('premises.ready'),
      width: '7rem',
      cell: (one) => ready(one.readyHours),
      sort: (a, b) => a.readyHours - b.readyHours,
    },
    { id: 'contact', header: t('premises.contact'), width: '15rem', cell: (one) => one.contact },
    { id: 'near', header: t('premises.near'), width: '12rem', cell: (one) => one.siteName ?? t('premises.near.none') },
    {
      id: 'agreed',
      header: t('column.state'),
      width: '7.5rem',
      cell: (one) => t(one.agreed ? 'premises.agreed.yes' : 'premises.agreed.no'),
    },
  ];
  return besidePanel ? columns.filter(({ id }) => id !== 'contact' && id !== 'near') : columns;
}
