import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { UpheldGrade } from '../../rules/upheld/upheld-grades.ts';
import { LEAST_SHARE, UPHELD_GRADES } from '../../rules/upheld/upheld-grades.ts';

/** A granted service; an open grant has no ends. */
export interface GrantedService {
  readonly serviceId: string;
  readonly userId: string;
  readonly unitId: string;
  readonly kind: string;
  readonly hoursPerWeek: number;
  readonly grantedFrom: PlainDate | null;
  readonly grantedTo: PlainDate | null;
}

/** What has become of one planned visit. */
export interface VisitOutcome {
  readonly serviceId: string;
  readonly userId: string;
  readonly date: PlainDate;
  /** Minutes of work as planned, all carers counted. */
  readonly plannedMinutes: number;
  /** Minutes of work given or planned with a carer who is present. */
  readonly givenMinutes: number;
  /** What is lacking, is lacking by an assessed change and not for want of a carer. */
  readonly byAssessment: boolean;
}

/** A no from the person; without a service, to all of them. */
export interface StandingNo {
  readonly userId: string;
  readonly serviceId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Hours of one kind of service in a unit and a period, and where they went. They add up to what is granted. */
export interface UpheldRow {
  readonly period: number;
  readonly unitId: string;
  readonly kind: string;
  readonly granted: number;
  readonly given: number;
  readonly reduced: number;
  readonly cancelled: number;
  readonly withoutCarer: number;
  /** Granted, but no visit is planned for it. */
  readonly unplanned: number;
}

export interface UpheldInput {
  /** Periods of whole days `[from, to)`, in order. */
  readonly periods: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  readonly services: readonly GrantedService[];
  readonly visits: readonly VisitOutcome[];
  readonly cancelled: readonly StandingNo[];
}

const DAYS_OF_WEEK = 7;
const MINUTES = 60;

function daysInForce(service: GrantedService, from: PlainDate, to: PlainDate): number {
  const start = service.grantedFrom !== null && service.grantedFrom > from ? service.grantedFrom : from;
  const end = service.grantedTo !== null && service.grantedTo < to ? service.grantedTo : to;
  return Math.max(0, daysBetween(start, end));
}

const stands = (no: StandingNo, visit: VisitOutcome) =>
  (no.serviceId === null || no.serviceId === visit.serviceId) &&
  no.from <= visit.date &&
  (no.to === null || visit.date < no.to);

/**
 * Granted hours against given ones, per period, unit and kind. Kinds that are nowhere planned as visits (a stay, an alarm) are
 * left out: visits say nothing about them. What the person has said no to is not taken away by the municipality and counts apart.
 */
export function upheldHours({ periods, services, visits, cancelled }: UpheldInput): UpheldRow[] {
  const byId = new Map(services.map((service) => [service.serviceId, service]));
  const visitedKinds = new Set(visits.flatMap((visit) => byId.get(visit.serviceId)?.kind ?? []));
  const nosOf = new Map<string, StandingNo[]>();
  for (const no of cancelled) nosOf.set(no.userId, [...(nosOf.get(no.userId) ?? []), no]);
  const rows = new Map<string, { -readonly [Field in keyof UpheldRow]: UpheldRow[Field] }>();
  const rowOf = (period: number, { unitId, kind }: GrantedService) => {
    const key = `${period}|${unitId}|${kind}`;
    const row = rows.get(key) ?? {
      ...{ period, unitId, kind, granted: 0, given: 0, reduced: 0, cancelled: 0, withoutCarer: 0, unplanned: 0 },
    };
    rows.set(key, row);
    return row;
  };
  for (const [period, { from, to }] of periods.entries()) {
    if (!visits.some((visit) => visit.date >= from && visit.date < to)) continue;
    for (const service of services) {
      if (!visitedKinds.has(service.kind)) continue;
      rowOf(period, service).granted += (service.hoursPerWeek * daysInForce(service, from, to)) / DAYS_OF_WEEK;
    }
  }
  for (const visit of visits) {
    const service = byId.get(visit.serviceId);
    const period = periods.findIndex(({ from, to }) => visit.date >= from && visit.date < to);
    if (!service || period < 0) continue;
    const row = rowOf(period, service);
    const planned = visit.plannedMinutes / MINUTES;
    const given = Math.min(visit.givenMinutes, visit.plannedMinutes) / MINUTES;
    if (nosOf.get(visit.userId)?.some((no) => stands(no, visit))) row.cancelled += planned;
    else {
      row.given += given;
      row[visit.byAssessment ? 'reduced' : 'withoutCarer'] += planned - given;
    }
  }
  for (const row of rows.values()) {
    const planned = row.given + row.reduced + row.cancelled + row.withoutCarer;
    // More may be planned than granted on uneven weeks; then what is planned is what was meant.
    row.granted = Math.max(row.granted, planned);
    row.unplanned = row.granted - planned;
  }
  return [...rows.values()].filter((row) => row.granted > 0);
}

/** The share of granted hours that is given; what the person has said no to is not held against the municipality. */
export function upheldShare(rows: readonly Pick<UpheldRow, 'granted' | 'given' | 'cancelled'>[]): number | null {
  const owed = rows.reduce((sum, row) => sum + row.granted - row.cancelled, 0);
  return owed > 0 ? rows.reduce((sum, row) => sum + row.given, 0) / owed : null;
}

/** The grade of a share. */
export function gradeOf(share: number): UpheldGrade {
  // A share that is one limit but for the last bit of a sum is that limit.
  return UPHELD_GRADES.findLast((grade) => share + 1e-9 >= LEAST_SHARE[grade]) ?? UPHELD_GRADES[0];
}

/** Whole weeks from a day on. */
export function weeksFrom(from: PlainDate, weeks: number): { readonly from: PlainDate; readonly to: PlainDate }[] {
  return Array.from({ length: weeks }, (_, index) => ({
    from: addDays(from, DAYS_OF_WEEK * index),
    to: addDays(from, DAYS_OF_WEEK * (index + 1)),
  }));
}
