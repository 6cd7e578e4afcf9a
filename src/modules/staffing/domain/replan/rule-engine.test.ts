import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { demanded, oneWard, poolPerson, published, shiftOf, worker } from '#test/replan-examples/one-ward.ts';
import { compileWorld } from './compile-world.ts';
import { createRuleEngine } from './rule-engine.ts';

const monday = plainDate('2026-11-23');
const tuesday = plainDate('2026-11-24');

/** The first rule against P1 (or X1) on the first row of the demand, the rows named by number already given. */
function firstBroken(parts: Partial<Municipality>, given: readonly number[] = [], row = 0): string {
  const municipality = oneWard({ staff: [worker('P1')], ...parts });
  const world = compileWorld(municipality, { from: monday, days: 7 });
  const person = municipality.pool.length > 0 ? world.people.indexOf.get('X1') : 0;
  const numbers = world.rows.keys.map((key) =>
    (municipality.demand ?? []).findIndex(
      (line) =>
        JSON.stringify(key) ===
        JSON.stringify({ unitId: line.unitId, date: line.date, shift: line.shift, competence: line.competence }),
    ),
  );
  const at = (line: number) => numbers.indexOf(line);
  return createRuleEngine(world).firstBroken(person ?? -1, at(row), given.map(at)) ?? 'ingen';
}

const onMonday = [demanded('U1 2026-11-23 D health_worker')];
const atU2 = [demanded('U2 2026-11-23 D health_worker')];
const versatile = worker('P1', { consentRedeploy: true });
const trainedEverywhere = ['U2', 'U3'].map((unitId) => ({ staffId: 'P1', unitId }));
const fullWeek = ['23', '24', '25', '26', '27'].map((day) => published(`P1 2026-11-${day} D U1`));

const CASES: readonly [rule: string, what: string, parts: Partial<Municipality>, given?: readonly number[]][] = [
  ['ingen', 'en vanlig vakt hjemme', { demand: onMonday }],
  ['competence', 'en helsefagarbeider kan ikke gå sykepleiervakt', { demand: [demanded('U1 2026-11-23 D nurse')] }],
  [
    'ingen',
    'en sykepleier dekker helsefagarbeider',
    { staff: [worker('P1', { competence: 'nurse' })], demand: onMonday },
  ],
  [
    'competence',
    'men ikke assistent: det går ikke i kjede',
    { staff: [worker('P1', { competence: 'nurse' })], demand: [demanded('U1 2026-11-23 D assistant')] },
  ],
  ['training', 'ikke opplært i avdelingen', { staff: [versatile], demand: atU2 }],
  [
    'training',
    'opplæringen gikk ut dagen før',
    { staff: [versatile], demand: atU2, trained: [{ staffId: 'P1', unitId: 'U2', validTo: plainDate('2026-11-22') }] },
  ],
  [
    'ingen',
    'opplæringen gjelder ut dagen',
    { staff: [versatile], demand: atU2, trained: [{ staffId: 'P1', unitId: 'U2', validTo: monday }] },
  ],
  [
    'training',
    'vikaren hører til en annen avdeling',
    { pool: [poolPerson('X1', { units: ['U2'] })], demand: onMonday },
  ],
  ['absence', 'syk den dagen', { demand: onMonday, absences: [{ staffId: 'P1', from: monday, kind: 'sick' }] }],
  [
    'ingen',
    'friskmeldt fra den dagen',
    { demand: onMonday, absences: [{ staffId: 'P1', from: plainDate('2026-11-20'), to: monday, kind: 'sick' }] },
  ],
  [
    'ingen',
    'bare på jobb er ikke fravær',
    { demand: onMonday, absences: [{ staffId: 'P1', from: monday, kind: 'work_only' }] },
  ],
  [
    'absence',
    'natta slutter etter at vikaren har sluttet',
    { pool: [poolPerson('X1', { to: tuesday })], demand: [demanded('U1 2026-11-23 N health_worker')] },
  ],
  ['one-place', 'står allerede på kvelden', { demand: onMonday, roster: [published('P1 2026-11-23 E U1')] }],
  ['one-place', 'har bakvakt', { demand: onMonday, roster: [published('P1 2026-11-23 D U1 on_call')] }],
  ['consent', 'har ikke samtykket til å gå andre steder', { demand: atU2, trained: trainedEverywhere }],
  ['ingen', 'vikarer har samtykket', { pool: [poolPerson('X1')], demand: atU2 }],
  [
    'outbreak-in',
    'inn i et utbrudd uten å være i utbruddslaget',
    {
      staff: [versatile],
      trained: trainedEverywhere,
      demand: atU2,
      unitStatus: [{ unitId: 'U2', from: monday, status: 'outbreak' }],
    },
  ],
  [
    'ingen',
    'utbruddslaget kan',
    {
      staff: [worker('P1', { consentRedeploy: true, outbreakTeam: true })],
      trained: trainedEverywhere,
      demand: atU2,
      unitStatus: [{ unitId: 'U2', from: monday, status: 'outbreak' }],
    },
  ],
  [
    'outbreak-out',
    'står i utbruddet en annen dag',
    {
      staff: [versatile],
      trained: trainedEverywhere,
      demand: atU2,
      roster: [published('P1 2026-11-24 D U1')],
      unitStatus: [{ unitId: 'U1', from: tuesday, status: 'outbreak' }],
    },
  ],
  [
    'ingen',
    'dagen etter at utbruddet er over',
    {
      staff: [versatile],
      trained: trainedEverywhere,
      demand: atU2,
      roster: [published('P1 2026-11-24 D U1')],
      unitStatus: [{ unitId: 'U1', from: plainDate('2026-11-01'), to: monday, status: 'outbreak' }],
    },
  ],
  [
    'outbreak-out',
    'planen har gitt en vakt i utbruddet',
    {
      staff: [versatile],
      trained: trainedEverywhere,
      demand: [...atU2, demanded('U1 2026-11-24 D health_worker')],
      unitStatus: [{ unitId: 'U1', from: monday, status: 'outbreak' }],
    },
    [1],
  ],
  [
    'cross-site',
    'jobber også hos en annen arbeidsgiver',
    {
      demand: onMonday,
      workplaces: [{ staffId: 'P1', workplace: 'Tenkt Rengjøring' }],
      unitStatus: [{ unitId: 'U1', from: monday, status: 'no_cross_site' }],
    },
  ],
  [
    'ingen',
    'jobber også i en avdeling på samme sted',
    {
      demand: onMonday,
      workplaces: [{ staffId: 'P1', workplace: 'U2' }],
      unitStatus: [{ unitId: 'U1', from: monday, status: 'no_cross_site' }],
    },
  ],
  [
    'cross-site',
    'står på et lukket sted og skal til et annet',
    {
      staff: [versatile],
      trained: trainedEverywhere,
      demand: [demanded('U3 2026-11-24 D health_worker')],
      roster: [published('P1 2026-11-23 D U1')],
      unitStatus: [{ unitId: 'U1', from: monday, to: tuesday, status: 'no_cross_site' }],
    },
  ],
  [
    'one-foreign-unit',
    'er allerede lånt ut til en annen avdeling',
    { staff: [versatile], trained: trainedEverywhere, demand: atU2, roster: [published('P1 2026-11-25 D U3')] },
  ],
  ['ingen', 'hjemme er alltid greit', { demand: onMonday, roster: [published('P1 2026-11-25 D U3')] }],
  [
    'one-foreign-unit',
    'bakvakt i en annen avdeling teller som sted',
    { staff: [versatile], trained: trainedEverywhere, demand: atU2, roster: [published('P1 2026-11-25 D U3 on_call')] },
  ],
  [
    'one-foreign-unit',
    'vikarer har én avdeling i alt',
    { pool: [poolPerson('X1')], demand: [...atU2, demanded('U1 2026-11-25 D health_worker')] },
    [1],
  ],
  [
    'daily-rest',
    'kveld mandag og dag tirsdag er 9,5 timer',
    { demand: [demanded('U1 2026-11-24 D health_worker')], roster: [published('P1 2026-11-23 E U1')] },
  ],
  [
    'ingen',
    'avtale om ni timers hvile',
    {
      rules: { dailyRestHours: 9 },
      demand: [demanded('U1 2026-11-24 D health_worker')],
      roster: [published('P1 2026-11-23 E U1')],
    },
  ],
  [
    'daily-rest',
    'en vakt som forlenger en vakt med for kort hvile etter',
    {
      demand: [demanded('U1 2026-11-23 D health_worker')],
      roster: [published('P1 2026-11-23 F U1'), published('P1 2026-11-24 D U1')],
      rules: { dutyHours: 16 },
    },
  ],
  [
    'weekly-rest',
    'lørdag etter fem dager gir 33 timer',
    { demand: [demanded('U1 2026-11-28 D health_worker')], roster: fullWeek },
  ],
  [
    'ingen',
    'søndag etter fem dager gir 40,5 timer',
    { demand: [demanded('U1 2026-11-29 D health_worker')], roster: fullWeek },
  ],
  [
    'hours-day',
    'dag og kveld i ett er 14,5 timer',
    { demand: [demanded('U1 2026-11-23 F health_worker')], roster: [published('P1 2026-11-23 D U1')] },
  ],
  [
    'hours-week',
    'fire lange vakter og en til',
    {
      demand: [demanded('U1 2026-11-27 T health_worker')],
      staff: [worker('P1', { weeklyHours: 60 })],
      roster: ['23', '24', '25', '26'].map((day) => published(`P1 2026-11-${day} T U1`)),
    },
  ],
  [
    'overtime',
    'tolv timer over en uke på 35',
    {
      demand: [demanded('U1 2026-11-29 T health_worker')],
      staff: [worker('P1', { weeklyHours: 35 })],
      roster: fullWeek,
    },
  ],
  [
    'overtime',
    'sju timer til etter 19 i ukene før',
    {
      demand: [demanded('U1 2026-11-29 D health_worker')],
      staff: [worker('P1', { weeklyHours: 35 })],
      roster: fullWeek,
      worked: [{ staffId: 'P1', week: '2026-W47', hours: 54, overtimeHours: 19 }],
    },
  ],
  [
    'overtime',
    '195 timer tidligere i året',
    {
      demand: [demanded('U1 2026-11-29 D health_worker')],
      staff: [worker('P1', { weeklyHours: 35 })],
      roster: fullWeek,
      worked: [{ staffId: 'P1', week: '2026-W01', hours: 230, overtimeHours: 195 }],
    },
  ],
  ['max-extra', 'vil ikke ha ekstravakter', { demand: onMonday, staff: [worker('P1', { maxExtraShifts: 0 })] }],
  [
    'max-extra',
    'har fått sitt antall',
    {
      demand: [demanded('U1 2026-11-25 D health_worker'), demanded('U1 2026-11-23 D health_worker')],
      rules: { maxExtraShifts: 1 },
    },
    [1],
  ],
];

describe('reglene, prøvd på én vakt', () => {
  it.each(CASES)('%s: %s', (rule, _, parts, given) => {
    expect(firstBroken(parts, given)).toBe(rule);
  });

  it('weekly-rest: en uke som turnusen alt bryter, tar ingen vakt til', () => {
    const roster = [...fullWeek, published('P1 2026-11-28 D U1'), published('P1 2026-11-29 D U1')];
    const shifts = [...oneWard().shifts, shiftOf('L', '15:00', '17:00', 0)];
    const rules = { overtimeWeekHours: 40, weekHours: 90 };
    expect(firstBroken({ shifts, demand: [demanded('U1 2026-11-25 L health_worker')], roster, rules })).toBe(
      'weekly-rest',
    );
  });
});
