import type { Finding } from '#kernel/finding.ts';
import type { CoveredRow } from './covered-demand.ts';
import { holeOf, rowKey } from './covered-demand.ts';
import type { GivenShift } from './person-rules.ts';
import type { PlanDocument, PlanHole, PlanUncovered } from './plan-document.ts';
import type { PlanWorld } from './plan-world.ts';
import { reasonsFor } from './uncovered-reasons.ts';

/**
 * Differences between the holes a plan states, before (`open`) and after (`uncovered`, with reasons), and those that the
 * demand, the standing people and the assignments make; and holes that somebody could fill at a lower total cost.
 */
export function checkUncovered(
  plan: PlanDocument,
  givenOf: ReadonlyMap<string, readonly GivenShift[]>,
  world: PlanWorld,
): Finding[] {
  const assigned = Map.groupBy(plan.assignments, rowKey);
  const rows = [...world.rows.values()];
  const coverage = (row: CoveredRow): number => row.covered + (assigned.get(row.key)?.length ?? 0);
  const stated = new Map(plan.uncovered.map((hole) => [rowKey(hole), hole]));
  const left = rows.filter((row) => holeOf(row, coverage(row)).missing > 0);
  return [
    ...checkHoles('plan-open', plan.open, rows, (row) => row.covered),
    ...checkHoles('plan-uncovered', plan.uncovered, rows, coverage),
    ...left.flatMap((row) => {
      const assignedHere = new Set((assigned.get(row.key) ?? []).map(({ personId }) => personId));
      const gain = priceOf(row, coverage(row), world) - priceOf(row, coverage(row) + 1, world);
      const { people, cheapestChange } = reasonsFor(row, gain, assignedHere, givenOf, world);
      return [...checkReasons(row, people, stated.get(row.key)), ...checkCheaper(row, cheapestChange)];
    }),
  ];
}

/** What a row costs while `covered` people count on it. */
export function priceOf(row: CoveredRow, covered: number, { prices }: PlanWorld): number {
  const { missing, belowMinimum } = holeOf(row, covered);
  return (row.share ?? 1) * prices.weightOf(row.competence) * (missing + prices.belowMinimumFactor * belowMinimum);
}

function checkHoles(
  code: 'plan-open' | 'plan-uncovered',
  stated: readonly PlanHole[],
  rows: readonly CoveredRow[],
  coverage: (row: CoveredRow) => number,
): Finding[] {
  const statedBy = Map.groupBy(stated, rowKey);
  const findings: Finding[] = [];
  for (const row of rows) {
    const hole = holeOf(row, coverage(row));
    const entries = statedBy.get(row.key) ?? [];
    statedBy.delete(row.key);
    const [entry] = entries;
    const right = entry && entry.missing === hole.missing && entry.belowMinimum === hole.belowMinimum;
    if (hole.missing === 0 ? entries.length === 0 : entries.length === 1 && right) continue;
    findings.push(holeFinding(code, row, { ...hole, stated: entries.map((one) => one.missing).join(', ') }));
  }
  for (const entries of statedBy.values()) {
    for (const entry of entries) findings.push(holeFinding(code, entry, { missing: 0, stated: String(entry.missing) }));
  }
  return findings;
}

function checkReasons(
  row: CoveredRow,
  people: ReadonlyMap<string, number>,
  stated: PlanUncovered | undefined,
): Finding[] {
  const text = (counts: Iterable<readonly [string, number]>): string =>
    [...counts]
      .map(([code, count]) => `${code} ${count}`)
      .sort()
      .join(', ');
  const expected = text(people);
  const found = text((stated?.reasons ?? []).map((reason) => [reason.code, reason.people] as const));
  return expected === found ? [] : [holeFinding('plan-reasons', row, { expected, stated: found })];
}

function checkCheaper(row: CoveredRow, cheapestChange: number): Finding[] {
  return cheapestChange < -1e-6 ? [holeFinding('plan-uncovered', row, { couldSave: -cheapestChange })] : [];
}

function holeFinding(
  code: string,
  at: { unitId: string; date: string; shift: string; competence: string },
  facts: Finding['facts'],
): Finding {
  const { unitId, date, shift, competence } = at;
  return { code, level: 'breach', unitId, date, shift, competence, facts };
}
