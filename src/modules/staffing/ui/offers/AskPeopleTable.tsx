import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MayAsk } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import { useExplanations } from '../plan/use-explanations.ts';
import type { OfferWords } from './use-offer-words.ts';

interface AskPeopleTableProps {
  readonly people: readonly MayAsk[];
  readonly shifts: number;
  readonly words: OfferWords;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Everybody who may lawfully take some of the shifts, best first, to be ticked. */
export function AskPeopleTable({ people, shifts, words, chosen, onChoose }: AskPeopleTableProps) {
  const t = useTexts(offersTexts);
  const explain = useExplanations(words.plan);
  const columns: readonly Column<MayAsk>[] = [
    {
      id: 'person',
      header: t('column.person'),
      primary: true,
      width: '15rem',
      cell: (one) => (
        <>
          {one.name} <span className="soft">{one.homeUnitName ?? words.plan.source(one.source)}</span>
        </>
      ),
      sort: (a, b) => compareNames(a.name, b.name),
    },
    {
      id: 'competence',
      header: t('column.competence'),
      width: '9rem',
      cell: (one) => words.plan.competence(one.competence),
      sort: (a, b) => compareNames(words.plan.competence(a.competence), words.plan.competence(b.competence)),
    },
    {
      id: 'cost',
      header: t('column.cost'),
      cell: (one) => {
        const cost = explain.cost(one.addedCost, one.terms, one.source);
        return (
          <>
            {shifts > 1 && <span>{t('ask.can', { count: one.rowNos.length, all: shifts })}. </span>}
            <span className="soft">
              {cost.level}: {cost.what}.
            </span>{' '}
            {one.waiting > 0 && <span className="soft">{t('ask.waiting', { count: one.waiting })}</span>}{' '}
            {one.channel === 'none' && <Mark kind="watch">{t('ask.channel.none')}</Mark>}
          </>
        );
      },
      sort: (a, b) => a.addedCost - b.addedCost,
    },
  ];
  return (
    <DataTable
      label={t('ask.people')}
      rows={people}
      columns={columns}
      rowId={(one) => one.personId}
      rowName={(one) => one.name}
      selected={chosen}
      onSelect={onChoose}
      empty={<EmptyState title={t('ask.none')} />}
      foot={people.length > 12}
    />
  );
}
