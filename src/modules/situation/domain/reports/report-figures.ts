import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

export const SERVICE_STATUSES = ['normal', 'reduced', 'closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/**
 * What a unit reports. infected, quarantined, sick, beds, occupiedBeds: as it stands now, residents and staff together ·
 * tested, deaths, admissions: since the report before · announcedDischarges, vacantShifts: the next 24 hours · ratings against
 * normal: 1 much worse, 3 as normal, 5 much better.
 */
export interface ReportFigures {
  readonly tested: number;
  readonly infected: number;
  readonly quarantined: number;
  readonly sick: number;
  readonly deaths: number;
  readonly admissions: number;
  readonly announcedDischarges: number;
  readonly vacantShifts: number;
  readonly beds: number | null;
  readonly occupiedBeds: number | null;
  readonly serviceStatus: ServiceStatus;
  readonly staffingRating: number;
  readonly qualityRating: number;
  readonly freeText: string;
  readonly equipment: readonly { readonly item: string; readonly counted: number }[];
}

/** A report as it is kept. The highest revision of a slot counts. */
export interface UnitReport extends ReportFigures {
  readonly unitId: string;
  readonly slotDate: PlainDate;
  readonly slotMinute: number;
  readonly revision: number;
  readonly reportedAt: Instant;
  readonly reportedBy: number | null;
  readonly unchanged: boolean;
  readonly confirmedFindings: readonly string[];
}

/** The figures that a one-tap «unchanged» repeats: what stands is repeated, what is counted since the report before is zero. */
export function unchangedFigures(previous: ReportFigures): ReportFigures {
  return {
    tested: 0,
    infected: previous.infected,
    quarantined: previous.quarantined,
    sick: previous.sick,
    deaths: 0,
    admissions: 0,
    announcedDischarges: previous.announcedDischarges,
    vacantShifts: previous.vacantShifts,
    beds: previous.beds,
    occupiedBeds: previous.occupiedBeds,
    serviceStatus: previous.serviceStatus,
    staffingRating: previous.staffingRating,
    qualityRating: previous.qualityRating,
    freeText: '',
    equipment: [],
  };
}

/** What the form starts with where nothing was reported before: nothing has happened, everything is as normal. */
export const QUIET_FIGURES: ReportFigures = {
  tested: 0,
  infected: 0,
  quarantined: 0,
  sick: 0,
  deaths: 0,
  admissions: 0,
  announcedDischarges: 0,
  vacantShifts: 0,
  beds: null,
  occupiedBeds: null,
  serviceStatus: 'normal',
  staffingRating: 3,
  qualityRating: 3,
  freeText: '',
  equipment: [],
};
