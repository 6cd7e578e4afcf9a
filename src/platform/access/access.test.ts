import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAccess, systemActor } from './access.ts';
import type { Actor, Grant } from './actor.ts';
import { reaches } from './actor.ts';
import type { Role } from './roles.ts';
import { ROLES } from './roles.ts';

const UNITS = ['U1', 'U2', 'U3'];
const access = createAccess([
  { 'staffing.absence.record': ['unit_leader', 'staffing_coordinator'] },
  { 'log.read': ['crisis_leader'] },
]);

function actorWith(grants: readonly Grant[]): Actor {
  return { accountId: 1, tenantId: 1, name: 'Prøve', personId: undefined, grants };
}

const grantsArbitrary = fc.array(
  fc
    .record({
      role: fc.constantFrom<Role>(...ROLES),
      units: fc.option(fc.uniqueArray(fc.constantFrom(...UNITS)), { nil: undefined }),
    })
    .map(({ role, units }): Grant => ({ role, unitId: units?.[0], units: units && new Set(units) })),
  { maxLength: 5 },
);

describe('who may do what', () => {
  test('an actor reaches a unit exactly when one of its grants has a role that holds the permission there', () => {
    fc.assert(
      fc.property(grantsArbitrary, fc.constantFrom(...UNITS), (grants, unit) => {
        const holds = grants.some(
          (grant) =>
            ['unit_leader', 'staffing_coordinator'].includes(grant.role) && (!grant.units || grant.units.has(unit)),
        );
        expect(reaches(access.scopeOf(actorWith(grants), 'staffing.absence.record'), unit)).toBe(holds);
        const attempt = () => access.demand(actorWith(grants), 'staffing.absence.record', unit);
        if (holds) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(/not there or not allowed/);
      }),
    );
  });

  test('what belongs to no unit is reached by a grant for the whole municipality only', () => {
    const leader = actorWith([{ role: 'unit_leader', unitId: 'U1', units: new Set(UNITS) }]);
    const coordinator = actorWith([{ role: 'staffing_coordinator', unitId: undefined, units: undefined }]);
    expect(() => access.demand(leader, 'staffing.absence.record', undefined)).toThrow();
    expect(() => access.demand(coordinator, 'staffing.absence.record', undefined)).not.toThrow();
  });

  test('the program itself reaches everything; an unknown permission and one named twice are mistakes', () => {
    expect(access.scopeOf(systemActor(1, 'jobb'), 'log.read')).toBe('everywhere');
    expect(() => access.scopeOf(actorWith([]), 'log.write')).toThrow(/no policy/);
    expect(() => createAccess([{ a: [] }, { a: [] }])).toThrow(/two policies/);
  });
});
