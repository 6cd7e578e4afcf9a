import type { ReactNode } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { Why } from '#platform/ui-kit/Why.tsx';
import type { CohortDocumentView, RosterFiguresView } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

interface Line {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly today: number;
  readonly cohort: number;
  readonly digits: number;
  /** More than today is marked: something to act on, or to keep an eye on. */
  readonly worse: 'act' | 'watch';
}

/** Both rosters in figures, each with what it counts one click away. */
export function CompareTable({ document, days }: { readonly document: CohortDocumentView; readonly days: number }) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const { today, cohort } = document;
  const caseOf = (figures: RosterFiguresView) => figures.cases.find((one) => one.days === days);
  const line = (
    id: string,
    what: string,
    why: string,
    of: (figures: RosterFiguresView) => number,
    { digits = 0, worse = 'watch' }: Partial<Pick<Line, 'digits' | 'worse'>> = {},
  ): Line => ({ id, what, why, today: of(today), cohort: of(cohort), digits, worse });
  const { asked, minimum } = today.cover;
  const lines: Line[] = [
    line(
      'contacts',
      t('compare.contacts'),
      t('compare.contacts.why', { possible: today.possibleContacts }),
      (one) => one.contacts,
    ),
    line('case', t('compare.case'), t('compare.case.why', { days }), (one) => caseOf(one)?.mean ?? 0, { digits: 1 }),
    line('worst', t('compare.case.worst'), t('compare.case.why', { days }), (one) => caseOf(one)?.worst ?? 0),
    line('after', t('compare.after'), t('compare.after.why'), (one) => caseOf(one)?.meanBelowMinimum ?? 0, {
      digits: 1,
    }),
    line('missing', t('compare.missing'), t('compare.missing.why', { asked }), (one) => one.cover.missing),
    line('below', t('compare.below'), t('compare.below.why', { minimum }), (one) => one.cover.belowMinimum, {
      worse: 'act',
    }),
    line('breaches', t('compare.breaches'), t('compare.breaches.why'), (one) => one.breaches, { worse: 'act' }),
    line('unused', t('compare.unused'), t('compare.unused.why'), (one) => one.hoursUnused),
    line('weekends', t('compare.weekends'), t('compare.spread.why'), (one) => one.weekendSpread, { digits: 1 }),
    line('nights', t('compare.nights'), t('compare.spread.why'), (one) => one.nightSpread, { digits: 1 }),
  ];
  const { wishes } = document;
  if (wishes && wishes.cohort.asked > 0) {
    const unmet = ({ asked, met }: typeof wishes.cohort) => asked - met;
    const why = t('compare.wishes.why', { asked: wishes.cohort.asked, met: wishes.cohort.met });
    const [before, after] = [unmet(wishes.today), unmet(wishes.cohort)];
    const what = t('compare.wishes');
    lines.push({ id: 'wishes', what, why, today: before, cohort: after, digits: 0, worse: 'watch' });
  }
  const write = (value: number, digits: number) => formatNumber(value, locale, { maximumFractionDigits: digits });
  const cohortCell = (one: Line): ReactNode => {
    const text = write(one.cohort, one.digits);
    return one.cohort > one.today + 10 ** -one.digits / 2 ? <Mark kind={one.worse}>{text}</Mark> : text;
  };
  const columns: readonly Column<Line>[] = [
    { id: 'what', header: t('compare.what'), primary: true, cell: (one) => <Why label={one.what}>{one.why}</Why> },
    {
      id: 'today',
      header: t('compare.today'),
      align: 'end',
      width: '5.5rem',
      cell: (one) => write(one.today, one.digits),
    },
    { id: 'cohort', header: t('compare.cohort'), align: 'end', width: '6.5rem', cell: cohortCell },
  ];
  return (
    <DataTable
      label={t('compare.title')}
      rows={lines}
      columns={columns}
      rowId={(one) => one.id}
      rowName={(one) => one.what}
      foot={false}
      narrow="rows"
    />
  );
}
