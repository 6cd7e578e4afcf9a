import { addDays, plainDate } from '#kernel/plain-date.ts';
import type {
  DemandRow,
  Municipality,
  RosterRow,
  StaffMember,
  Unit,
} from '#modules/organisation/domain/municipality.ts';

/** First day of the examples, a Monday, and the days that have demand. */
export const CARE_TOWN_FROM = plainDate('2026-11-23');
export const CARE_TOWN_DAYS = 14;

/** Days of published roster before the first day and after the last. */
const ROSTER_BEFORE = 14;
const ROSTER_AFTER = 7;

const SURNAMES = ['Bekkeblom', 'Einerkvist', 'Fjellrype', 'Gråtrost', 'Hvitveis', 'Jerpe', 'Lyngstrå', 'Ærfugl'];
const WARDS = [
  { unitId: 'aasheim-1', name: 'Åsheim 1', siteId: 'S1', parentId: 'aasheim', given: 'Ane' },
  { unitId: 'aasheim-2', name: 'Åsheim 2', siteId: 'S1', parentId: 'aasheim', given: 'Liv' },
  { unitId: 'fuglenes-1', name: 'Fuglenes 1', siteId: 'S2', parentId: 'omsorg', given: 'Ole' },
] as const;
/** Six work days and evenings in turns of two and two days off, two work nights in turns of three. */
const DAY_TURN = ['D', 'D', 'A', 'A', '', ''];
const NIGHT_TURN = ['N', 'N', 'N', '', '', ''];

const house = (unitId: string, name: string, siteId: string, parentId?: string): Unit => ({
  unitId,
  name,
  kind: 'other',
  siteId,
  parentId,
});

/** The id of the k-th (1–8) person of a competence in a ward, such as `aasheim-2-nurse-7`; 7 and 8 work nights. */
export function idOf(unitId: string, competence: 'nurse' | 'health_worker', k: number): string {
  return `${unitId}-${competence}-${k}`;
}

function staffOf(ward: (typeof WARDS)[number]): StaffMember[] {
  return (['nurse', 'health_worker'] as const).flatMap((competence) =>
    SURNAMES.map((surname, index) => ({
      staffId: idOf(ward.unitId, competence, index + 1),
      name: `${surname}, ${ward.given}${competence === 'nurse' ? '' : 'a'}`,
      competence,
      homeUnitId: ward.unitId,
      employmentPct: 100,
      consentRedeploy: index % 2 === 0,
      nightWorker: index >= 6,
      outbreakTeam: false,
      languages: ['nb'],
      phone: '68050001',
    })),
  );
}

function rosterOf(person: StaffMember, index: number): RosterRow[] {
  const turn = person.nightWorker ? NIGHT_TURN : DAY_TURN;
  const start = person.nightWorker ? (index % 8) * 3 : index;
  return Array.from({ length: ROSTER_BEFORE + CARE_TOWN_DAYS + ROSTER_AFTER }, (_, day) => ({
    date: addDays(CARE_TOWN_FROM, day - ROSTER_BEFORE),
    shift: turn[(day + start) % turn.length] ?? '',
  }))
    .filter((row) => row.shift !== '')
    .map((row) => ({ ...row, staffId: person.staffId, unitId: person.homeUnitId, kind: 'normal' }));
}

function demandOf(unitId: string): DemandRow[] {
  return Array.from({ length: CARE_TOWN_DAYS }, (_, day) => addDays(CARE_TOWN_FROM, day)).flatMap((date) =>
    (['nurse', 'health_worker'] as const).flatMap((competence) => [
      { unitId, date, shift: 'D', competence, normal: 2, minimum: 1 },
      { unitId, date, shift: 'A', competence, normal: 2, minimum: 1 },
      { unitId, date, shift: 'N', competence, normal: 1, minimum: 1 },
    ]),
  );
}

/**
 * Three wards in two houses with sixteen people each, all shifts staffed as normal and lawfully; every second person may be
 * moved, those of Åsheim 1 and Åsheim 2 to each other's ward and the nurses of Fuglenes 1 to Åsheim 2; two in the pool.
 */
export function careTown(): Municipality {
  const staff = WARDS.flatMap(staffOf);
  const trainedFor = { 'aasheim-1': 'aasheim-2', 'aasheim-2': 'aasheim-1', 'fuglenes-1': 'aasheim-2' } as const;
  return {
    number: '9902',
    name: 'Lyngvær',
    rules: {},
    policy: {},
    sites: [
      { siteId: 'S1', name: 'Åsheim' },
      { siteId: 'S2', name: 'Fuglenes' },
    ],
    units: [
      house('omsorg', 'Helse og omsorg', 'S2'),
      house('aasheim', 'Åsheim sykehjem', 'S1', 'omsorg'),
      ...WARDS.map(({ given: _, ...ward }) => ({ ...ward, kind: 'nursing_home_ward' as const })),
    ],
    unitStatus: [],
    competences: [
      { competence: 'health_worker', covers: [], weight: 1000 },
      { competence: 'nurse', covers: ['health_worker'], weight: 1500 },
    ],
    shifts: [
      { shift: 'D', startMinute: 450, endMinute: 930, breakMinutes: 30, passive: false },
      { shift: 'A', startMinute: 870, endMinute: 1320, breakMinutes: 30, passive: false },
      { shift: 'N', startMinute: 1320, endMinute: 450, breakMinutes: 0, passive: false },
    ],
    staff,
    trained: staff
      .filter((person) => person.homeUnitId !== 'fuglenes-1' || person.competence === 'nurse')
      .map((person) => ({ staffId: person.staffId, unitId: trainedFor[person.homeUnitId as keyof typeof trainedFor] })),
    workplaces: [{ staffId: idOf('aasheim-1', 'nurse', 1), workplace: 'Legevakta' }],
    roster: staff.flatMap((person, index) => rosterOf(person, index % 8)),
    worked: [],
    demand: WARDS.flatMap((ward) => demandOf(ward.unitId)),
    absences: [],
    decisions: [],
    pool: [
      {
        personId: 'pool-1',
        name: 'Vårfluen, Iben',
        competence: 'nurse',
        source: 'pool',
        units: ['aasheim-2'],
        outbreakTeam: false,
        phone: '68050090',
      },
      {
        personId: 'pool-2',
        name: 'Høstløv, Arne',
        competence: 'nurse',
        source: 'agency_new',
        units: [],
        outbreakTeam: false,
      },
    ],
    users: [],
    services: [],
    visits: [],
    relatives: [],
    items: [],
    stock: [],
    counts: [],
    deliveries: [],
  };
}
