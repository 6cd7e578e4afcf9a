/** States of a unit roster and what may be done in each; server and pages read the same table. */
export const UNIT_ROSTER_LIFE_CYCLE = {
  solving: ['stop', 'discard'],
  proposed: ['edit', 'rebuild', 'publish', 'discard'],
  published: ['end'],
  ended: [],
  discarded: [],
  failed: ['rebuild', 'discard'],
} as const satisfies Record<string, readonly string[]>;

export type UnitRosterState = keyof typeof UNIT_ROSTER_LIFE_CYCLE;
export type UnitRosterAction = (typeof UNIT_ROSTER_LIFE_CYCLE)[UnitRosterState][number];

/** Whether something may be done with a unit roster in a state. */
export function allowsRoster(state: UnitRosterState, action: UnitRosterAction): boolean {
  return (UNIT_ROSTER_LIFE_CYCLE[state] as readonly UnitRosterAction[]).includes(action);
}
