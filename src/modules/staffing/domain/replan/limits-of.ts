import type { Limits, ReplanWorld } from './problem.ts';

/** The limits that hold for a person: an agreement's where there is one, else everybody's. */
export function limitsOf(world: ReplanWorld, person: number): Limits {
  return world.personLimits.get(person) ?? world.limits;
}
