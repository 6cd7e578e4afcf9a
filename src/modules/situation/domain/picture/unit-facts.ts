import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { UnitReport } from '../reports/report-figures.ts';
import type { SlotStanding } from '../reports/report-slot.ts';

/** People of a unit on one day, summed over its shifts. */
export interface StaffingDay {
  readonly date: PlainDate;
  readonly normal: number;
  readonly minimum: number;
  readonly covered: number;
  readonly missing: number;
  readonly belowMinimum: number;
}

/** The next shift that lacks people. */
export interface NextHole {
  readonly date: PlainDate;
  readonly shift: string;
  readonly competence: string;
  readonly startsAt: Instant;
  readonly missing: number;
  readonly belowMinimum: number;
}

/** What situation needs to know of a unit's staffing. */
export interface UnitStaffing {
  readonly days: readonly StaffingDay[];
  readonly holesNext24Hours: number;
  readonly holes: number;
  readonly belowMinimum: number;
  readonly nextHole: NextHole | null;
  readonly awayNow: number;
  readonly awayYesterday: number;
}

/** Visits without a carer today, by importance. */
export interface OpenVisits {
  readonly must: number;
  readonly should: number;
  readonly canWait: number;
}

/** All that is known of a unit that reports or has demand. */
export interface UnitFacts {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly siteName: string;
  readonly siteId: string;
  /** The units above it, from the top. */
  readonly path: readonly string[];
  readonly staffing: UnitStaffing | undefined;
  readonly outbreak: boolean;
  readonly standing: SlotStanding;
  /** Reports of the last two weeks, oldest first, one per slot. */
  readonly reports: readonly UnitReport[];
  /** The newest report, however old. */
  readonly latest: UnitReport | undefined;
  readonly visits: OpenVisits;
  /** The item that runs out first at the unit's site, where that is soon. */
  readonly shortItem: { readonly item: string; readonly days: number } | undefined;
}
