import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { costOf } from './cost-words.ts';
import { ProposedPerson } from './ProposedPerson.tsx';
import type { Hole } from './plan-holes.ts';
import type { Explanations } from './use-explanations.ts';
import type { PlanWords } from './use-plan-words.ts';

interface PlanTableProps {
  readonly holes: readonly Hole[];
  readonly words: PlanWords;
  readonly explain: Explanations;
  readonly published: boolean;
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** The same holes as a table: to sort, to print, to read aloud. */
export function PlanTable(props: PlanTableProps) {
  const { holes, words, explain, published, chosenId, onChoose, selected, onSelect } = props;
  const t = useTexts(planTexts);
  const columns = useMemo<readonly Column<Hole>[]>(
    () => [
      {
        id: 'unit',
        header: t('column.unit'),
        primary: true,
        cell: (hole) => hole.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      {
        id: 'when',
        header: t('column.when'),
        width: '7.5rem',
        cell: (hole) => <span className="nowrap">{words.when(hole)}</span>,
        sort: (a, b) => compareNames(`${a.date}${a.shift}`, `${b.date}${b.shift}`),
      },
      {
        id: 'competence',
        header: t('column.competence'),
        cell: (hole) => words.competence(hole.competence),
        sort: (a, b) => compareNames(words.competence(a.competence), words.competence(b.competence)),
      },
      {
        id: 'proposed',
        header: t('column.proposed'),
        cell: (hole) => (
          <>
            {hole.proposed.map((one) => (
              <ProposedPerson key={one.personId} assignment={one} published={published} />
            ))}
            {hole.left > 0 && <Mark kind="act">{t('bar.after', { count: hole.left })}</Mark>}
          </>
        ),
        sort: (a, b) => compareNames(a.proposed[0]?.name ?? '', b.proposed[0]?.name ?? ''),
      },
      {
        id: 'cost',
        header: t('column.cost'),
        wideOnly: true,
        cell: (hole) =>
          hole.proposed.map((one) => {
            const cost = explain.cost(one.cost, one.terms, one.source);
            return (
              <span key={one.personId} className="block">
                <b>{cost.level}:</b> {cost.what}
              </span>
            );
          }),
        sort: (a, b) => priceOf(a) - priceOf(b),
      },
    ],
    [t, words, explain, published],
  );
  return (
    <DataTable
      label={t('holes.title')}
      rows={holes}
      columns={columns}
      rowId={(hole) => hole.id}
      rowName={(hole) => `${hole.unitName}, ${words.when(hole)}, ${words.competence(hole.competence)}`}
      onOpen={(hole) => onChoose(hole.id)}
      currentId={chosenId}
      selected={selected}
      onSelect={selected && onSelect}
    />
  );
}

function priceOf(hole: Hole): number {
  return costOf(hole.proposed.flatMap((one) => one.terms));
}
