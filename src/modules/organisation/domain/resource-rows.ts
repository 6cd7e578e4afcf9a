import type { PlainDate } from '#kernel/plain-date.ts';

/** Rows of a municipality folder about people besides the unit's own staff, posts that stand empty, and students. */

/** Where somebody who may be called comes from; finer than the plan's sources, which `sourceOfOrigin` gives. */
export const POOL_ORIGINS = [
  'pool',
  'other_sector',
  'volunteer',
  'health_register',
  'student',
  'recruit',
  'agency',
  'neighbour',
] as const;
export type PoolOrigin = (typeof POOL_ORIGINS)[number];

/** When in the day or week somebody can work. */
export const WORK_PERIODS = ['day', 'evening', 'night', 'weekend'] as const;
export type WorkPeriod = (typeof WORK_PERIODS)[number];

/** What is known of somebody who may be called, beyond what the plan's model asks; absent is not known. */
export interface PoolProfile {
  readonly origin?: PoolOrigin | undefined;
  readonly email?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly hprNumber?: string | undefined;
  /** Protected title or education in words. */
  readonly title?: string | undefined;
  /** Year in which they last worked in health care. */
  readonly lastPractised?: number | undefined;
  /** Kindergarten, school or other employer whom they are borrowed from. */
  readonly employer?: string | undefined;
  /** Whether the leader there has agreed. */
  readonly leaderConsent?: boolean | undefined;
  readonly availablePct?: number | undefined;
  readonly studyYear?: number | undefined;
  /** What a student or somebody untrained may do, in words. */
  readonly mayDo?: string | undefined;
  readonly hoursPerWeek?: number | undefined;
  /** A recruit's first day. */
  readonly startsOn?: PlainDate | undefined;
  /** Name of a row of suppliers.csv. */
  readonly supplier?: string | undefined;
  readonly timesUsed?: number | undefined;
  /** Minutes of training on arrival; goes before the supplier's. */
  readonly arrivalTrainingMinutes?: number | undefined;
  /** Order in which a supplier's known people are asked, from 1; absent is outside the core. */
  readonly coreRank?: number | undefined;
  /** Has said yes to work where there is an outbreak; being in the response team is `outbreakTeam`. */
  readonly willingOutbreak?: boolean | undefined;
  /** Units they would go to; empty is any. */
  readonly willingUnits?: readonly string[] | undefined;
  readonly periods?: readonly string[] | undefined;
  readonly distanceKm?: number | undefined;
  readonly lastUsed?: PlainDate | undefined;
  readonly confirmedOn?: PlainDate | undefined;
}

/** An agency and what is agreed with it. */
export interface Supplier {
  readonly supplier: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** Minutes of training that each new person needs on arrival. */
  readonly arrivalTrainingMinutes?: number | undefined;
  /** Their people work at one site only while here. */
  readonly noCrossSite: boolean;
  readonly noticeHours?: number | undefined;
  readonly hourPrice?: number | undefined;
  /** Last day of the agreement. */
  readonly validTo?: PlainDate | undefined;
  readonly terms?: string | undefined;
}

/** Member of the rapid-response team; who is in it is `outbreakTeam` of staff.csv and pool.csv. */
export interface ResponseMember {
  readonly personId: string;
  readonly role: string;
  /** Last day on which the training counts. */
  readonly trainedTo?: PlainDate | undefined;
  readonly readyHours?: number | undefined;
  /** On call on `[from, to)`. */
  readonly onCallFrom?: PlainDate | undefined;
  readonly onCallTo?: PlainDate | undefined;
}

export const VACANCY_REASONS = ['resigned', 'retired', 'leave', 'sick_long', 'new_post', 'moved', 'other'] as const;
export type VacancyReason = (typeof VACANCY_REASONS)[number];

/** A post without anybody in it from a day. */
export interface Vacancy {
  readonly vacancyId: string;
  readonly unitId: string;
  readonly competence: string;
  readonly pct: number;
  /** First day without anybody; ahead of today, the present holder is still there. */
  readonly vacantFrom: PlainDate;
  readonly reason: VacancyReason;
  /** Where the post is held until then. */
  readonly holderId?: string | undefined;
}

/** An effort to find people: an advertisement, a fair, a call for volunteers. */
export interface Campaign {
  readonly campaignId: string;
  readonly title: string;
  readonly channel: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
}

export const APPLICANT_STAGES = [
  'received',
  'interview',
  'offered',
  'accepted',
  'started',
  'declined',
  'rejected',
] as const;
export type ApplicantStage = (typeof APPLICANT_STAGES)[number];

/** Somebody who has applied; no more is kept than this. */
export interface Applicant {
  readonly applicantId: string;
  readonly vacancyId: string;
  readonly name: string;
  readonly stage: ApplicantStage;
  readonly received: PlainDate;
  readonly campaignId?: string | undefined;
  /** First day of work, once agreed. */
  readonly startsOn?: PlainDate | undefined;
  /** Percent of a full post; absent is the vacancy's. */
  readonly pct?: number | undefined;
}

export const OUTBREAK_RULES = ['move', 'pause', 'allow'] as const;
export type OutbreakRule = (typeof OUTBREAK_RULES)[number];

/** One place for a student in a unit; without `student` it is free. Present on `[from, to)`. */
export interface Placement {
  readonly placementId: string;
  readonly unitId: string;
  readonly school: string;
  readonly programme: string;
  readonly studyYear?: number | undefined;
  readonly student?: string | undefined;
  /** The student in pool.csv, when they also take shifts. */
  readonly personId?: string | undefined;
  readonly supervisorId?: string | undefined;
  readonly secondSupervisorId?: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Weekdays of attendance, 1 (Monday) to 7. */
  readonly weekdays: readonly string[];
  readonly shift: string;
  readonly requiredHours?: number | undefined;
  readonly doneHours?: number | undefined;
  readonly goals?: number | undefined;
  readonly goalsDone?: number | undefined;
  /** What happens when the unit has an outbreak. */
  readonly outbreakRule: OutbreakRule;
  readonly extraHoursPerWeek?: number | undefined;
}
