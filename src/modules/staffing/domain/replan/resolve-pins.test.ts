import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality, PlanDecision } from '#modules/organisation/domain/municipality.ts';
import { demanded, oneWard, published, worker } from '#test/replan-examples/one-ward.ts';
import { compileProblem } from './compile-problem.ts';

const pin = (personId: string, extra: Partial<PlanDecision> = {}): PlanDecision => ({
  personId,
  decision: 'pin',
  ...extra,
});
const monday = { date: plainDate('2026-11-23') };
const tuesday = { date: plainDate('2026-11-24') };
const demand = [demanded('U1 2026-11-23 D health_worker'), demanded('U1 2026-11-24 D health_worker')];

function pins(decisions: readonly PlanDecision[], parts: Partial<Municipality> = {}) {
  const staff = [
    worker('P1'),
    worker('P2', { maxExtraShifts: 1 }),
    worker('P3', { homeUnitId: 'U2', consentRedeploy: true }),
  ];
  const problem = compileProblem(oneWard({ staff, demand, decisions, ...parts }), { days: 2 });
  return {
    given: problem.pinnedPairs.map((pair) => {
      const key = problem.rows.keys[problem.pairs.row[pair] as number];
      return `${problem.people.ids[problem.pairs.person[pair] as number]} ${key?.date}`;
    }),
    leftOut: problem.pinFaults.map((fault) => `${fault.decision.personId} ${fault.code}`),
  };
}

describe('lederens valg', () => {
  it('den som er valgt, får vakta', () => {
    expect(pins([pin('P1', monday), pin('P2', tuesday)])).toEqual({
      given: ['P1 2026-11-23', 'P2 2026-11-24'],
      leftOut: [],
    });
  });

  it.each([
    ['ikke opplært', [pin('P3', monday)], 'P3 training'],
    ['plassen er tatt', [pin('P1', monday), pin('P2', monday)], 'P2 over-covered'],
    ['ingen udekket vakt der', [pin('P1', { date: plainDate('2026-11-30') })], 'P1 over-covered'],
    ['avvist samme sted', [pin('P1', monday), { personId: 'P1', decision: 'refuse' as const }], 'P1 refused'],
    ['flere enn personen vil ha', [pin('P2', monday), pin('P2', tuesday)], 'P2 max-extra'],
    ['ukjent person', [pin('P9')], 'P9 unknown-person'],
  ])('%s: utelatt med grunn', (_, decisions, fault) => {
    expect(pins(decisions).leftOut).toEqual([fault]);
  });

  it('et åpent valg viker for et bestemt', () => {
    expect(pins([pin('P1'), pin('P2', monday)])).toEqual({ given: ['P2 2026-11-23', 'P1 2026-11-24'], leftOut: [] });
  });

  it('den som alt står på vakta, er der', () => {
    const roster = [published('P1 2026-11-23 D U1')];
    const wish = pin('P1', { ...monday, unitId: 'U1', shift: 'D' });
    expect(pins([wish], { roster })).toEqual({ given: [], leftOut: [] });
  });

  it('en vakt som trenger en annen imellom, går når begge er valgt', () => {
    const roster = [published('P1 2026-11-23 K U1')];
    const shifts = [
      { shift: 'K', startMinute: 420, endMinute: 660, breakMinutes: 0, passive: false },
      { shift: 'L', startMinute: 660, endMinute: 900, breakMinutes: 0, passive: false },
      { shift: 'M', startMinute: 900, endMinute: 1140, breakMinutes: 0, passive: false },
    ];
    const touching = {
      roster,
      shifts,
      demand: [demanded('U1 2026-11-23 L health_worker'), demanded('U1 2026-11-23 M health_worker')],
    };
    expect(pins([pin('P1', { shift: 'M' })], touching).leftOut).toEqual(['P1 daily-rest']);
    expect(pins([pin('P1', { shift: 'M' }), pin('P1', { shift: 'L' })], touching).leftOut).toEqual([]);
  });
});
