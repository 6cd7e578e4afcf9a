import type { Importance } from '#modules/organisation/domain/municipality.ts';

/** When a kind of visit is made: minutes after midnight within which it begins and ends. */
export interface VisitWindow {
  readonly earliest: number;
  readonly latest: number;
  /** The shift whose people make it. */
  readonly shift: 'D' | 'A' | 'N';
}

/** A service a person may be granted, as the municipality's decisions name it, and the visits that it gives. */
export interface GrantedService {
  readonly kind: string;
  readonly importance: Importance;
  readonly competence: string;
  readonly minutes: readonly [least: number, most: number];
  readonly window: VisitWindow;
  /** ISO weekdays; every other week where `everyOtherWeek`. */
  readonly weekdays: readonly number[];
  readonly everyOtherWeek: boolean;
  /** What may be done where there are too few people. */
  readonly allowed: readonly string[];
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const MORNING: VisitWindow = { earliest: 450, latest: 660, shift: 'D' };
const MIDDAY: VisitWindow = { earliest: 630, latest: 840, shift: 'D' };
const DAYTIME: VisitWindow = { earliest: 540, latest: 880, shift: 'D' };
const EVENING: VisitWindow = { earliest: 1020, latest: 1315, shift: 'A' };
const AFTERNOON: VisitWindow = { earliest: 900, latest: 1080, shift: 'A' };
const LATE_NIGHT: VisitWindow = { earliest: 1335, latest: 1439, shift: 'N' };

function service(
  kind: string,
  importance: Importance,
  competence: string,
  minutes: readonly [number, number],
  window: VisitWindow,
  weekdays: readonly number[],
  allowed: readonly string[],
  everyOtherWeek = false,
): GrantedService {
  return { kind, importance, competence, minutes, window, weekdays, everyOtherWeek, allowed };
}

/** Services given at home. */
export const HOME_SERVICES = {
  morningCare: service('Morgenstell', 'must', 'health_worker', [20, 40], MORNING, EVERY_DAY, ['shorten:5']),
  eveningCare: service('Kveldsstell', 'must', 'health_worker', [15, 25], EVENING, EVERY_DAY, ['shorten:5']),
  medication: service('Medisiner', 'must', 'health_worker', [10, 10], MORNING, EVERY_DAY, []),
  eveningMedication: service('Kveldsmedisin', 'must', 'health_worker', [10, 10], EVENING, EVERY_DAY, []),
  middayMeal: service('Måltid', 'should', 'assistant', [15, 20], MIDDAY, EVERY_DAY, ['shorten:5', 'postpone:60']),
  afternoonVisit: service('Ettermiddagstilsyn', 'should', 'assistant', [10, 15], AFTERNOON, EVERY_DAY, [
    'phone',
    'shorten:5',
  ]),
  dosette: service('Legge i dosett', 'must', 'nurse', [20, 30], DAYTIME, [2], ['postpone:1440']),
  wound: service('Sårstell', 'must', 'nurse', [25, 40], DAYTIME, [1, 4], ['postpone:240']),
  injection: service('Injeksjon', 'must', 'nurse', [10, 15], MORNING, EVERY_DAY, []),
  safety: service('Trygghetstilsyn', 'should', 'assistant', [10, 15], DAYTIME, [2, 5], ['phone', 'postpone:1440']),
  shower: service('Dusj', 'should', 'health_worker', [30, 45], DAYTIME, [3], ['postpone:2880', 'shorten:10']),
  cleaning: service(
    'Praktisk bistand, rengjøring',
    'can_wait',
    'assistant',
    [60, 90],
    DAYTIME,
    [4],
    ['postpone:4320', 'pause', 'shorten:20'],
    true,
  ),
  shopping: service(
    'Praktisk bistand, handling',
    'can_wait',
    'assistant',
    [30, 45],
    DAYTIME,
    [1],
    ['postpone:1440', 'pause'],
  ),
  nightVisit: service('Nattilsyn', 'must', 'health_worker', [10, 20], LATE_NIGHT, EVERY_DAY, ['shorten:5']),
} as const satisfies Record<string, GrantedService>;

export type HomeServiceName = keyof typeof HOME_SERVICES;

/** Typical sets of services at home, with how common they are. Lighter sets stand in where a district has no capacity left. */
export const HOME_PROFILES: readonly { readonly weight: number; readonly services: readonly HomeServiceName[] }[] = [
  { weight: 9, services: ['morningCare', 'middayMeal', 'afternoonVisit', 'eveningCare', 'shower'] },
  { weight: 11, services: ['morningCare', 'eveningCare', 'dosette', 'cleaning'] },
  { weight: 4, services: ['morningCare', 'eveningCare', 'nightVisit', 'shower'] },
  { weight: 9, services: ['morningCare', 'eveningMedication', 'shower', 'cleaning'] },
  { weight: 10, services: ['medication', 'eveningMedication', 'dosette', 'safety'] },
  { weight: 5, services: ['injection', 'eveningMedication', 'cleaning'] },
  { weight: 10, services: ['wound'] },
  { weight: 8, services: ['dosette', 'shopping'] },
  { weight: 13, services: ['cleaning'] },
  { weight: 8, services: ['cleaning', 'shopping'] },
  { weight: 9, services: ['safety'] },
  { weight: 4, services: ['safety', 'shower', 'cleaning'] },
];

/** What people who live in a ward or a staffed home, or come to the day centre, are granted; no visits. */
export const RESIDENT_SERVICES = {
  nursingHome: { kind: 'Langtidsopphold i sykehjem', hours: [24, 38] },
  shortTerm: { kind: 'Korttidsopphold', hours: [26, 40] },
  staffedHome: { kind: 'Døgntjenester i bemannet bolig', hours: [18, 60] },
  dayCentre: { kind: 'Dagsenter', hours: [6, 18] },
  safetyAlarm: { kind: 'Trygghetsalarm', hours: [0.5, 0.5] },
} as const satisfies Record<string, { kind: string; hours: readonly [number, number] }>;
