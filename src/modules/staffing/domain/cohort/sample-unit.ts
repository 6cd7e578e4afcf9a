import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom, plainDate, weekdayOf } from '#kernel/plain-date.ts';
import type {
  DemandRow,
  Municipality,
  RosterRow,
  ShiftType,
  StaffMember,
} from '#modules/organisation/domain/municipality.ts';

/** A ward for examples: day 07:30–15:00, evening 14:45–22:15, night 22:00–07:30, as most wards have them. */
export const SAMPLE_SHIFTS: readonly ShiftType[] = [
  { shift: 'D', startMinute: 450, endMinute: 900, breakMinutes: 30, passive: false },
  { shift: 'A', startMinute: 885, endMinute: 1335, breakMinutes: 30, passive: false },
  { shift: 'N', startMinute: 1320, endMinute: 450, breakMinutes: 0, passive: false },
];
/** Monday 30 November 2026. */
export const SAMPLE_FROM = plainDate('2026-11-30');
export const SAMPLE_UNIT = 'aasheim';

/** A row of the sample ward. */
export function sampleRow(staffId: string, date: PlainDate, shift: string): RosterRow {
  return { staffId, date, shift, unitId: SAMPLE_UNIT, kind: 'normal' };
}

interface SampleWish {
  readonly days: number;
  readonly heads: number;
  readonly perShift: Readonly<Record<string, readonly [normal: number, minimum: number]>>;
  readonly roster?: readonly RosterRow[];
  readonly pct?: number;
}

/** A municipality of one ward with nurses P1, P2, …; without a roster of its own they take turns on days and evenings. */
export function sampleMunicipality({ days, heads, perShift, roster, pct = 70 }: SampleWish): Municipality {
  const dates = daysFrom(SAMPLE_FROM, days);
  const ids = Array.from({ length: heads }, (_, index) => `P${index + 1}`);
  const staff = ids.map(
    (staffId): StaffMember => ({
      staffId,
      name: `Lyngstrå, ${staffId}`,
      competence: 'nurse',
      homeUnitId: SAMPLE_UNIT,
      employmentPct: pct,
      weeklyHours: 35.5,
      consentRedeploy: false,
      nightWorker: false,
      outbreakTeam: false,
      languages: ['nb'],
    }),
  );
  const demand = dates.flatMap((date) =>
    Object.entries(perShift).map(
      ([shift, [normal, minimum]]): DemandRow => ({
        unitId: SAMPLE_UNIT,
        date,
        shift,
        competence: 'nurse',
        normal,
        minimum,
      }),
    ),
  );
  const turns = dates.flatMap((date, day) =>
    ids.flatMap((id, index) =>
      (index + day) % 2 === 0 && weekdayOf(date) < 6 ? [sampleRow(id, date, index % 2 === 0 ? 'D' : 'A')] : [],
    ),
  );
  return {
    number: '5406',
    name: 'Fjellhavn kommune',
    rules: {},
    policy: {},
    sites: [{ siteId: 'S', name: 'Åsheim' }],
    units: [{ unitId: SAMPLE_UNIT, name: 'Åsheim 1', kind: 'nursing_home_ward', siteId: 'S' }],
    unitStatus: [],
    competences: [{ competence: 'nurse', covers: [] }],
    shifts: SAMPLE_SHIFTS,
    staff,
    trained: [],
    workplaces: [],
    roster: roster ?? turns,
    worked: [],
    demand,
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
  } as unknown as Municipality;
}
