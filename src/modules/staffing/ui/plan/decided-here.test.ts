import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { Decided } from './decided-here.ts';
import { isProposed, undecidedBy, withDecision } from './decided-here.ts';
import { sampleAssignment, sampleDecision, sampleOpen, samplePlan } from './sample-plan.ts';

const decided = (change: Partial<Decided>): Decided => ({
  targets: [sampleAssignment()],
  decision: 'pin',
  at: instant('2026-11-22T21:00:00Z'),
  byName: 'Ragna Solbris',
  ...change,
});
const other = { ...sampleOpen(), personId: 'ola', name: 'Multe, Ola' };

describe('en avgjørelse som er på vei', () => {
  it('vises på forslaget med en gang, uten nummer før serveren har svart', () => {
    const [kari] = withDecision(samplePlan(), decided({ decision: 'refuse' })).assignments;
    expect(kari?.decision).toMatchObject({ decision: 'refuse', byName: 'Ragna Solbris', decisionId: 0 });
  });

  it('får serverens nummer i samme rekkefølge som det som ble avgjort', () => {
    const plan = samplePlan({ assignments: [sampleAssignment(), sampleAssignment({ personId: 'ola' })] });
    const after = withDecision(plan, decided({ targets: plan.assignments, decisionIds: [11, 12] }));
    expect(after.assignments.map((one) => one.decision?.decisionId)).toEqual([11, 12]);
  });

  it('en som er valgt uten å være foreslått, venter ved siden av planen', () => {
    const after = withDecision(samplePlan(), decided({ targets: [other], decisionIds: [13] }));
    expect(after.picked).toMatchObject([{ personId: 'ola', decisionId: 13, shift: 'D' }]);
    expect(after.assignments[0]?.decision).toBeNull();
    expect(isProposed(after, other)).toBe(false);
  });

  it('å avvise en som ikke er foreslått, velger ingen', () => {
    expect(withDecision(samplePlan(), decided({ targets: [other], decision: 'refuse' })).picked).toEqual([]);
  });

  it('det som alt er låst, låses ikke en gang til', () => {
    const pinned = sampleAssignment({ decision: sampleDecision('pin') });
    expect(undecidedBy([pinned, sampleAssignment({ personId: 'ola' })], 'pin')).toHaveLength(1);
    expect(undecidedBy([pinned], 'refuse')).toHaveLength(1);
  });
});
