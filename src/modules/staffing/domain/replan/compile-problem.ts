import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { CompileOptions } from './compile-world.ts';
import { compileWorld } from './compile-world.ts';
import { findLegalPairs } from './legal-pairs.ts';
import type { ReplanProblem } from './problem.ts';
import { resolvePins } from './resolve-pins.ts';
import { createRuleEngine } from './rule-engine.ts';
import { createSetOracle } from './set-oracle.ts';

/** The replan problem of a municipality: its world in integers, the legal pairs of people and open rows, the pins that hold. */
export function compileProblem(municipality: Municipality, options: CompileOptions = {}): ReplanProblem {
  const world = compileWorld(municipality, options);
  const engine = createRuleEngine(world);
  const pairs = findLegalPairs(world, engine);
  const pins = resolvePins(world, engine, pairs, createSetOracle(world, engine, pairs));
  return { ...world, pairs, pinGroups: pins.groups, pinnedPairs: pins.pinnedPairs, pinFaults: pins.faults };
}
