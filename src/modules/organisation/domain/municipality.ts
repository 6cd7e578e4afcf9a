import type { PlainDate } from '#kernel/plain-date.ts';
import type { AgreementItem, AgreementRow } from './agreement-rows.ts';
import type { AssessmentRow } from './assessment-row.ts';
import type { CriticalFunctionRow } from './critical-function-row.ts';
import type {
  Applicant,
  Campaign,
  Placement,
  PoolProfile,
  ResponseMember,
  Supplier,
  Vacancy,
} from './resource-rows.ts';
import type { RoomPartitionRow, RoomRow, RoomStayRow, RoomZoneRow } from './room-rows.ts';
import type { RosterWishRow } from './roster-wish-row.ts';
import type { HoursWishRow, UnitTask } from './task-rows.ts';
import type { CarerWishRow, TravelMinutesRow } from './visit-rows.ts';
import type { EmploymentTermsRow, WorkingTimeAgreementRow, WorkingTimeRecordRow } from './working-time-rows.ts';

/** One row of each file of a municipality folder, read and checked; docs/contracts/municipality-folder.md names the columns. */

export const UNIT_KINDS = [
  'nursing_home_ward',
  'staffed_home',
  'home_care',
  'day_centre',
  'cleaning',
  'kitchen',
  'test_station',
  'vaccination',
  'isolation_ward',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const DWELLINGS = ['institution', 'home_in_cluster', 'home'] as const;
export type Dwelling = (typeof DWELLINGS)[number];

export const UNIT_STATUSES = ['outbreak', 'no_cross_site'] as const;
export type UnitStatusKind = (typeof UNIT_STATUSES)[number];

export const ROSTER_KINDS = ['normal', 'extra', 'overtime', 'on_call'] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

export const ABSENCE_KINDS = ['sick', 'isolation', 'quarantine', 'work_only', 'leave', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

export const POOL_SOURCES = ['pool', 'volunteer', 'student', 'agency_known', 'agency_new', 'neighbour'] as const;
export type PoolSource = (typeof POOL_SOURCES)[number];

export const IMPORTANCES = ['must', 'should', 'can_wait'] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const PROTECTION_LEVELS = ['none', 'confidential', 'strict'] as const;
export type ProtectionLevel = (typeof PROTECTION_LEVELS)[number];

export interface Site {
  readonly siteId: string;
  readonly name: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

export interface Unit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly siteId: string;
  readonly parentId?: string | undefined;
  readonly dwelling?: Dwelling | undefined;
}

/** What holds for a unit on the days `[from, to)`. */
export interface UnitStatus {
  readonly unitId: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly status: UnitStatusKind;
}

/** `covers` lists the competences that this one may stand in for; it does not chain. `weight` is the price of a hole. */
export interface Competence {
  readonly competence: string;
  readonly covers: readonly string[];
  readonly weight?: number | undefined;
}

/** A shift type. Minutes after midnight; an end at or before the start lies on the next day. */
export interface ShiftType {
  readonly shift: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
  readonly passive: boolean;
}

export interface StaffMember {
  readonly staffId: string;
  readonly name: string;
  readonly competence: string;
  readonly homeUnitId: string;
  readonly employmentPct: number;
  /** Hours per week at 100 %; absent means the rule's default (37.5). */
  readonly weeklyHours?: number | undefined;
  readonly consentRedeploy: boolean;
  readonly maxExtraShifts?: number | undefined;
  readonly nightWorker: boolean;
  readonly outbreakTeam: boolean;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly languages: readonly string[];
  readonly hprNumber?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/** `validTo` is the last valid day; absent means without end. */
export interface Training {
  readonly staffId: string;
  readonly unitId: string;
  readonly validTo?: PlainDate | undefined;
}

/** `workplace` is a unit id or the name of an outside employer. */
export interface Workplace {
  readonly staffId: string;
  readonly workplace: string;
  readonly pct?: number | undefined;
}

export interface RosterRow {
  readonly staffId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
  readonly kind: RosterKind;
}

/** Hours worked in an ISO week such as `2026-W47`. */
export interface WorkedWeek {
  readonly staffId: string;
  readonly week: string;
  readonly hours: number;
  readonly overtimeHours: number;
}

export interface DemandRow {
  readonly unitId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly competence: string;
  readonly normal: number;
  readonly minimum: number;
}

/** Away on `[from, to)`; `work_only` is no absence. The kind is health data. */
export interface Absence {
  readonly staffId: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly kind: AbsenceKind;
}

/** `units` empty means any unit; available on `[from, to)`. */
export interface PoolPerson extends PoolProfile {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly source: PoolSource;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly units: readonly string[];
  readonly outbreakTeam: boolean;
  readonly phone?: string | undefined;
}

/** A leader's word on proposals; an absent field means any. */
export interface PlanDecision {
  readonly personId: string;
  readonly unitId?: string | undefined;
  readonly date?: PlainDate | undefined;
  readonly shift?: string | undefined;
  readonly competence?: string | undefined;
  readonly decision: 'pin' | 'refuse';
}

export interface ServiceUser {
  readonly userId: string;
  readonly name: string;
  readonly unitId: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly livesAlone: boolean;
  readonly vulnerability?: number | undefined;
  readonly languages: readonly string[];
  readonly infectedFrom?: PlainDate | undefined;
  readonly infectedTo?: PlainDate | undefined;
  readonly protected: boolean;
  /** Absent: as `protected` says. */
  readonly protectionLevel?: ProtectionLevel | undefined;
  readonly address?: string | undefined;
  readonly room?: string | undefined;
  /** What the person can and cannot do, and what a carer must know, in the municipality's own words. */
  readonly ability?: string | undefined;
  readonly carerNotes?: string | undefined;
}

export interface Service {
  readonly serviceId: string;
  readonly userId: string;
  readonly kind: string;
  readonly hoursPerWeek?: number | undefined;
  readonly importance: Importance;
  /** Granted on `[grantedFrom, grantedTo)`; an absent end is open. */
  readonly grantedFrom?: PlainDate | undefined;
  readonly grantedTo?: PlainDate | undefined;
}

/** Who was with a user on a day. */
export interface VisitHistoryRow {
  readonly userId: string;
  readonly date: PlainDate;
  readonly carers: readonly string[];
}

/** `allowed` holds actions such as `shorten:10`, `phone`, `postpone:240`, `pause`. Times are minutes after midnight. */
export interface Visit {
  readonly visitId: string;
  readonly userId: string;
  readonly serviceId?: string | undefined;
  readonly date: PlainDate;
  readonly earliestMinute: number;
  readonly latestMinute: number;
  readonly minutes: number;
  readonly carers: number;
  readonly competence: string;
  readonly allowed: readonly string[];
  readonly plannedCarer?: string | undefined;
  readonly plannedStartMinute?: number | undefined;
  /** Where two come in order: minutes from the first one's start to the second one's; none = at once. */
  readonly gapLeast?: number | undefined;
  readonly gapMost?: number | undefined;
}

export interface Relative {
  readonly relativeId: string;
  readonly userId: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly language?: string | undefined;
  readonly callEveryDays?: number | undefined;
  readonly relation?: string | undefined;
  readonly guardian?: boolean;
}

export interface Item {
  readonly item: string;
  readonly group?: string | undefined;
  readonly packSize?: number | undefined;
}
export interface StockLot {
  readonly siteId: string;
  readonly item: string;
  readonly lot?: string | undefined;
  readonly expiry?: PlainDate | undefined;
  readonly quantity: number;
}
export interface StockCount {
  readonly siteId: string;
  readonly item: string;
  readonly date: PlainDate;
  readonly counted: number;
}
export interface Delivery {
  readonly siteId: string;
  readonly item: string;
  readonly date: PlainDate;
  readonly quantity: number;
  readonly expected: boolean;
}

/** One value of a dated parameter: in force from `from` (absent: always) until the next, with its source. */
export interface DatedValue {
  readonly value: number;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly source?: string | undefined;
}

/** Names of the working-time parameters that municipality.json may override. */
export const RULE_NAMES = [
  'dailyRestHours',
  'weeklyRestHours',
  'dutyHours',
  'weekHours',
  'overtimeWeekHours',
  'overtimeFourWeekHours',
  'overtimeYearHours',
  'maxExtraShifts',
  'weeklyHours',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

export type RuleOverrides = { readonly [name in RuleName]?: number | readonly DatedValue[] };

/** Overrides of the plan's prices; absent means the default of the model. */
export interface PolicyOverrides {
  readonly weights?: Readonly<Record<string, number>>;
  readonly belowMinimumFactor?: number;
  readonly sameSite?: number;
  readonly otherSite?: number;
  readonly overQualified?: number;
  readonly night?: number;
  readonly source?: Readonly<Partial<Record<PoolSource | 'own', number>>>;
  readonly extraStep?: number;
  readonly overtime?: number;
}

/** A whole municipality as a folder holds it. Rows stand in file order. `demand` is undefined where the folder has no demand.csv. */
export interface Municipality {
  readonly number: string;
  readonly name: string;
  readonly rules: RuleOverrides;
  readonly policy: PolicyOverrides;
  readonly sites: readonly Site[];
  readonly units: readonly Unit[];
  readonly unitStatus: readonly UnitStatus[];
  readonly competences: readonly Competence[];
  readonly shifts: readonly ShiftType[];
  readonly staff: readonly StaffMember[];
  readonly trained: readonly Training[];
  readonly workplaces: readonly Workplace[];
  readonly roster: readonly RosterRow[];
  readonly worked: readonly WorkedWeek[];
  readonly demand: readonly DemandRow[] | undefined;
  readonly absences: readonly Absence[];
  readonly pool: readonly PoolPerson[];
  readonly decisions: readonly PlanDecision[];
  readonly users: readonly ServiceUser[];
  readonly services: readonly Service[];
  readonly visits: readonly Visit[];
  readonly relatives: readonly Relative[];
  readonly items: readonly Item[];
  readonly stock: readonly StockLot[];
  readonly counts: readonly StockCount[];
  readonly deliveries: readonly Delivery[];
  readonly suppliers?: readonly Supplier[];
  readonly responseTeam?: readonly ResponseMember[];
  readonly vacancies?: readonly Vacancy[];
  readonly campaigns?: readonly Campaign[];
  readonly applicants?: readonly Applicant[];
  readonly placements?: readonly Placement[];
  readonly workingTimeAgreements?: readonly WorkingTimeAgreementRow[];
  readonly employmentTerms?: readonly EmploymentTermsRow[];
  readonly workingTimeRecords?: readonly WorkingTimeRecordRow[];
  readonly criticalFunctions?: readonly CriticalFunctionRow[];
  readonly agreements?: readonly AgreementRow[];
  readonly agreementItems?: readonly AgreementItem[];
  readonly hoursWishes?: readonly HoursWishRow[];
  readonly unitTasks?: readonly UnitTask[];
  readonly rosterWishes?: readonly RosterWishRow[];
  readonly assessments?: readonly AssessmentRow[];
  readonly rooms?: readonly RoomRow[];
  readonly roomStays?: readonly RoomStayRow[];
  readonly roomZones?: readonly RoomZoneRow[];
  readonly roomPartitions?: readonly RoomPartitionRow[];
  readonly visitHistory?: readonly VisitHistoryRow[];
  readonly carerWishes?: readonly CarerWishRow[];
  readonly travelMinutes?: readonly TravelMinutesRow[];
}
