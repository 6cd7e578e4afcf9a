import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { PlanReply } from '../../contract.ts';
import type { HoleFilter } from './plan-holes.ts';
import { holesByUnit, holesOf, isHole, leftGroups } from './plan-holes.ts';
import { sampleAssignment, sampleDecision, sampleOpen, samplePlan } from './sample-plan.ts';

const onlyHole = (change: Partial<PlanReply>) => {
  const [hole] = holesOf(samplePlan(change));
  if (!hole) throw new Error('no hole');
  return hole;
};

describe('hull i en plan', () => {
  it('to mangler, én er foreslått: én igjen', () => {
    expect(onlyHole({ open: [sampleOpen({ missing: 2, belowMinimum: 1 })] })).toMatchObject({
      left: 1,
      leftBelowMinimum: 0,
      proposed: [{ personId: 'kari' }],
    });
  });

  it('et avvist forslag dekker ikke hullet, men står der', () => {
    const refused = [sampleAssignment({ decision: sampleDecision('refuse') })];
    const hole = onlyHole({ open: [sampleOpen({ belowMinimum: 1 })], assignments: refused });
    expect(hole).toMatchObject({ left: 1, leftBelowMinimum: 1 });
    expect(hole.proposed).toHaveLength(1);
  });

  it('står i klokkens rekkefølge, også når en natt heter noe før en dag i alfabetet', () => {
    const open = [
      sampleOpen({ shift: 'N' }),
      sampleOpen({ date: plainDate('2026-11-24') }),
      sampleOpen({ shift: 'A' }),
      sampleOpen(),
    ];
    const order = holesOf(samplePlan({ open, assignments: [] })).map((hole) => `${hole.date.slice(8)} ${hole.shift}`);
    expect(order).toEqual(['23 D', '23 A', '23 N', '24 D']);
  });

  it('enheten med flest under minimum igjen står først', () => {
    const at = (unitId: string, missing: number, belowMinimum: number) =>
      sampleOpen({ unitId, unitName: unitId, missing, belowMinimum });
    const holes = holesOf(samplePlan({ open: [at('a', 5, 0), at('b', 1, 1), at('c', 3, 0)], assignments: [] }));
    expect(holesByUnit(holes).map((unit) => `${unit.unitId} ${unit.missing}`)).toEqual(['b 1', 'a 5', 'c 3']);
  });

  it.each([
    ['left', {}, false],
    ['left', { assignments: [] }, true],
    ['minimum', { open: [sampleOpen({ belowMinimum: 1 })] }, true],
    ['undecided', {}, true],
    ['undecided', { assignments: [sampleAssignment({ decision: sampleDecision('pin') })] }, false],
    ['refused', { assignments: [sampleAssignment({ decision: sampleDecision('refuse') })] }, true],
    ['overtime', { assignments: [sampleAssignment({ terms: [{ code: 'overtime', points: 20 }] })] }, true],
    ['overtime', {}, false],
    ['moved', { assignments: [sampleAssignment({ homeUnitId: 'asheim-1' })] }, true],
    ['moved', { assignments: [sampleAssignment({ homeUnitId: null, source: 'pool' })] }, false],
  ] as const satisfies readonly (readonly [HoleFilter, Partial<PlanReply>, boolean])[])(
    'filteret %s på %o',
    (filter, change, expected) => {
      expect(isHole(onlyHole(change), filter)).toBe(expected);
    },
  );

  it('det som er igjen, samles i grupper man kan si i en setning', () => {
    const plan = samplePlan({
      open: [
        sampleOpen({ shift: 'N' }),
        sampleOpen({ shift: 'N', date: plainDate('2026-11-24') }),
        sampleOpen({ competence: 'assistant', belowMinimum: 1 }),
      ],
      assignments: [],
    });
    expect(leftGroups(holesOf(plan), plan.shifts)).toEqual([
      { unitName: 'Åsheim 2', part: 'day', competence: 'assistant', left: 1 },
      { unitName: 'Åsheim 2', part: 'night', competence: 'nurse', left: 2 },
    ]);
  });
});
