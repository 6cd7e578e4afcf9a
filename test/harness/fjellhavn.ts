import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality, PoolPerson, StaffMember, Unit } from '#modules/organisation/domain/municipality.ts';

/** First day of the examples, a Monday. */
export const FJELLHAVN_FROM = plainDate('2026-11-23');

const unit = (unitId: string, name: string, kind: Unit['kind'], siteId: string, parentId?: string): Unit => ({
  unitId,
  name,
  kind,
  siteId,
  parentId,
  dwelling: kind === 'nursing_home_ward' ? 'institution' : kind === 'home_care' ? 'home' : undefined,
});

const staff = (
  staffId: string,
  name: string,
  competence: string,
  homeUnitId: string,
  more: Partial<StaffMember> = {},
): StaffMember => ({
  staffId,
  name,
  competence,
  homeUnitId,
  employmentPct: 100,
  consentRedeploy: false,
  nightWorker: false,
  outbreakTeam: false,
  languages: [],
  ...more,
});

const pool = (personId: string, name: string, competence: string, more: Partial<PoolPerson> = {}): PoolPerson => ({
  personId,
  name,
  competence,
  source: 'pool',
  units: [],
  outbreakTeam: false,
  ...more,
});

const on = (staffId: string, date: string, shift: string, unitId: string) =>
  ({ staffId, date: plainDate(date), shift, unitId, kind: 'normal' }) as const;

/**
 * A small invented municipality: a nursing home with two wards at Åsheim, a home-care district, a kitchen; eight people of
 * its own and two in the pool; roster and demand around Monday 23 November 2026.
 */
export const FJELLHAVN: Municipality = {
  number: '9901',
  name: 'Fjellhavn',
  rules: { dailyRestHours: 11 },
  policy: { weights: { nurse: 1600 } },
  sites: [
    { siteId: 'S1', name: 'Åsheim', lat: 70.66, lon: 23.68 },
    { siteId: 'S2', name: 'Rådhuset' },
  ],
  units: [
    unit('omsorg', 'Helse og omsorg', 'other', 'S2'),
    unit('aasheim', 'Åsheim sykehjem', 'other', 'S1', 'omsorg'),
    unit('aasheim-1', 'Åsheim 1', 'nursing_home_ward', 'S1', 'aasheim'),
    unit('aasheim-2', 'Åsheim 2', 'nursing_home_ward', 'S1', 'aasheim'),
    unit('hjemme-nord', 'Hjemmetjenesten nord', 'home_care', 'S2', 'omsorg'),
    unit('kjokken', 'Kjøkkenet', 'kitchen', 'S1', 'omsorg'),
  ],
  unitStatus: [
    { unitId: 'aasheim-2', status: 'outbreak', from: plainDate('2026-11-20') },
    { unitId: 'aasheim-1', status: 'no_cross_site', from: plainDate('2026-11-20'), to: plainDate('2026-12-01') },
  ],
  competences: [
    { competence: 'assistant', covers: [] },
    { competence: 'health_worker', covers: ['assistant'], weight: 1000 },
    { competence: 'nurse', covers: ['health_worker'], weight: 1500 },
  ],
  shifts: [
    { shift: 'D', startMinute: 450, endMinute: 930, breakMinutes: 30, passive: false },
    { shift: 'A', startMinute: 900, endMinute: 1350, breakMinutes: 30, passive: false },
    { shift: 'N', startMinute: 1320, endMinute: 480, breakMinutes: 0, passive: false },
  ],
  staff: [
    staff('P1', 'Bekkeblom, Ane', 'nurse', 'aasheim-1', {
      consentRedeploy: true,
      phone: '68050001',
      languages: ['nb', 'en'],
    }),
    staff('P2', 'Fjellrype, Kari', 'health_worker', 'aasheim-1', { employmentPct: 75, weeklyHours: 35.5 }),
    staff('P3', 'Ærfugl, Maja', 'nurse', 'aasheim-2', { nightWorker: true, maxExtraShifts: 2 }),
    staff('P4', 'Østersurt, Live', 'assistant', 'aasheim-2', { outbreakTeam: true, consentRedeploy: true }),
    staff('P5', 'Åkerrikse, Nils', 'health_worker', 'aasheim-2', { hprNumber: '9000001', email: 'nils@example.no' }),
    staff('P6', 'Aaskjegg, Turid', 'nurse', 'hjemme-nord', { lat: 70.7, lon: 23.7 }),
    staff('P7', 'Zakariassen, Bo', 'health_worker', 'hjemme-nord'),
    staff('P8', 'Grønnstær, Eli', 'assistant', 'kjokken'),
  ],
  trained: [
    { staffId: 'P1', unitId: 'aasheim-2', validTo: plainDate('2027-03-31') },
    { staffId: 'P4', unitId: 'aasheim-1' },
  ],
  workplaces: [
    { staffId: 'P2', workplace: 'Legevakta', pct: 20 },
    { staffId: 'P7', workplace: 'aasheim-1' },
  ],
  roster: [
    on('P1', '2026-11-23', 'D', 'aasheim-1'),
    on('P1', '2026-11-24', 'D', 'aasheim-1'),
    on('P2', '2026-11-23', 'A', 'aasheim-1'),
    on('P3', '2026-11-23', 'N', 'aasheim-2'),
    on('P4', '2026-11-24', 'D', 'aasheim-1'),
    on('P6', '2026-11-23', 'D', 'hjemme-nord'),
  ],
  worked: [{ staffId: 'P1', week: '2026-W47', hours: 35.5, overtimeHours: 2 }],
  demand: [
    { unitId: 'aasheim-1', date: FJELLHAVN_FROM, shift: 'D', competence: 'nurse', normal: 2, minimum: 1 },
    { unitId: 'aasheim-2', date: FJELLHAVN_FROM, shift: 'N', competence: 'nurse', normal: 1, minimum: 1 },
  ],
  absences: [],
  decisions: [],
  pool: [
    pool('V1', 'Vårfluen, Iben', 'assistant', { units: ['aasheim-1'], from: FJELLHAVN_FROM, phone: '68050090' }),
    pool('V2', 'Høstløv, Arne', 'nurse', {
      source: 'agency_known',
      to: plainDate('2026-12-24'),
      origin: 'agency',
      supplier: 'Havblikk Vikar',
      timesUsed: 12,
      coreRank: 1,
      periods: ['evening', 'night'],
    }),
  ],
  suppliers: [{ supplier: 'Havblikk Vikar', arrivalTrainingMinutes: 240, noCrossSite: true, noticeHours: 24 }],
  users: [],
  services: [],
  visits: [],
  relatives: [],
  items: [],
  stock: [],
  counts: [],
  deliveries: [],
};
