import type { Highs } from 'highs';
import { rowsOfPair } from '../../domain/replan/legal-pairs.ts';
import { createPlanState } from '../../domain/replan/plan-state.ts';
import { createSetPricer } from '../../domain/replan/price-sets.ts';
import type { ReplanProblem } from '../../domain/replan/problem.ts';
import { createRuleEngine } from '../../domain/replan/rule-engine.ts';
import { separateCuts } from '../../domain/replan/separate-cuts.ts';
import { createSetOracle } from '../../domain/replan/set-oracle.ts';
import { branchOnHole, branchOnPair, branchOnTotals, branchOnUnit } from './branch.ts';
import { chooseSets } from './choose-sets.ts';
import { dive } from './dive.ts';
import { hasWholeCosts, holeColumns, holeTotals } from './hole-columns.ts';
import type { RelaxedSolution, SetColumn } from './relaxation.ts';
import { createRelaxation, usedMembers } from './relaxation.ts';
import type { SearchNode } from './search-node.ts';
import { ROOT } from './search-node.ts';
import type { NodeParts, SolvedNode } from './solve-node.ts';
import { solveNode } from './solve-node.ts';

/** People with more pairs than this start without their single shifts; what they need is found by price. */
const MOST_SINGLES = 4;
const MOST_CUT_ROUNDS = 25;
const MOST_CUTS_AT_ONCE = 80;
/** A round of cuts that closes less than this share of the gap is the last. */
const LEAST_OF_GAP = 0.002;
/** Most sets that are handed to the whole-number solver at once to close a node. */
const MOST_SETS_TO_CHOOSE_FROM = 20_000;
/** Effort of a choice that only looks for a better plan, and how near the relaxed plan its sets are. */
const QUICK_CHOICE = { absoluteGap: 1, mostNodes: 100, mostSteps: 10_000 };
const QUICK_MARGIN = 4;
/** Branches between two looks for a better plan. */
const NODES_BETWEEN_CHOICES = 40;
/** Cuts are looked for in branches as well, so many at once and in all. */
const CUT_ROUNDS_IN_NODE = 2;
const MOST_CUTS_IN_NODE = 30;
const MOST_CUTS = 1500;
/** A plan need not be looked for that is cheaper by less than this (by less than 1 where all costs are whole). */
const NO_BETTER = 0.45;

export interface ExactHooks {
  /** A plan better than any before. */
  readonly onPlan: (pairs: readonly number[], cost: number) => void;
  /** A better proven bound of all plans. */
  readonly onBound: (bound: number) => void;
  readonly shouldStop: () => boolean;
  /** Branches to look at before giving up. */
  readonly mostNodes?: number | undefined;
}

export interface ExactOutcome {
  readonly pairs: readonly number[];
  readonly cost: number;
  readonly bound: number;
  /** Whether the search came to its end by itself. */
  readonly finished: boolean;
}

/**
 * Branch and price: relaxes the plan to shares of legal sets of shifts per person, tightens it by cuts, and parts it on how many holes
 * there are and then on who gets a shift, until no branch can hold a better plan than the best one found. The same problem and start
 * give the same result when it ends by itself.
 */
export function searchExactly(
  highs: Highs,
  problem: ReplanProblem,
  start: readonly number[],
  hooks: ExactHooks,
): ExactOutcome {
  const engine = createRuleEngine(problem);
  const oracle = createSetOracle(problem, engine, problem.pairs);
  const pricer = createSetPricer(problem, engine, oracle);
  const state = createPlanState(problem, oracle, start);
  const people: number[] = [];
  for (let person = 0; person < problem.people.count; person++) {
    if (problem.pairs.personStart[person] !== problem.pairs.personStart[person + 1]) people.push(person);
  }
  const whole = hasWholeCosts(problem);
  const holes = holeColumns(problem);
  const parts: NodeParts = {
    problem,
    pricer,
    people,
    holes,
    totals: holeTotals(holes.filter((hole) => hole.row < problem.rows.asked)),
    shouldStop: hooks.shouldStop,
  };
  let best = { pairs: [...start], cost: state.total };
  let bound = Number.NEGATIVE_INFINITY;
  const cutOff = () => best.cost - (whole ? 1 - 1e-4 : NO_BETTER);
  const raiseBound = (proven: number) => {
    const rounded = whole && Number.isFinite(proven) ? Math.ceil(proven - 1e-5) + 0 : proven;
    const raised = Math.min(rounded, best.cost);
    if (raised <= bound) return;
    bound = raised;
    hooks.onBound(bound);
  };
  const offer = (sets: readonly SetColumn[] | undefined) => {
    if (!sets) return;
    if (!sets.every((set) => pricer.allows(set.person, set.pairs, ROOT))) return;
    const pairs = sets.flatMap((set) => set.pairs).sort((a, b) => a - b);
    const cost = createPlanState(problem, oracle, pairs).total;
    if (!(cost < best.cost - 1e-9)) return;
    best = { pairs, cost };
    hooks.onPlan(pairs, cost);
  };

  const relaxation = createRelaxation(highs, {
    problem,
    people,
    holes,
    totals: parts.totals,
    mustWork: (person) => pricer.mustWork(person, ROOT),
    prohibitive: Math.abs(best.cost) + 1,
    shouldStop: hooks.shouldStop,
  });
  try {
    relaxation.addSets(firstSets());
    let root = solveNode(parts, relaxation, ROOT, cutOff(), raiseBound);
    raiseBound(root.bound);
    if (root.solution) offer(dive(parts, relaxation, ROOT));
    raiseBound(root.bound);
    for (let round = 0; round < MOST_CUT_ROUNDS && root.solution && !hooks.shouldStop(); round++) {
      const cuts = separateCuts(usedMembers(relaxation, root.solution), relaxation.placesOf, MOST_CUTS_AT_ONCE);
      if (cuts.length === 0) break;
      relaxation.addCuts(cuts);
      const before = root.bound;
      root = solveNode(parts, relaxation, { ...ROOT, bound: before }, cutOff());
      raiseBound(root.bound);
      if (root.bound - before < LEAST_OF_GAP * (best.cost - before)) break;
    }
    if (root.solution && !hooks.shouldStop()) {
      const limits = { cutOff: best.cost, ...QUICK_CHOICE };
      offer(chooseSets(highs, parts, relaxation, ROOT, usefulSets(root), bestSets(), limits).sets);
      raiseBound(bound);
    }
    return searchTree(root.bound);
  } finally {
    relaxation.dispose();
  }

  function firstSets(): SetColumn[] {
    const sets: SetColumn[] = [];
    for (const person of people) {
      const given = state.given(person);
      if (given.length > 0) sets.push({ person, pairs: [...given], cost: oracle.cost(person, given) });
      const first = problem.pairs.personStart[person] as number;
      const end = problem.pairs.personStart[person + 1] as number;
      if (end - first > MOST_SINGLES) continue;
      for (let pair = first; pair < end; pair++) {
        const cost = oracle.cost(person, [pair]);
        const isLegal = cost < Number.POSITIVE_INFINITY && pricer.allows(person, [pair], ROOT);
        if (isLegal) sets.push({ person, pairs: [pair], cost });
      }
    }
    return sets;
  }

  /** The best plan so far as one set per person. */
  function bestSets(): SetColumn[] {
    const byPerson = Map.groupBy(best.pairs, (pair) => problem.pairs.person[pair] as number);
    return [...byPerson].map(([person, pairs]) => ({ person, pairs, cost: oracle.cost(person, pairs) }));
  }

  /** Sets of the program that could be part of a plan better than the best, by their reduced cost under the root's prices. */
  function usefulSets(solved: SolvedNode): SetColumn[] {
    const { solution } = solved;
    if (!solution) return [];
    const slotOf = new Map(people.map((person, slot) => [person, slot]));
    const gap = best.cost - solved.ownBound;
    return relaxation.sets.filter((set) => {
      if (set.pairs.length === 0) return false;
      let reduced = set.cost - (solved.cheapest[slotOf.get(set.person) as number] as number);
      for (const pair of set.pairs) {
        for (const row of rowsOfPair(problem.pairs, pair)) reduced -= solution.prices.rows[row] as number;
      }
      return reduced <= gap;
    });
  }

  function searchTree(rootBound: number): ExactOutcome {
    let open: SearchNode[] = [{ ...ROOT, bound: rootBound }];
    let nodes = 0;
    /** Least bound of the nodes that could not be brought to an end. */
    let unresolved = Number.POSITIVE_INFINITY;
    while (open.length > 0) {
      open = open.filter((node) => node.bound <= cutOff());
      open.sort((a, b) => b.bound - a.bound || a.forced.size - b.forced.size);
      const node = open.pop();
      if (!node) break;
      raiseBound(Math.min(node.bound, unresolved));
      if (hooks.shouldStop() || nodes >= (hooks.mostNodes ?? Number.POSITIVE_INFINITY))
        return { ...best, bound, finished: false };
      nodes++;
      const solved = solveWithCuts(node);
      if (solved.bound > cutOff()) continue;
      const { solution } = solved;
      if (!solution) {
        if (hooks.shouldStop()) return { ...best, bound, finished: false };
        unresolved = Math.min(unresolved, solved.bound);
        continue;
      }
      const children =
        branchOnTotals(parts, node, solution, solved.bound) ??
        branchOnUnit(parts, node, solution, solved.bound) ??
        branchOnHole(parts, node, solution, solved.bound);
      if (!children && closeByChoice(node, solved, solution)) continue;
      const next = children ?? branchOnPair(parts, node, solution, solved.bound);
      if (next) open.push(...next);
      else unresolved = Math.min(unresolved, solved.bound);
      if (nodes % NODES_BETWEEN_CHOICES === 0) lookForBetter(node, solved, solution);
    }
    raiseBound(Math.min(unresolved, whole ? best.cost : best.cost - NO_BETTER));
    return { ...best, bound, finished: unresolved === Number.POSITIVE_INFINITY };
  }

  function solveWithCuts(node: SearchNode): SolvedNode {
    let solved = solveNode(parts, relaxation, node, cutOff());
    for (let round = 0; round < CUT_ROUNDS_IN_NODE; round++) {
      if (!solved.solution || relaxation.cuts.length >= MOST_CUTS) break;
      const cuts = separateCuts(usedMembers(relaxation, solved.solution), relaxation.placesOf, MOST_CUTS_IN_NODE);
      if (cuts.length === 0) break;
      relaxation.addCuts(cuts);
      const before = solved.bound;
      solved = solveNode(parts, relaxation, { ...node, bound: before }, cutOff());
      if (solved.bound < before + 0.01) break;
    }
    return solved;
  }

  /**
   * Closes a node by handing every set that could be in a better plan to the whole-number solver; false where those are too many or
   * it did not come to an end.
   */
  function closeByChoice(node: SearchNode, solved: SolvedNode, solution: RelaxedSolution): boolean {
    if (solution.used.every(({ value }) => value > 1 - 1e-6)) {
      offer(solution.used.map(({ set }) => set));
      return true;
    }
    const sets = setsWithin(node, solved, solution, cutOff() - solved.ownBound);
    if (!sets) return false;
    const limits = { cutOff: best.cost, absoluteGap: whole ? 1 - 1e-4 : NO_BETTER, mostNodes: 500, mostSteps: 100_000 };
    const choice = chooseSets(highs, parts, relaxation, node, sets, [], limits);
    offer(choice.sets);
    return choice.proven;
  }

  /** Looks for a better plan among the sets that fit the relaxed plan of a node well. */
  function lookForBetter(node: SearchNode, solved: SolvedNode, solution: RelaxedSolution): void {
    const sets = setsWithin(node, solved, solution, Math.min(QUICK_MARGIN, cutOff() - solved.ownBound));
    if (sets)
      offer(chooseSets(highs, parts, relaxation, node, sets, bestSets(), { cutOff: best.cost, ...QUICK_CHOICE }).sets);
  }

  function setsWithin(
    node: SearchNode,
    solved: SolvedNode,
    solution: RelaxedSolution,
    margin: number,
  ): SetColumn[] | undefined {
    const sets: SetColumn[] = [];
    for (let slot = 0; slot < people.length; slot++) {
      const most = (solved.cheapest[slot] as number) + margin;
      const left = MOST_SETS_TO_CHOOSE_FROM - sets.length;
      const found = pricer.within(people[slot] as number, solution.prices, node, most, left);
      if (!found) return undefined;
      sets.push(...found);
    }
    return sets;
  }
}
