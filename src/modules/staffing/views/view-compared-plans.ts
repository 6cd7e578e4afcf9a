import { compareNames } from '#platform/texts/compare-names.ts';
import type { ComparePlansReply } from '../contract.ts';
import { rowKeyOf, termsOf } from '../domain/plan-figures.ts';
import type { Assignment, RowKey } from '../domain/replan/plan.ts';
import { COST_TERMS } from '../domain/replan/plan.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import type { PlanRead } from '../store/read-plan.ts';
import { viewPlanSummary } from './view-plan-summary.ts';

/** Shows two proposals side by side: rows that differ, what each person gets, cost by term. */
export function viewComparedPlans(first: PlanRead, second: PlanRead): ComparePlansReply {
  const [a, b] = [first, second].map((read) => read.decided.map(({ assignment }) => assignment)) as [
    Assignment[],
    Assignment[],
  ];
  const { base } = first;
  const named = (personId: string) => ({ personId, name: base.people.get(personId)?.name ?? personId });
  const peopleOn = (list: readonly Assignment[], key: string) =>
    list.filter((one) => rowKeyOf(one) === key).map((one) => one.personId);
  const missingOn = (read: PlanRead, key: string) => read.holes.find((one) => rowKeyOf(one) === key)?.missing ?? 0;
  const rows = new Map<string, RowKey>(
    [...a, ...b, ...first.holes, ...second.holes].map((one) => [rowKeyOf(one), one]),
  );
  const differing = [...rows].flatMap(([key, { unitId, date, shift, competence }]) => {
    const [inFirst, inSecond] = [peopleOn(a, key).sort(), peopleOn(b, key).sort()];
    const missing = { first: missingOn(first, key), second: missingOn(second, key) };
    if (inFirst.join() === inSecond.join() && missing.first === missing.second) return [];
    const unitName = nameOfUnit(base, unitId) ?? '';
    return [
      {
        unitId,
        date,
        shift,
        competence,
        unitName,
        first: inFirst.map(named),
        second: inSecond.map(named),
        missing,
      },
    ];
  });
  const keyOf = (one: Assignment) => `${rowKeyOf(one)}\n${one.personId}`;
  const inFirst = new Set(a.map(keyOf));
  const people = [...new Set([...a, ...b].map((one) => one.personId))];
  const ofPerson = (list: readonly Assignment[], personId: string) => list.filter((one) => one.personId === personId);
  const cost = (list: readonly Assignment[]) => list.reduce((sum, one) => sum + one.cost, 0);
  return {
    first: viewPlanSummary(first),
    second: viewPlanSummary(second),
    rows: differing.sort((x, y) => (`${x.date} ${x.unitId} ${x.shift}` < `${y.date} ${y.unitId} ${y.shift}` ? -1 : 1)),
    people: people
      .map((personId) => {
        const [mine, theirs] = [ofPerson(a, personId), ofPerson(b, personId)];
        return {
          ...named(personId),
          shifts: { first: mine.length, second: theirs.length },
          cost: { first: cost(mine), second: cost(theirs) },
        };
      })
      .filter(({ shifts, cost: price }) => shifts.first !== shifts.second || price.first !== price.second)
      .sort((x, y) => compareNames(x.name, y.name)),
    terms: [
      ...COST_TERMS.map((code) => ({ code, first: sumOfTerm(a, code), second: sumOfTerm(b, code) })),
      { code: 'uncovered', first: holesCost(first, cost(a)), second: holesCost(second, cost(b)) },
    ],
    sameShifts: b.filter((one) => inFirst.has(keyOf(one))).length,
  };
}

function sumOfTerm(list: readonly Assignment[], code: string): number {
  return list.flatMap(termsOf).reduce((sum, term) => sum + (term.code === code ? term.points : 0), 0);
}

/** What the holes of a whole plan cost; for a reader who sees a part of it there is no such figure. */
function holesCost({ row, seesAll }: PlanRead, assigned: number): number {
  return seesAll && row.document ? row.document.cost - assigned : 0;
}
