import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { compileWorld } from '../replan/compile-world.ts';
import { findLegalPairs } from '../replan/legal-pairs.ts';
import { createRuleEngine } from '../replan/rule-engine.ts';
import type { StressOptions } from './stress-options.ts';

interface TrainingWish {
  readonly unitId: string;
  readonly competence: string;
  readonly people: number;
}

/**
 * Whom to train for a unit: people who have said yes to other units and do not know it, who together could lawfully take the most
 * different shifts there on top of their own roster; a shift that one can take counts half for the next, a third for the third.
 */
export function chooseTrainees(
  municipality: Municipality,
  { unitId, competence, people: wanted }: TrainingWish,
  { from, days }: Pick<StressOptions, 'from' | 'days'>,
): string[] {
  const knows = new Set(municipality.trained.filter((row) => row.unitId === unitId).map((row) => row.staffId));
  const candidates = municipality.staff.filter(
    (one) => one.consentRedeploy && one.homeUnitId !== unitId && !knows.has(one.staffId),
  );
  const tried: Municipality = {
    ...municipality,
    decisions: [],
    trained: [...municipality.trained, ...candidates.map(({ staffId }) => ({ staffId, unitId }))],
    demand: municipality.demand?.filter((row) => row.unitId === unitId && row.competence === competence) ?? [],
  };
  const real = compileWorld(tried, { from, days });
  const { rows } = compileWorld({ ...tried, roster: [] }, { from, days });
  const world = { ...real, rows };
  const pairs = findLegalPairs(world, createRuleEngine(world));
  const shiftsOf = new Map<string, number[]>();
  for (const { staffId } of candidates) {
    const person = world.people.indexOf.get(staffId) as number;
    const own: number[] = [];
    for (let pair = pairs.personStart[person] as number; pair < (pairs.personStart[person + 1] as number); pair++) {
      if (pairs.needsFiller[pair] === 0) own.push(pairs.row[pair] as number);
    }
    if (own.length > 0) shiftsOf.set(staffId, own);
  }
  return takeBest(shiftsOf, wanted);
}

function takeBest(shiftsOf: Map<string, readonly number[]>, wanted: number): string[] {
  const taken = new Map<number, number>();
  const chosen: string[] = [];
  while (chosen.length < wanted && shiftsOf.size > 0) {
    let best = '';
    let bestWorth = 0;
    for (const [staffId, shifts] of shiftsOf) {
      const worth = shifts.reduce((sum, shift) => sum + 1 / (1 + (taken.get(shift) ?? 0)), 0);
      if (worth > bestWorth) [best, bestWorth] = [staffId, worth];
    }
    for (const shift of shiftsOf.get(best) ?? []) taken.set(shift, (taken.get(shift) ?? 0) + 1);
    shiftsOf.delete(best);
    chosen.push(best);
  }
  return chosen;
}
