import type { PlanDecision } from '#modules/organisation/domain/municipality.ts';
import type { RowKey } from './plan.ts';
import type { ReplanWorld } from './problem.ts';

/** Whether a decision is about a row; a field left empty means any. */
export function isAbout(decision: PlanDecision, row: RowKey): boolean {
  return (
    (decision.unitId === undefined || decision.unitId === row.unitId) &&
    (decision.date === undefined || decision.date === row.date) &&
    (decision.shift === undefined || decision.shift === row.shift) &&
    (decision.competence === undefined || decision.competence === row.competence)
  );
}

/** Tells whether a leader has refused a person for a row. */
export function createRefusals(world: ReplanWorld): (person: number, row: number) => boolean {
  const byPerson = new Map<number, PlanDecision[]>();
  for (const decision of world.decisions) {
    const person = world.people.indexOf.get(decision.personId);
    if (person === undefined || decision.decision !== 'refuse') continue;
    const list = byPerson.get(person);
    if (list) list.push(decision);
    else byPerson.set(person, [decision]);
  }
  return (person, row) => {
    const list = byPerson.get(person);
    const key = world.rows.keys[row];
    return list !== undefined && key !== undefined && list.some((decision) => isAbout(decision, key));
  };
}
