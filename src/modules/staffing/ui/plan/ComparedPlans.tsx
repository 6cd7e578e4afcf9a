import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ComparePlansReply, PlanSummary } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { OpenedChoicesLine } from './OpenedChoicesLine.tsx';
import { openedNames } from './opened-choices.ts';
import { holeIdOf } from './plan-holes.ts';
import type { PlanWords } from './use-plan-words.ts';

type DifferingRow = ComparePlansReply['rows'][number];
type DifferingPerson = ComparePlansReply['people'][number];

interface ComparedPlansProps {
  readonly reply: ComparePlansReply;
  readonly words: PlanWords;
  readonly firstName: string;
  readonly secondName: string;
}

/** What differs between two proposals: figures, shifts, people. */
export function ComparedPlans({ reply, words, firstName, secondName }: ComparedPlansProps) {
  const t = useTexts(planTexts);
  const rowColumns = useMemo<readonly Column<DifferingRow>[]>(
    () => [
      { id: 'unit', header: t('column.unit'), primary: true, cell: (row) => row.unitName },
      { id: 'when', header: t('column.when'), cell: (row) => words.when(row), width: '8rem' },
      { id: 'competence', header: t('column.competence'), cell: (row) => words.competence(row.competence) },
      { id: 'first', header: firstName, cell: (row) => <Who people={row.first} missing={row.missing.first} /> },
      { id: 'second', header: secondName, cell: (row) => <Who people={row.second} missing={row.missing.second} /> },
    ],
    [t, words, firstName, secondName],
  );
  const personColumns = useMemo<readonly Column<DifferingPerson>[]>(
    () => [
      { id: 'name', header: t('column.name'), primary: true, cell: (one) => one.name },
      {
        id: 'first',
        header: firstName,
        align: 'end',
        width: '9rem',
        cell: (one) => t('compare.shifts', { count: one.shifts.first }),
      },
      {
        id: 'second',
        header: secondName,
        align: 'end',
        width: '9rem',
        cell: (one) => t('compare.shifts', { count: one.shifts.second }),
      },
    ],
    [t, firstName, secondName],
  );
  return (
    <div className="page-stack">
      <Figures reply={reply} firstName={firstName} secondName={secondName} />
      {[
        { name: firstName, plan: reply.first },
        { name: secondName, plan: reply.second },
      ]
        .filter(({ plan }) => openedNames(plan.choices).length > 0)
        .map(({ name, plan }) => (
          <div key={plan.planId}>
            <p className="field-label">{name}</p>
            <OpenedChoicesLine choices={plan.choices} />
          </div>
        ))}
      <div>
        <h3 className="sub-head">
          <span>{t('compare.rows')}</span>
          <span className="note">{t('compare.same', { count: reply.sameShifts })}</span>
        </h3>
        <DataTable
          label={t('compare.rows')}
          rows={reply.rows}
          columns={rowColumns}
          rowId={holeIdOf}
          rowName={(row) => `${row.unitName}, ${words.when(row)}`}
          foot={false}
          empty={<p className="soft">{t('compare.rows.none')}</p>}
        />
      </div>
      {reply.people.length > 0 && (
        <div className="compare-people">
          <h3 className="sub-head">
            <span>{t('compare.people')}</span>
          </h3>
          <DataTable
            label={t('compare.people')}
            rows={reply.people}
            columns={personColumns}
            rowId={(one) => one.personId}
            rowName={(one) => one.name}
            foot={false}
            narrow="rows"
          />
        </div>
      )}
    </div>
  );
}

function Who({ people, missing }: { readonly people: DifferingRow['first']; readonly missing: number }) {
  const t = useTexts(planTexts);
  return (
    <>
      {people.map((one) => one.name).join(' · ')}
      {missing > 0 && (
        <span className="mark mark-act">
          {people.length > 0 && ' '}
          {t('compare.missing', { count: missing })}
        </span>
      )}
    </>
  );
}

interface Figure {
  readonly id: string;
  readonly name: string;
  readonly first: number;
  readonly second: number;
  /** Fewer is better in every figure of this table. */
  readonly text?: (value: number) => ReactNode;
}

function Figures({ reply, firstName, secondName }: Omit<ComparedPlansProps, 'words'>) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const figure = (id: string, name: string, of: (figures: NonNullable<PlanSummary['figures']>) => number): Figure[] =>
    reply.first.figures && reply.second.figures
      ? [{ id, name, first: of(reply.first.figures), second: of(reply.second.figures) }]
      : [];
  const figures = [
    ...figure('left', t('compare.figure.left'), (one) => one.openAfter),
    ...figure('below', t('compare.figure.below'), (one) => one.belowMinimumAfter),
    ...figure('people', t('compare.figure.people'), (one) => one.people),
    ...figure('overtime', t('compare.figure.overtime'), (one) => one.peopleInOvertime),
    ...figure('moved', t('compare.figure.moved'), (one) => one.movedPeople),
    ...figure('breaches', t('compare.figure.breaches'), (one) => one.breaches),
    ...figure('cost', t('compare.figure.cost'), (one) => one.cost),
    ...reply.terms
      .filter((term) => term.first !== 0 || term.second !== 0)
      .map((term) => ({
        id: `term-${term.code}`,
        name: t('compare.figure.term', { term: t.find(`price.term.${term.code}`) ?? term.code }),
        first: term.first,
        second: term.second,
      })),
  ];
  return (
    <div className="table-box">
      <table className="table compare-figures" data-narrow="rows" aria-label={t('compare.figures')}>
        <thead>
          <tr>
            <th scope="col">{t('compare.figures')}</th>
            <th scope="col" data-align="end">
              {firstName}
            </th>
            <th scope="col" data-align="end">
              {secondName}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={one.id} data-differs={one.first !== one.second || undefined}>
              <th scope="row">{one.name}</th>
              <Value value={one.first} better={one.first < one.second} text={formatNumber(one.first, locale)} />
              <Value value={one.second} better={one.second < one.first} text={formatNumber(one.second, locale)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ better, text }: { readonly value: number; readonly better: boolean; readonly text: string }) {
  const t = useTexts(planTexts);
  return (
    <td data-align="end">
      {better ? (
        <b>
          {text}
          <span className="sr-only"> {t('compare.better')}</span>
        </b>
      ) : (
        text
      )}
    </td>
  );
}
