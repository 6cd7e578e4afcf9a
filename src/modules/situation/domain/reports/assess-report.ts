import type { Finding } from '#kernel/finding.ts';
import { REPORT_PLAUSIBILITY } from '../../rules/report-plausibility.ts';
import type { ReportFigures } from './report-figures.ts';

/** What a report is held against: the report before it, and how many people work at the unit (undefined: not known). */
export interface ReportContext {
  readonly previous: ReportFigures | undefined;
  readonly staff: number | undefined;
}

type Check = (now: ReportFigures, context: ReportContext) => Omit<Finding, 'level'>['facts'] | undefined;

const NORMAL = 3;

function jumped(before: number | undefined, now: number): boolean {
  const { jumpBy, jumpFactor } = REPORT_PLAUSIBILITY;
  return before !== undefined && now - before >= jumpBy && now >= before * jumpFactor;
}

function jumpOf(field: 'infected' | 'quarantined' | 'sick' | 'admissions'): Check {
  return (now, { previous }) =>
    jumped(previous?.[field], now[field]) ? { before: previous?.[field] ?? 0, now: now[field] } : undefined;
}

/** What does not look right, by the code that names it in the texts. Order: the order of the form. */
const CHECKS: Readonly<Record<string, Check>> = {
  'situation.report.infected-jumped': jumpOf('infected'),
  'situation.report.infected-above-people': (now, { staff }) => {
    if (now.occupiedBeds === null || staff === undefined) return undefined;
    const people = now.occupiedBeds + staff;
    return now.infected > people ? { infected: now.infected, people } : undefined;
  },
  'situation.report.more-infected-than-tested': (now, { previous }) => {
    const newlyInfected = now.infected - (previous?.infected ?? 0);
    return newlyInfected > 0 && now.tested === 0 ? { newlyInfected } : undefined;
  },
  'situation.report.quarantined-jumped': jumpOf('quarantined'),
  'situation.report.sick-jumped': jumpOf('sick'),
  'situation.report.admissions-jumped': jumpOf('admissions'),
  'situation.report.deaths-beds-unchanged': (now, { previous }) =>
    now.deaths > 0 && now.occupiedBeds !== null && previous?.occupiedBeds === now.occupiedBeds
      ? { deaths: now.deaths, occupiedBeds: now.occupiedBeds }
      : undefined,
  'situation.report.deaths-above-residents': (now, { previous }) => {
    const residents = previous?.occupiedBeds ?? now.occupiedBeds;
    return residents !== null && now.deaths > residents ? { deaths: now.deaths, residents } : undefined;
  },
  'situation.report.deaths-no-word': (now) =>
    now.deaths > 0 && now.freeText.trim() === '' ? { deaths: now.deaths } : undefined,
  'situation.report.occupied-above-beds': (now) =>
    now.beds !== null && now.occupiedBeds !== null && now.occupiedBeds > now.beds
      ? { occupiedBeds: now.occupiedBeds, beds: now.beds }
      : undefined,
  'situation.report.occupied-changed-much': (now, { previous }) => {
    if (now.occupiedBeds === null || previous?.occupiedBeds == null) return undefined;
    const change = Math.abs(now.occupiedBeds - previous.occupiedBeds);
    const { bedsBy, bedsShare } = REPORT_PLAUSIBILITY;
    return change > bedsBy && change > bedsShare * (now.beds ?? previous.occupiedBeds)
      ? { before: previous.occupiedBeds, now: now.occupiedBeds }
      : undefined;
  },
  'situation.report.discharges-above-residents': (now) =>
    now.occupiedBeds !== null && now.announcedDischarges > now.occupiedBeds + 5
      ? { announcedDischarges: now.announcedDischarges, residents: now.occupiedBeds }
      : undefined,
  'situation.report.closed-but-occupied': (now) =>
    now.serviceStatus === 'closed' && (now.occupiedBeds ?? 0) > 0 ? { occupiedBeds: now.occupiedBeds ?? 0 } : undefined,
  'situation.report.away-above-staff': (now, { staff }) =>
    staff !== undefined && now.occupiedBeds === null && now.sick + now.quarantined > staff
      ? { away: now.sick + now.quarantined, staff }
      : undefined,
  'situation.report.vacant-but-rated-normal': (now) =>
    now.vacantShifts >= REPORT_PLAUSIBILITY.vacantWithGoodRating && now.staffingRating >= NORMAL
      ? { vacantShifts: now.vacantShifts, staffingRating: now.staffingRating }
      : undefined,
};

/** Every code that `assessReport` may give. */
export const REPORT_FINDING_CODES: readonly string[] = Object.keys(CHECKS);

/** What does not look right in a report; each is for the reporter to correct or confirm. */
export function assessReport(figures: ReportFigures, context: ReportContext): Finding[] {
  return Object.entries(CHECKS).flatMap(([code, check]) => {
    const facts = check(figures, context);
    return facts ? [{ code, level: 'warn', facts }] : [];
  });
}
