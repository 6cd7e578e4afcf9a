import { findRuleSource } from '../../rules/replan-rule-sources.ts';
import { sumOfTerms, termsOfGiven } from './assignment-price.ts';
import type { HoleExplainer } from './explain-holes.ts';
import { createHoleExplainer } from './explain-holes.ts';
import { rulesInTheWay, smallestLifts } from './find-lifts.ts';
import { SOURCES } from './index-people.ts';
import { measureRule } from './measure-candidate.ts';
import type { Candidate, CandidateRanking, HardRule, HoleReasonCode, Plan, RowKey, RuleCheck } from './plan.ts';
import { HARD_RULES } from './plan.ts';
import type { ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';
import { createRuleEngine, withRowInOrder } from './rule-engine.ts';
import { bindingRules } from './rules-of-law.ts';
import { rowKeyText, worldWithRows } from './world-with-rows.ts';

interface Desk {
  readonly world: ReplanWorld;
  readonly engine: RuleEngine;
  readonly row: number;
  readonly given: (person: number) => readonly number[];
  readonly explainer: HoleExplainer;
}

const EXCLUSION_ORDER: readonly HoleReasonCode[] = ['refused', ...HARD_RULES];

/**
 * Ranks who could take one place on any shift of the period, open or not, on top of a plan: those the rules allow, cheapest first,
 * with what each rule saw; and who may not, by the first rule in the way. `without` leaves people out who would fall out themselves.
 */
export function rankCandidates(
  world: ReplanWorld,
  plan: Pick<Plan, 'assignments'>,
  row: RowKey,
  without: readonly string[] = [],
): CandidateRanking {
  const desk = openDesk(world, plan, row);
  const candidates: Candidate[] = [];
  const excluded = new Map<HoleReasonCode, string[]>();
  const obstructed: { personId: string; rules: readonly HardRule[] }[] = [];
  for (let person = 0; person < world.people.count; person++) {
    const personId = world.people.ids[person] ?? '';
    if (without.includes(personId) || desk.given(person).includes(desk.row)) continue;
    const reason = desk.explainer.reasonOf(person, desk.row);
    if (reason === 'cost') candidates.push(describe(desk, person, undefined));
    else {
      excluded.set(reason, [...(excluded.get(reason) ?? []), personId]);
      const rules = reason === 'refused' ? undefined : rulesInTheWay(desk.engine, person, desk.row, desk.given(person));
      if (rules) obstructed.push({ personId, rules });
    }
  }
  candidates.sort(
    (a, b) =>
      a.addedCost - b.addedCost || sumOfTerms(a.terms) - sumOfTerms(b.terms) || (a.personId < b.personId ? -1 : 1),
  );
  return {
    row,
    candidates,
    lifts: smallestLifts(obstructed),
    excluded: EXCLUSION_ORDER.flatMap((code) => {
      const personIds = excluded.get(code);
      return personIds ? [{ code, people: personIds.length, personIds }] : [];
    }),
  };
}

function openDesk(original: ReplanWorld, plan: Pick<Plan, 'assignments'>, key: RowKey): Desk {
  const { world, numberOf } = worldWithRows(original, [key, ...plan.assignments]);
  const engine = createRuleEngine(world);
  const rowsOf = new Map<number, number[]>();
  for (const assignment of plan.assignments) {
    const person = world.people.indexOf.get(assignment.personId);
    const row = numberOf.get(rowKeyText(assignment));
    if (person !== undefined && row !== undefined)
      rowsOf.set(person, withRowInOrder(world, rowsOf.get(person) ?? [], row));
  }
  const given = (person: number) => rowsOf.get(person) ?? [];
  return {
    world,
    engine,
    row: numberOf.get(rowKeyText(key)) as number,
    given,
    explainer: createHoleExplainer(world, engine, given),
  };
}

function describe(desk: Desk, person: number, reason: HoleReasonCode | undefined): Candidate {
  const { world, engine, row } = desk;
  const given = desk.given(person).filter((other) => other !== row);
  const all = withRowInOrder(world, given, row);
  const priceOf = (rows: readonly number[]) =>
    termsOfGiven(world, engine, person, rows).reduce((sum, terms) => sum + sumOfTerms(terms), 0);
  const checks = bindingRules(world).map((rule): RuleCheck => {
    const source = findRuleSource(world.ruleOverrides, rule, world.rows.keys[row]?.date ?? world.from);
    return {
      rule,
      ok: engine.holds(rule, person, row, given),
      facts: measureRule(world, engine, rule, person, row, given),
      ...(source === undefined ? {} : { source }),
    };
  });
  return {
    personId: world.people.ids[person] ?? '',
    source: SOURCES[world.people.source[person] as number] ?? 'own',
    competence: world.competences[world.people.competence[person] as number] ?? '',
    possible: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    addedCost: priceOf(all) - priceOf(given),
    terms: termsOfGiven(world, engine, person, all)[all.indexOf(row)] ?? [],
    checks,
  };
}
