import { plainDate } from '#kernel/plain-date.ts';
import type {
  DemandRow,
  Municipality,
  PoolPerson,
  RosterRow,
  ShiftType,
  StaffMember,
} from '#modules/organisation/domain/municipality.ts';

const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** A shift type written with clock times. */
export function shiftOf(shift: string, start: string, end: string, breakMinutes = 30): ShiftType {
  return { shift, startMinute: clock(start), endMinute: clock(end), breakMinutes, passive: false };
}

/** Somebody at home in U1 with a full post and nothing special. */
export function worker(staffId: string, extra: Partial<StaffMember> = {}): StaffMember {
  return {
    staffId,
    name: staffId,
    competence: 'health_worker',
    homeUnitId: 'U1',
    employmentPct: 100,
    consentRedeploy: false,
    nightWorker: false,
    outbreakTeam: false,
    languages: [],
    ...extra,
  };
}

/** Somebody of the pool who may work anywhere at any time. */
export function poolPerson(personId: string, extra: Partial<PoolPerson> = {}): PoolPerson {
  return {
    personId,
    name: personId,
    competence: 'health_worker',
    source: 'pool',
    units: [],
    outbreakTeam: false,
    ...extra,
  };
}

/** A published row written `P1 2026-11-23 D U1`, with another kind after it. */
export function published(text: string): RosterRow {
  const [staffId = '', date = '', shift = '', unitId = '', kind = 'normal'] = text.split(' ');
  return { staffId, date: plainDate(date), shift, unitId, kind: kind as RosterRow['kind'] };
}

/** A demand row written `U1 2026-11-23 D health_worker 2 1`: normal, then minimum. */
export function demanded(text: string): DemandRow {
  const [unitId = '', date = '', shift = '', competence = '', normal = '1', minimum = '0'] = text.split(' ');
  return { unitId, date: plainDate(date), shift, competence, normal: Number(normal), minimum: Number(minimum) };
}

/** Two wards on one site and one on another, with what a test adds. 23 November 2026 is a Monday. */
export function oneWard(parts: Partial<Municipality> = {}): Municipality {
  return {
    number: '9901',
    name: 'Eksempelvik',
    rules: {},
    policy: {},
    sites: [
      { siteId: 'S1', name: 'Lyngheim' },
      { siteId: 'S2', name: 'Furutun' },
    ],
    units: [
      { unitId: 'U1', name: 'Multe', kind: 'nursing_home_ward', siteId: 'S1' },
      { unitId: 'U2', name: 'Tyttebær', kind: 'nursing_home_ward', siteId: 'S1' },
      { unitId: 'U3', name: 'Bekkesildre', kind: 'staffed_home', siteId: 'S2' },
    ],
    unitStatus: [],
    competences: [
      { competence: 'nurse', covers: ['health_worker'], weight: 1500 },
      { competence: 'health_worker', covers: ['assistant'], weight: 1000 },
      { competence: 'assistant', covers: [], weight: 700 },
    ],
    shifts: [
      shiftOf('D', '07:30', '15:00'),
      shiftOf('E', '14:30', '22:00'),
      shiftOf('N', '22:00', '07:00'),
      shiftOf('T', '07:30', '20:00'),
      shiftOf('F', '15:00', '22:00', 0),
    ],
    staff: [],
    trained: [],
    workplaces: [],
    roster: [],
    worked: [],
    demand: [],
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
    ...parts,
  };
}
