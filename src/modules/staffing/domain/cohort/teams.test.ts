import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { assessTeams } from './assess-teams.ts';
import { cohortUnitOf } from './cohort-unit.ts';
import { proposeTeams } from './propose-teams.ts';
import { SAMPLE_FROM as MONDAY, SAMPLE_SHIFTS, SAMPLE_UNIT, sampleMunicipality, sampleRow } from './sample-unit.ts';
import { findCalendarClashes } from './separation.ts';
import type { TeamPattern } from './team-calendar.ts';
import { TEAM_PATTERNS, teamAt, teamCalendar } from './team-calendar.ts';

const PER_SHIFT = { D: [3, 2], A: [2, 1], N: [1, 1] } as const;
const period = { from: MONDAY, days: 28 };
const municipality = sampleMunicipality({ days: 28, heads: 12, perShift: PER_SHIFT });
const unit = cohortUnitOf(municipality, SAMPLE_UNIT, period, new Set());
const calendarOf = (pattern: TeamPattern, teams = 2) => teamCalendar(pattern, teams, period, unit.shifts, unit.demand);

describe('hvilket lag som har vakten', () => {
  test.each<[TeamPattern, string]>([
    ['week', '0000000111111100000001111111'],
    ['four-four', '0000111100001111000011110000'],
    ['two-two-three', '0011000110011100110001100111'],
  ])('%s: dagene i fire uker', (pattern, expected) => {
    const calendar = calendarOf(pattern);
    expect(calendar.days.map((day) => day.teamOf['D']).join('')).toBe(expected);
    expect(calendar.days.every((day) => new Set(Object.values(day.teamOf)).size === 1)).toBe(true);
  });

  test('dag den ene uken, kveld og natt den neste', () => {
    const calendar = calendarOf('by-shift');
    const week = (weeks: number) => ['D', 'A', 'N'].map((shift) => teamAt(calendar, addDays(MONDAY, 7 * weeks), shift));
    expect([week(0), week(1), week(2)]).toEqual([
      [0, 1, 1],
      [1, 0, 0],
      [0, 1, 1],
    ]);
  });

  test.each([
    [0, 'week', 0],
    [15, 'week', 3],
    [-15, 'by-shift', 0],
    [0, 'by-shift', 28],
  ] as const)('minst %d minutter mellom lag, %s: %d bytter går ikke', (leastGapMinutes, pattern, clashes) => {
    const found = findCalendarClashes(calendarOf(pattern), SAMPLE_SHIFTS, unit.demand, { leastGapMinutes });
    expect(found).toHaveLength(clashes);
  });
});

describe('hvem som er på hvilket lag', () => {
  const share = (people: typeof unit.people, pins = {}) =>
    proposeTeams(people, calendarOf('week'), unit.demand, unit.shifts, { seed: 1, pins });

  test('lagene blir like store', () => {
    const sizes = [...Map.groupBy(share(unit.people).values(), (team) => team).values()].map((one) => one.length);
    expect(sizes).toEqual([6, 6]);
  });

  test('innleide og folk utenfra holdes i ett lag', () => {
    const people = unit.people.map((one, index) => (index % 3 === 0 ? { ...one, guest: true } : one));
    const teams = share(people);
    expect(new Set(people.filter((one) => one.guest).map((one) => teams.get(one.personId))).size).toBe(1);
  });

  test('den lederen har satt på et lag, blir der', () => {
    const teams = share(unit.people, { P1: 1, P2: 1, P3: 1 });
    expect(['P1', 'P2', 'P3'].map((id) => teams.get(id))).toEqual([1, 1, 1]);
  });

  test('nattevaktene deles på lagene', () => {
    const people = unit.people.map((one, index) => ({ ...one, nightWorker: index < 4 }));
    const teams = share(people);
    expect(people.slice(0, 4).filter((one) => teams.get(one.personId) === 0)).toHaveLength(2);
  });
});

describe('om turnusen holder lagene fra hverandre', () => {
  const teamOf = new Map(unit.people.map((one, index) => [one.personId, index % 2]));
  const rule = { leastGapMinutes: 0 };
  const codes = (rows: Parameters<typeof assessTeams>[1], people = unit.people) =>
    assessTeams({ ...unit, people }, rows, teamOf, rule).map((one) => one.code);

  test.each([
    [
      'to lag på samme vakt',
      [sampleRow('P1', MONDAY, 'D'), sampleRow('P2', MONDAY, 'D')],
      ['staffing.cohort.teams-meet'],
    ],
    ['ett lag på vakt', [sampleRow('P1', MONDAY, 'D'), sampleRow('P3', MONDAY, 'D')], []],
    ['natt avløses kant i kant', [sampleRow('P1', MONDAY, 'N'), sampleRow('P2', addDays(MONDAY, 1), 'D')], []],
    ['en uten lag', [sampleRow('fremmed', MONDAY, 'D')], ['staffing.cohort.no-team']],
  ] as const)('%s', (_, rows, expected) => {
    expect(codes(rows)).toEqual(expected);
  });

  test('innleide på begge lag', () => {
    const people = unit.people.map((one) => (['P1', 'P2'].includes(one.personId) ? { ...one, guest: true } : one));
    const rows = [sampleRow('P1', MONDAY, 'D'), sampleRow('P2', addDays(MONDAY, 3), 'D')];
    expect(codes(rows, people)).toEqual(['staffing.cohort.guests-in-several-teams']);
  });

  test('en turnus der alle bare står på lagets egne vakter, har aldri to lag inne samtidig', () => {
    const pattern = fc.constantFrom(...TEAM_PATTERNS);
    const picks = fc.array(fc.tuple(fc.nat(27), fc.nat(11), fc.nat(2)), { maxLength: 150 });
    fc.assert(
      fc.property(pattern, picks, (chosen, given) => {
        const calendar = calendarOf(chosen);
        const rows = given.flatMap(([day, person, shift]) => {
          const row = sampleRow(`P${person + 1}`, addDays(MONDAY, day), ['D', 'A', 'N'][shift] ?? 'D');
          return teamAt(calendar, row.date, row.shift) === person % 2 ? [row] : [];
        });
        const meetings = assessTeams(unit, rows, teamOf, { leastGapMinutes: -15 });
        expect(meetings).toEqual([]);
      }),
    );
  });
});
