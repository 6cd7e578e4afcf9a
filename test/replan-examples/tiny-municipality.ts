import fc from 'fast-check';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, isoWeekOf, plainDate } from '#kernel/plain-date.ts';
import type {
  DemandRow,
  Municipality,
  PlanDecision,
  PolicyOverrides,
  PoolPerson,
  RuleOverrides,
  ShiftType,
  StaffMember,
} from '#modules/organisation/domain/municipality.ts';
import { ABSENCE_KINDS, POOL_SOURCES, RULE_NAMES } from '#modules/organisation/domain/municipality.ts';
import type { PlanPeriod } from '#modules/staffing/domain/plan-checker/plan-world.ts';

/** A municipality small enough to plan by trying everything, and the days to plan. */
export interface TinyCase {
  readonly municipality: Municipality;
  readonly period: PlanPeriod;
}

/** Mondays and weekends, both clock changes, a year with 53 weeks. */
const FIRST_DAYS = ['2026-11-23', '2026-11-26', '2026-10-23', '2026-10-24', '2026-03-27', '2026-03-28', '2026-12-30'];

const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const shiftType = (shift: string, start: string, end: string, breakMinutes: number): ShiftType => ({
  shift,
  startMinute: clock(start),
  endMinute: clock(end),
  breakMinutes,
  passive: false,
});

/** Shifts that overlap, touch, leave 8 to 11 hours between them, cross midnight and the hour that the clock changes in. */
const SHIFTS = [
  shiftType('D', '07:30', '15:00', 30),
  shiftType('E', '14:30', '22:00', 30),
  shiftType('N', '22:00', '07:00', 30),
  shiftType('K', '07:00', '11:00', 0),
  shiftType('L', '11:00', '15:00', 0),
  shiftType('M', '15:00', '19:00', 20),
  shiftType('T', '08:00', '20:30', 30),
  shiftType('W', '20:00', '08:30', 30),
  shiftType('R', '02:30', '09:00', 0),
  shiftType('A', '18:00', '00:00', 30),
];

const COMPETENCES = [
  { competence: 'nurse', covers: ['health_worker', 'assistant'], weight: 1500 },
  { competence: 'health_worker', covers: ['assistant'], weight: 1000 },
  { competence: 'assistant', covers: [], weight: undefined },
];

const UNITS = [
  { unitId: 'U1', name: 'Multe', kind: 'nursing_home_ward', siteId: 'S1' },
  { unitId: 'U2', name: 'Tyttebær', kind: 'nursing_home_ward', siteId: 'S1' },
  { unitId: 'U3', name: 'Bekkesildre', kind: 'staffed_home', siteId: 'S2' },
] as const;

const unitId = fc.constantFrom('U1', 'U1', 'U2', 'U3');
const shift = fc.constantFrom('D', 'D', 'E', 'N', 'K', 'L', 'M', 'T', 'W', 'R', 'A');
const competence = fc.constantFrom('nurse', 'health_worker', 'health_worker', 'assistant');
const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const seldom = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const mostly = seldom.map((value) => !value);

const staffMember = (staffId: string): fc.Arbitrary<StaffMember> =>
  fc.record({
    staffId: fc.constant(staffId),
    name: fc.constant(`Rask ${staffId}`),
    competence,
    homeUnitId: unitId,
    employmentPct: fc.constant(100),
    weeklyHours: rarely(fc.constantFrom(7, 14, 21.5, 35.5, 40)),
    consentRedeploy: mostly,
    maxExtraShifts: rarely(fc.constantFrom(0, 1, 2)),
    nightWorker: seldom,
    outbreakTeam: fc.boolean(),
    languages: fc.constant([]),
  });

const someDate = (from: PlainDate, earliest: number, latest: number): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: earliest, max: latest }).map((days) => addDays(from, days));

const poolPerson = (personId: string, from: PlainDate): fc.Arbitrary<PoolPerson> =>
  fc.record({
    personId: fc.constant(personId),
    name: fc.constant(`Lun ${personId}`),
    competence,
    source: fc.constantFrom(...POOL_SOURCES),
    from: rarely(someDate(from, -1, 2)),
    to: rarely(someDate(from, 1, 5)),
    units: fc.oneof(fc.constant([]), fc.uniqueArray(unitId, { minLength: 1, maxLength: 2 })),
    outbreakTeam: seldom,
  });

const LIMITS = {
  dailyRestHours: [8, 9, 11, 12],
  weeklyRestHours: [35, 80, 110],
  dutyHours: [8, 12.5, 16],
  weekHours: [15, 24, 48],
  overtimeWeekHours: [0, 5, 10],
  overtimeFourWeekHours: [3, 20, 25],
  overtimeYearHours: [10, 200],
  maxExtraShifts: [1, 2, 4],
  weeklyHours: [10, 20, 37.5],
} as const;

const ruleOverrides = (from: PlainDate): fc.Arbitrary<RuleOverrides> =>
  fc
    .tuple(
      ...RULE_NAMES.map((name) => {
        const value = fc.constantFrom(...LIMITS[name]);
        const dated = fc.record({ value, from: rarely(someDate(from, -1, 3)), to: rarely(someDate(from, 1, 6)) });
        return fc.oneof(
          { weight: 6, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: value },
          { weight: 1, arbitrary: fc.array(dated, { minLength: 1, maxLength: 2 }) },
        );
      }),
    )
    .map((values) =>
      Object.fromEntries(
        RULE_NAMES.map((name, index) => [name, values[index]]).filter(([, value]) => value !== undefined),
      ),
    );

const policy: fc.Arbitrary<PolicyOverrides> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        weights: fc.dictionary(competence, fc.integer({ min: 1, max: 60 }), { maxKeys: 2 }),
        belowMinimumFactor: fc.integer({ min: 0, max: 3 }),
        sameSite: fc.integer({ min: 0, max: 30 }),
        otherSite: fc.integer({ min: 0, max: 60 }),
        overQualified: fc.integer({ min: 0, max: 20 }),
        night: fc.integer({ min: 0, max: 20 }),
        extraStep: fc.integer({ min: 0, max: 9 }),
        overtime: fc.integer({ min: 0, max: 60 }),
        source: fc.dictionary(fc.constantFrom('own', ...POOL_SOURCES), fc.integer({ min: 0, max: 50 }), { maxKeys: 2 }),
      },
      { requiredKeys: [] },
    ),
  },
);

const demandRow = (from: PlainDate, days: number): fc.Arbitrary<DemandRow> =>
  fc
    .record({
      unitId,
      date: someDate(from, 0, days - 1),
      shift,
      competence,
      normal: fc.integer({ min: 1, max: 2 }),
      minimum: fc.integer({ min: 0, max: 2 }),
    })
    .map((row) => ({ ...row, minimum: Math.min(row.minimum, row.normal) }));

function decisions(people: readonly string[], demand: readonly DemandRow[]): fc.Arbitrary<PlanDecision[]> {
  const named = fc.record({
    personId: fc.constantFrom(...people),
    row: fc.constantFrom(...demand),
    decision: fc.constantFrom('pin' as const, 'refuse' as const),
  });
  const pinOrRefusal = named.map(({ personId, row, decision }): PlanDecision => {
    const { unitId: unit, date, shift: name, competence: wanted } = row;
    return { personId, unitId: unit, date, shift: name, competence: wanted, decision };
  });
  const broadRefusal = fc.record({
    personId: fc.constantFrom(...people),
    unitId: rarely(unitId),
    date: rarely(fc.constantFrom(...demand.map((row) => row.date))),
    shift: rarely(shift),
    decision: fc.constant('refuse' as const),
  });
  const few = fc.array(fc.oneof(pinOrRefusal, broadRefusal), { minLength: 1, maxLength: 3 });
  const broadPin = fc.record({
    personId: fc.constantFrom(...people),
    unitId: rarely(unitId),
    date: rarely(fc.constantFrom(...demand.map((row) => row.date))),
    competence: rarely(competence),
    decision: fc.constant('pin' as const),
  });
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant<PlanDecision[]>([]) },
    { weight: 3, arbitrary: few },
    { weight: 1, arbitrary: broadPin.map((pin): PlanDecision[] => [pin]) },
  );
}

/** Somebody whom neither competence nor consent holds back, so that the later rules come to speak. */
function makeVersatile(person: StaffMember): StaffMember {
  return { ...person, competence: 'nurse', consentRedeploy: true };
}

/** Keys that a folder must not repeat. */
const unique = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];

/** Tiny municipalities in which every rule and every price of the model has a say now and then. */
export const tinyCase: fc.Arbitrary<TinyCase> = fc
  .record({
    from: fc.constantFrom(...FIRST_DAYS.map(plainDate)),
    days: fc.integer({ min: 1, max: 6 }),
    staffCount: fc.integer({ min: 1, max: 4 }),
    poolCount: fc.constantFrom(0, 0, 1, 2),
  })
  .chain(({ from, days, staffCount, poolCount }) => {
    const staffIds = Array.from({ length: staffCount }, (_, index) => `P${index + 1}`);
    const poolIds = Array.from({ length: poolCount }, (_, index) => `X${index + 1}`);
    const staffId = fc.constantFrom(...staffIds);
    const parts = fc.record({
      staff: fc.tuple(...staffIds.map(staffMember)),
      pool: fc.tuple(...poolIds.map((id) => poolPerson(id, from))),
      demand: fc.array(demandRow(from, days), { minLength: 1, maxLength: 5 }),
      withDemandFile: fc.oneof(
        { weight: 9, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      trained: fc.array(fc.record({ staffId, unitId, validTo: rarely(someDate(from, -1, days)) }), { maxLength: 7 }),
      roster: fc.array(
        fc.record({
          staffId,
          date: someDate(from, -4, days + 3),
          shift,
          unitId,
          kind: fc.constantFrom('normal', 'normal', 'normal', 'extra', 'overtime', 'on_call'),
        }),
        { maxLength: 12 },
      ),
      worked: fc.array(
        fc.record({
          staffId,
          week: fc.integer({ min: -52, max: 1 }).map((weeks) => isoWeekOf(addDays(from, weeks * 7))),
          hours: fc.constant(37.5),
          overtimeHours: fc.constantFrom(0, 8, 15, 24, 100, 195),
        }),
        { maxLength: 3 },
      ),
      absences: fc.array(
        fc.record({
          staffId,
          from: someDate(from, -3, days),
          to: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
          kind: fc.constantFrom(...ABSENCE_KINDS),
        }),
        { maxLength: 2 },
      ),
      unitStatus: fc.array(
        fc.record({
          unitId,
          from: someDate(from, -1, days - 1),
          to: fc.option(someDate(from, days - 1, days + 1), { nil: undefined }),
          status: fc.constantFrom('outbreak', 'no_cross_site'),
        }),
        { maxLength: 2 },
      ),
      workplaces: fc.array(fc.record({ staffId, workplace: fc.constantFrom('U1', 'U2', 'U3', 'Tenkt Rengjøring') }), {
        maxLength: 2,
      }),
      rules: ruleOverrides(from),
      policy,
      versatile: fc.boolean(),
    });
    return parts.chain((given) => {
      const demand = unique(given.demand, (row) => [row.unitId, row.date, row.shift, row.competence].join());
      return decisions([...staffIds, ...poolIds], demand).map(
        (chosen): TinyCase => ({
          period: { from, days },
          municipality: {
            number: '9901',
            name: 'Eksempelvik',
            rules: given.rules,
            policy: given.policy,
            sites: [
              { siteId: 'S1', name: 'Lyngheim' },
              { siteId: 'S2', name: 'Bjørkheim' },
            ],
            units: UNITS,
            unitStatus: given.unitStatus,
            competences: COMPETENCES,
            shifts: SHIFTS,
            staff: given.versatile ? given.staff.map(makeVersatile) : given.staff,
            trained: given.versatile
              ? staffIds.flatMap((id) => UNITS.map((unit) => ({ staffId: id, unitId: unit.unitId })))
              : unique(given.trained, (row) => row.staffId + row.unitId),
            workplaces: unique(given.workplaces, (row) => row.staffId + row.workplace),
            roster: unique(given.roster, (row) => row.staffId + row.date + row.shift),
            worked: unique(given.worked, (row) => row.staffId + row.week),
            demand: given.withDemandFile ? demand : undefined,
            absences: given.absences.map((row) => ({
              ...row,
              to: row.to === undefined ? undefined : addDays(row.from, row.to),
            })),
            pool: given.pool,
            decisions: unique(chosen, (row) => [row.personId, row.unitId, row.date, row.shift, row.competence].join()),
            users: [],
            services: [],
            visits: [],
            relatives: [],
            items: [],
            stock: [],
            counts: [],
            deliveries: [],
          },
        }),
      );
    });
  });
