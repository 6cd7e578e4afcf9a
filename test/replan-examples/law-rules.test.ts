import { describe, expect, it } from 'vitest';
import { addDays, isoWeekOf, plainDate } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import { choiceFactsOf } from '#modules/staffing/domain/choice-facts.ts';
import { checkPlan } from '#modules/staffing/domain/plan-checker/check-plan.ts';
import type { ReplanChoices } from '#modules/staffing/domain/replan/choices.ts';
import { searchReplacement } from '#modules/staffing/solver/search-replacement.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';

const type = (shift: string, start: number, end: number) => ({
  shift,
  startMinute: start * 60,
  endMinute: end * 60,
  breakMinutes: 0,
  passive: false,
});

const roster = (shift: string, dates: readonly string[]): RosterRow[] =>
  dates.map((date) => ({ staffId: 'P1', date: plainDate(date), shift, unitId: 'U1', kind: 'normal' }));

/** One nurse at home in one ward, and one open shift below minimum. */
function oneNurse(date: string, shift: string, own: Partial<Municipality>): Municipality {
  return {
    number: '9901',
    name: 'Eksempelvik',
    rules: {},
    policy: {},
    sites: [{ siteId: 'S1', name: 'Lyngheim' }],
    units: [{ unitId: 'U1', name: 'Multe', kind: 'nursing_home_ward', siteId: 'S1' }],
    unitStatus: [],
    competences: [{ competence: 'nurse', covers: [], weight: 1000 }],
    shifts: [type('D', 7, 15), type('E', 15, 22), type('N', 22, 7), type('L', 8, 20), type('K', 18, 22)],
    staff: [
      {
        staffId: 'P1',
        name: 'Rask Tenkt',
        competence: 'nurse',
        homeUnitId: 'U1',
        employmentPct: 100,
        consentRedeploy: true,
        nightWorker: true,
        outbreakTeam: false,
        languages: [],
      },
    ],
    trained: [],
    workplaces: [],
    roster: [],
    worked: [],
    demand: [{ unitId: 'U1', date: plainDate(date), shift, competence: 'nurse', normal: 1, minimum: 1 }],
    absences: [],
    pool: [],
    decisions: [],
    users: [],
    services: [],
    visits: [],
    relatives: [],
    items: [],
    stock: [],
    counts: [],
    deliveries: [],
    ...own,
  };
}

async function planned(municipality: Municipality, choices: ReplanChoices) {
  const from = municipality.demand?.[0]?.date ?? plainDate('2026-11-29');
  const period = { from: addDays(from, -1), days: 3 };
  const facts = choiceFactsOf(municipality, choices, period, norwegianHolidays);
  const startedAt = Date.now();
  const plan = await searchReplacement(
    {
      municipality,
      options: { ...period, seed: 1, choices, facts },
      startedAt,
      deadline: startedAt + 5000,
      stop: new Int32Array(new SharedArrayBuffer(4)),
    },
    () => undefined,
  );
  expect(checkPlan(municipality, plan, period, facts)).toEqual([]);
  return plan.assignments.length > 0 ? 'får vakten' : (plan.uncovered[0]?.reasons[0]?.code ?? 'ingen');
}

const agreement = (parameter: 'sundayAveragingWeeks', value: number) => ({
  agreementId: 'A1',
  parameter,
  value,
  title: 'Helgeavtale Multe',
  basis: 'individual' as const,
  from: plainDate('2026-01-01'),
  units: [],
  people: ['P1'],
  competences: [],
  reference: '26/118',
  signatories: '',
  compensation: '',
});

/** A month of work in long days, Monday to Friday, from 2 November on, with 27 November off. */
const longMonth = Array.from({ length: 35 }, (_, index) => addDays(plainDate('2026-11-02'), index)).filter(
  (date, index) => index % 7 < 5 && date !== '2026-11-27',
);

const cases: readonly [string, string, Municipality, ReplanChoices?][] = [
  [
    'søndag etter en søndag på jobb',
    'sunday-off',
    oneNurse('2026-11-29', 'D', { roster: [...roster('D', ['2026-11-22']), ...roster('D', ['2026-12-03'])] }),
  ],
  [
    'søndag etter en søndag på jobb, med avtale om gjennomsnitt over 26 uker',
    'får vakten',
    oneNurse('2026-11-29', 'D', {
      roster: [...roster('D', ['2026-11-22']), ...roster('D', ['2026-12-03'])],
      workingTimeAgreements: [agreement('sundayAveragingWeeks', 26)],
    }),
  ],
  [
    'natt til 1. juledag når søndagen før er jobbet',
    'sunday-off',
    oneNurse('2026-12-24', 'N', { roster: roster('D', ['2026-12-20', '2026-12-30']) }),
  ],
  [
    'vakt på søndag når begge søndagene er jobbet fra før, bryter ikke noe nytt',
    'får vakten',
    oneNurse('2026-11-29', 'E', {
      roster: roster('D', ['2026-11-22', '2026-11-29', '2026-12-03']),
      rules: { dutyHours: 16 },
    }),
  ],
  [
    'den fjerde nattevakten gjør en lang måned til regelmessig nattarbeid',
    'night-average',
    oneNurse('2026-11-27', 'N', {
      roster: roster('L', longMonth).map((row, index) =>
        index % 5 === 4 && index < 15 ? { ...row, shift: 'N' } : row,
      ),
      rules: { weekHours: 90, overtimeWeekHours: 40, weeklyRestHours: 20, overtimeFourWeekHours: 60 },
    }),
  ],
  [
    'to vakter på ett døgn til sammen over 13 timer, med avtale om 8 timers hvile',
    'total-hours',
    oneNurse('2026-11-26', 'E', {
      roster: [...roster('N', ['2026-11-25']), ...roster('D', ['2026-12-03'])],
      rules: { dailyRestHours: 8 },
    }),
  ],
  [
    'over 48 timer i snitt over åtte uker',
    'total-hours',
    oneNurse('2026-11-26', 'D', {
      roster: roster('D', ['2026-11-23', '2026-12-03']),
      worked: [1, 2, 3, 4, 5, 6, 7].map((weeks) => ({
        staffId: 'P1',
        week: isoWeekOf(addDays(plainDate('2026-11-23'), -7 * weeks)),
        hours: 54,
        overtimeHours: 0,
      })),
    }),
  ],
  [
    'flyttet fra en kort til en lang vakt uten avtale om lange dager',
    'normal-hours',
    oneNurse('2026-11-26', 'L', {
      roster: roster('K', ['2026-11-26']).concat(roster('D', ['2026-12-03'])),
      employmentTerms: [{ staffId: 'P1', rotaClass: 'ordinary', position: 'ordinary', heavyStrain: false }],
    }),
    { moveShifts: { price: 5, noticeHours: 0, withinDays: 3 } },
  ],
  [
    'har bedt seg fritatt for ekstraarbeid',
    'free-of-extra',
    oneNurse('2026-11-26', 'D', {
      roster: roster('D', ['2026-12-03']),
      workingTimeRecords: [
        {
          recordId: 'R1',
          rule: '10-6-10',
          what: 'Fritak',
          reason: 'Helse',
          decidedBy: 'Tenkt Leder',
          decidedOn: plainDate('2026-11-01'),
          from: plainDate('2026-11-01'),
          people: ['P1'],
          units: [],
          compensation: 'none',
          compensationNote: '',
        },
      ],
    }),
  ],
];

describe('alle lovregler binder: en sykepleier og en ledig vakt', () => {
  it.each(cases.map(([name, expected, municipality, more = {}]) => ({ name, expected, municipality, more })))(
    '$name: $expected',
    async ({ expected, municipality, more }) => {
      const found = await planned(municipality, { lawRules: true, ...more });
      if (expected === 'normal-hours') expect(found).not.toBe('får vakten');
      else expect(found).toBe(expected);
    },
  );

  it.each(cases.map(([name, , municipality, more = {}]) => ({ name, municipality, more })))(
    '$name: med reglene lukket får hun vakten',
    async ({ municipality, more }) => {
      expect(await planned(municipality, more)).toBe('får vakten');
    },
  );
});
