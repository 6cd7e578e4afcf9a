import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysFrom } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortUnit } from './cohort-unit.ts';
import type { MeetingRule } from './contacts.ts';
import { contactsOf, FACE_TO_FACE, findMeetings } from './contacts.ts';
import type { CoverFigures } from './judge-roster.ts';
import { coverFigures, coverOf, judgeUnitRoster } from './judge-roster.ts';
import type { OneCase } from './one-case.ts';
import { casesOf, figuresOfCases } from './one-case.ts';
import type { PersonLoad } from './person-load.ts';
import { personLoads, spreadOf } from './person-load.ts';
import { presenceOf } from './presence.ts';

/** Days at work before a case is found in which others may have been infected; the middle one is shown first. */
export const CASE_DAYS = [2, 5, 10] as const;
/** Quarantine after contact, days (the rule of March 2020 was 14, later 10). */
export const QUARANTINE_DAYS = 10;

/** What one case would put in quarantine, and what would then stand below minimum. */
export interface CaseOutcome {
  readonly days: number;
  readonly mean: number;
  readonly worst: number;
  readonly worstPersonId: string | null;
  readonly worstDate: PlainDate | null;
  /** Shifts below minimum in the quarantine after a case: those that the case adds, on average and at worst. */
  readonly meanBelowMinimum: number;
  readonly worstBelowMinimum: number;
}

/** One roster of a unit in figures; the same for today's and for the cohort roster. */
export interface RosterFigures {
  readonly cover: CoverFigures;
  /** What is missing day by day. */
  readonly coverOf: readonly (CoverFigures & { readonly date: PlainDate })[];
  readonly breaches: number;
  readonly warnings: number;
  readonly people: number;
  /** Distinct pairs who share presence or hand over face to face. */
  readonly contacts: number;
  readonly possibleContacts: number;
  /** Times that each pair meets: index of one and of the other in the unit's people, and how often. */
  readonly pairs: readonly (readonly [number, number, number])[];
  readonly cases: readonly CaseOutcome[];
  readonly loads: readonly PersonLoad[];
  /** Standard deviation over own people of week-end shifts and of nights. */
  readonly weekendSpread: number;
  readonly nightSpread: number;
  /** Hours that employments give and the roster does not use, and the other way round. */
  readonly hoursUnused: number;
}

/** Measures a roster. `teamOf` and the overlap of a contact-free hand-over are given where teams hand over without meeting. */
export function rosterFigures(
  municipality: Municipality,
  unit: CohortUnit,
  rows: readonly RosterRow[],
  apart?: { readonly teamOf: ReadonlyMap<string, number>; readonly overlapMinutes: number },
): RosterFigures {
  const presence = presenceOf(rows, unit.allShifts, unit.people);
  const rule: MeetingRule = apart
    ? {
        handoverMinutes: FACE_TO_FACE.handoverMinutes,
        overlapMinutes: apart.overlapMinutes,
        isContactFree: (a, b) => apart.teamOf.get(a) !== apart.teamOf.get(b),
      }
    : FACE_TO_FACE;
  const meetings = findMeetings(presence, rule);
  const dates = daysFrom(unit.period.from, unit.period.days);
  const atWork = new Set(presence.map((one) => one.personId)).size;
  const index = new Map(unit.people.map((one, at) => [one.personId, at]));
  const contacts = contactsOf(meetings);
  const findings = judgeUnitRoster(municipality, unit, rows);
  const loads = personLoads(unit, rows);
  const own = unit.people.flatMap((one, at) => (one.guest ? [] : [loads[at]].flatMap((load) => (load ? [load] : []))));
  const covered = coverOf(municipality, unit, rows);
  const cover = coverFigures(covered);
  return {
    cover,
    coverOf: dates.map((date) => ({ date, ...coverFigures(covered.filter((row) => row.date === date)) })),
    breaches: findings.filter((one) => one.level === 'breach').length,
    warnings: findings.filter((one) => one.level === 'warn').length,
    people: atWork,
    contacts: contacts.size,
    possibleContacts: (atWork * (atWork - 1)) / 2,
    pairs: [...contacts].map(([key, times]) => {
      const [a = '', b = ''] = key.split('\n');
      return [index.get(a) ?? 0, index.get(b) ?? 0, times];
    }),
    cases: CASE_DAYS.map((days) => {
      const cases = casesOf(presence, meetings, dates, days);
      return caseOutcome(municipality, unit, rows, days, cases, cover.belowMinimum);
    }),
    loads,
    weekendSpread: spreadOf(own.map((one) => one.weekendShifts)),
    nightSpread: spreadOf(own.map((one) => one.nights)),
    hoursUnused: unit.people.reduce(
      (sum, one, at) => sum + Math.max(0, (one.contractHours ?? 0) - (loads[at]?.hours ?? 0)),
      0,
    ),
  };
}

function caseOutcome(
  municipality: Municipality,
  unit: CohortUnit,
  rows: readonly RosterRow[],
  days: number,
  cases: readonly OneCase[],
  alreadyBelow: number,
): CaseOutcome {
  const { mean, worst } = figuresOfCases(cases);
  // One case a day is enough for the mean: the one whose contacts are the median of the day.
  const picked = [...Map.groupBy(cases, (one) => one.date).values()].flatMap((ofDay) => {
    const order = [...ofDay].sort((a, b) => a.met.length - b.met.length);
    return order[Math.floor(order.length / 2)] ?? [];
  });
  const below = (one: OneCase) => belowMinimumAfter(municipality, unit, rows, one) - alreadyBelow;
  const all = picked.map(below);
  return {
    days,
    mean,
    worst: worst?.met.length ?? 0,
    worstPersonId: worst?.personId ?? null,
    worstDate: worst?.date ?? null,
    meanBelowMinimum: all.length === 0 ? 0 : all.reduce((a, b) => a + b, 0) / all.length,
    worstBelowMinimum: Math.max(0, ...all, ...(worst ? [below(worst)] : [])),
  };
}

/** Shifts below minimum in the whole period when the case and those met are away for the quarantine. */
function belowMinimumAfter(
  municipality: Municipality,
  unit: CohortUnit,
  rows: readonly RosterRow[],
  { personId, date, met }: OneCase,
): number {
  const gone = new Set([personId, ...met]);
  const [from, to] = [addDays(date, 1), addDays(date, 1 + QUARANTINE_DAYS)];
  const left = rows.filter((row) => !gone.has(row.staffId) || row.date < from || row.date >= to);
  return coverFigures(coverOf(municipality, unit, left)).belowMinimum;
}
