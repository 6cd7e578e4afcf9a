import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRoster } from '../../domain/roster/compile-roster.ts';
import type { RosterDemand, RosterEmployee, RosterProblem } from '../../domain/roster/roster-problem.ts';
import { assignRoles } from './assign-roles.ts';
import { costOfColumns } from './relaxed-shares.ts';
import { scheduleColumn } from './schedule-column.ts';

const SKILLS = ['sykepleier', 'helsefagarbeider', 'assistent'];

test('rollene på en vakt koster så lite som det går an (alle fordelinger prøvd)', () => {
  const person = fc.uniqueArray(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 3 });
  const line = fc.record({ minimum: fc.integer({ min: 0, max: 1 }), wanted: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 5 }),
      fc.array(line, { minLength: 3, maxLength: 3 }),
      (people, lines) => {
        const employees = people.map(
          (skills, index): RosterEmployee => ({
            id: `P${index}`,
            skills,
            team: null,
            rules: {},
            history: null,
            daysOff: [],
            unavailable: [],
            fixed: [],
          }),
        );
        const demand = lines.map(
          ({ minimum, wanted }, skill): RosterDemand => ({
            day: 0,
            shift: 0,
            skill,
            team: null,
            minimum,
            wanted,
            underWeight: 10 * (skill + 1),
            overWeight: 1,
          }),
        );
        const problem: RosterProblem = {
          name: 'roller',
          days: 1,
          weekends: [],
          skills: SKILLS,
          teams: [],
          shifts: [{ id: 'D', minutes: 450, forbiddenNext: [] }],
          forbiddenAcrossDayOff: [],
          employees,
          demand,
          requests: [],
        };
        const roster = compileRoster(problem);
        const columnsWith = (roles: readonly number[]) =>
          roles.map((role, index) => scheduleColumn(roster, index, Uint8Array.of(1), Uint8Array.of(role), 0));
        const all = people.reduce<number[][]>(
          (sets, skills) => sets.flatMap((set) => skills.map((_, role) => [...set, role])),
          [[]],
        );
        const best = Math.min(...all.map((roles) => costOfColumns(roster, columnsWith(roles), undefined)));
        const found = assignRoles(roster, columnsWith(people.map(() => 0)), undefined);
        expect(costOfColumns(roster, found, undefined)).toBe(best);
      },
    ),
    { numRuns: 300 },
  );
});
