import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { OpenShift, PlanAssignment, PlanReply, ShiftTypeView } from '../../contract.ts';
import type { Decision } from './decided-here.ts';

/** Day, evening and night as most wards have them. */
export const sampleShifts: readonly ShiftTypeView[] = [
  { shift: 'D', startMinute: 450, endMinute: 900, part: 'day' },
  { shift: 'A', startMinute: 885, endMinute: 1335, part: 'evening' },
  { shift: 'N', startMinute: 1320, endMinute: 450, part: 'night' },
];

/** An open row at Åsheim 2, a nurse's day on 23 November, with what the test wants otherwise. */
export function sampleOpen(change: Partial<OpenShift> = {}): OpenShift {
  return {
    unitId: 'asheim-2',
    unitName: 'Åsheim 2',
    date: plainDate('2026-11-23'),
    shift: 'D',
    competence: 'nurse',
    normal: 3,
    minimum: 2,
    covered: 2,
    missing: 1,
    belowMinimum: 0,
    ...change,
  };
}

/** Kari from Åsheim 2 proposed on the same row, first extra shift, with what the test wants otherwise. */
export function sampleAssignment(change: Partial<PlanAssignment> = {}): PlanAssignment {
  return {
    unitId: 'asheim-2',
    unitName: 'Åsheim 2',
    date: plainDate('2026-11-23'),
    shift: 'D',
    competence: 'nurse',
    personId: 'kari',
    name: 'Gråtrost, Kari',
    source: 'own',
    ownCompetence: 'nurse',
    homeUnitId: 'asheim-2',
    homeUnitName: 'Åsheim 2',
    cost: 1,
    terms: [{ code: 'extra-shift', points: 1 }],
    because: [],
    insteadOf: null,
    decision: null,
    ...change,
  };
}

/** A decision as the plan tells it. */
export function sampleDecision(decision: Decision): PlanAssignment['decision'] {
  return { decisionId: 7, decision, at: instant('2026-11-22T21:00:00Z'), byName: 'Ragna Solbris' };
}

/** A proposed plan of one day with one hole and Kari on it, with what the test wants otherwise. */
export function samplePlan(change: Partial<PlanReply> = {}): PlanReply {
  return {
    planId: 1,
    state: 'proposed',
    revision: 1,
    draft: 1,
    replacesPlanId: null,
    from: plainDate('2026-11-23'),
    days: 1,
    unitId: null,
    unitName: null,
    createdAt: instant('2026-11-22T20:00:00Z'),
    createdByName: 'Ragna Solbris',
    solvedAt: instant('2026-11-22T20:00:04Z'),
    publishedAt: null,
    publishedByName: null,
    choices: {},
    fault: null,
    figures: null,
    basis: { rosterAt: null, availabilityAt: null, changedSince: [] },
    open: [sampleOpen()],
    assignments: [sampleAssignment()],
    holes: [],
    picked: [],
    findings: [],
    shifts: [...sampleShifts],
    actions: ['decide', 'replan', 'publish', 'discard'],
    ...change,
  };
}
