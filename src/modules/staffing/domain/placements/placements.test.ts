import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import { assessProgress } from './assess-progress.ts';
import type { DutyThere, KnownRoster } from './attendance.ts';
import { attendanceDays } from './attendance.ts';
import type { PlacementPlan } from './placement.ts';
import { allowsPlacement } from './placement.ts';

const monday = plainDate('2026-11-23');
const day = (offset: number) => addDays(monday, offset);
const HOURS = { D: { start: 450, minutes: 450, hours: 7 }, A: { start: 885, minutes: 450, hours: 7 } } as const;
const timesOf: KnownRoster['timesOf'] = (shift, date) => {
  const { start, minutes, hours } = HOURS[shift as 'D' | 'A'];
  const from = dayNumberOf(date) * 1440 + start;
  return { from, to: from + minutes, hours };
};

/** Duties written as `Pia 0D`: Pia on day 0, day shift; a minus in front means away. */
function roster(written: readonly string[], days = 14): KnownRoster {
  const duties = written.map((text): DutyThere => {
    const [name = '', cell = ''] = text.split(' ');
    const date = day(Number.parseInt(cell, 10));
    const shift = cell.slice(-1);
    const away = name.startsWith('-');
    const { from, to } = timesOf(shift, date);
    return { personId: name.replace('-', ''), competence: 'nurse', unitId: 'aasheim-1', date, shift, from, to, away };
  });
  return {
    from: monday,
    to: day(days),
    timesOf,
    dutiesOn: (unitId, date) => duties.filter((duty) => duty.unitId === unitId && duty.date === date),
  };
}
function placement(given: Partial<PlacementPlan> = {}): PlacementPlan {
  return {
    placementId: 'PR-1',
    unitId: 'aasheim-1',
    supervisorId: 'Pia',
    secondSupervisorId: 'Siv',
    from: monday,
    to: day(7),
    weekdays: [],
    shift: 'D',
    requiredHours: null,
    doneHours: null,
    outbreakRule: 'move',
    state: 'planned',
    pausedFrom: null,
    extraDays: [],
    ...given,
  };
}
const shown = (plan: PlacementPlan, known: KnownRoster) =>
  attendanceDays(plan, known, 'nurse').map(
    ({ date, shift, supervision, personId }) =>
      `${dayNumberOf(date) - dayNumberOf(monday)}${shift} ${supervision} ${personId}`,
  );

describe('er veilederen på vakt når studenten er der?', () => {
  test.each<[string, Partial<PlacementPlan>, string[], string[]]>([
    ['studenten følger veilederens turnus', {}, ['Pia 0D', 'Pia 2A'], ['0D supervisor Pia', '2A supervisor Pia']],
    ['veilederen er borte, reserven er der', {}, ['-Pia 0D', 'Siv 0D'], ['0D second Siv']],
    ['begge er borte, en annen kan spørres', {}, ['-Pia 0D', '-Siv 0D', 'Eva 0D'], ['0D other Eva']],
    ['ingen er der', {}, ['-Pia 0D'], ['0D none null']],
    ['faste dager: veilederen har fri', { weekdays: ['1'] }, ['Eva 0D'], ['0D other Eva']],
    ['faste dager: veilederen er på kveld', { weekdays: ['1'] }, ['Pia 0A'], ['0D none null']],
    ['etter siste dag er ingenting planlagt', {}, ['Pia 7D'], []],
    ['en ekstra dag etter siste dag', { extraDays: [day(8)] }, ['Pia 8D'], ['8D supervisor Pia']],
    [
      'satt på pause fra onsdag',
      { state: 'paused', pausedFrom: day(2) },
      ['Pia 0D', 'Pia 2D', 'Pia 3D'],
      ['0D supervisor Pia'],
    ],
    ['uten veileder', { supervisorId: null, weekdays: ['1'] }, ['Siv 0D'], ['0D second Siv']],
  ])('%s', (_, given, duties, expected) => {
    expect(shown(placement(given), roster(duties))).toEqual(expected);
  });
});

describe('når studenten timene sine?', () => {
  const progress = (given: Partial<PlacementPlan>, duties: readonly string[], days = 14) => {
    const plan = placement(given);
    const known = roster(duties, days);
    const found = assessProgress(plan, known, attendanceDays(plan, known, 'nurse'), monday);
    return found && { missing: found.missingHours, lost: found.lostDays.length, catchUp: found.catchUp };
  };
  test.each<[string, Partial<PlacementPlan>, string[], ReturnType<typeof progress>]>([
    ['ingen krav om timer', {}, ['Pia 0D'], undefined],
    ['nok timer igjen', { requiredHours: 14 }, ['Pia 0D', 'Pia 2D'], { missing: 0, lost: 0, catchUp: [] }],
    [
      'en dag går tapt, og tas igjen dagen veilederen jobber etter perioden',
      { requiredHours: 14 },
      ['Pia 0D', '-Pia 2D', 'Pia 9D'],
      { missing: 7, lost: 1, catchUp: [day(9)] },
    ],
    [
      'gjennomførte timer teller med',
      { requiredHours: 21, doneHours: 14 },
      ['Pia 0D'],
      { missing: 0, lost: 0, catchUp: [] },
    ],
    [
      'mens praksisen står på pause, kommer ingen timer til',
      { requiredHours: 14, state: 'paused', pausedFrom: monday },
      ['Pia 0D', 'Pia 2D', 'Siv 3D'],
      { missing: 14, lost: 0, catchUp: [day(2), day(3)] },
    ],
  ])('%s', (_, given, duties, expected) => {
    expect(progress(given, duties)).toEqual(expected);
  });

  test('uker etter kjent turnus regnes som de kjente', () => {
    const plan = placement({ requiredHours: 28, to: day(14) });
    const known = roster(['Pia 0D', 'Pia 2D'], 7);
    const found = assessProgress(plan, known, attendanceDays(plan, known, 'nurse'), monday);
    expect(found).toMatchObject({ plannedHours: 14, estimatedHours: 14, missingHours: 0 });
  });

  test('flere dager med veileder gjør aldri at det mangler mer', () => {
    const duty = fc.integer({ min: 0, max: 6 }).map((offset) => `Pia ${offset}D`);
    fc.assert(
      fc.property(fc.uniqueArray(duty, { minLength: 1 }), duty, (duties, more) => {
        const missing = (list: readonly string[]) => progress({ requiredHours: 60 }, list, 7)?.missing ?? 0;
        expect(missing([...new Set([...duties, more])])).toBeLessThanOrEqual(missing(duties));
      }),
    );
  });
});

test.each([
  ['planned', 'pause', true],
  ['paused', 'resume', true],
  ['paused', 'complete', false],
  ['completed', 'move', false],
] as const)('en praksis som er %s, kan %s: %s', (state, action, may) => {
  expect(allowsPlacement(state, action)).toBe(may);
});
