import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, dayNumberOf } from '#kernel/plain-date.ts';
import type { Municipality, PlanDecision, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { EarlierOvertime, OvertimeRules } from '../working-time/assess-overtime.ts';
import { weekIndexOf } from '../working-time/assess-overtime.ts';
import type { KnownRoster } from '../working-time/assess-weekly-rest.ts';
import type { DatedRule } from '../working-time/dated-rule.ts';
import { datedRule } from '../working-time/dated-rule.ts';
import { earlierOvertime } from '../working-time/earlier-overtime.ts';
import type { Places } from '../working-time/places.ts';
import { placesOf } from '../working-time/places.ts';
import { publishedShiftsOf, standingShiftsOf } from '../working-time/published-shifts.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { Worker } from '../working-time/worker.ts';
import { workersOf } from '../working-time/worker.ts';
import type { CoveredRow } from './covered-demand.ts';
import { coverDemand } from './covered-demand.ts';
import type { Prices } from './prices.ts';
import { pricesOf } from './prices.ts';

/** The days that a plan is for: the dates `from` … `from + days − 1`, by the date a shift starts on. */
export interface PlanPeriod {
  readonly from: PlainDate;
  readonly days: number;
}

/** All that is settled before anything is planned. */
export interface PlanWorld {
  /** Whether a shift that starts on a date belongs to the period. */
  inPeriod(date: PlainDate): boolean;
  readonly workers: ReadonlyMap<string, Worker>;
  readonly places: Places;
  readonly shiftTypes: ReadonlyMap<string, ShiftType>;
  /** By person; on-call shifts included. */
  readonly standing: ReadonlyMap<string, readonly WorkShift[]>;
  /** Demand of the period, by row key. */
  readonly rows: ReadonlyMap<string, CoveredRow>;
  readonly known: KnownRoster;
  readonly prices: Prices;
  readonly decisions: readonly PlanDecision[];
  readonly rules: {
    readonly dailyRest: DatedRule;
    readonly weeklyRest: DatedRule;
    readonly dutyHours: DatedRule;
    readonly weekHours: DatedRule;
    readonly overtime: OvertimeRules;
    readonly weeklyHours: DatedRule;
    readonly maxExtraShifts: DatedRule;
  };
  earlierOvertimeOf(personId: string): EarlierOvertime;
}

/** Derives, from the municipality alone, what a plan for a period is judged against. */
export function planWorld(municipality: Municipality, period: PlanPeriod): PlanWorld {
  const workers = workersOf(municipality);
  const published = publishedShiftsOf(municipality);
  const standing = standingShiftsOf(published, workers);
  const prices = pricesOf(municipality);
  const to = addDays(period.from, period.days);
  const inPeriod = (date: PlainDate): boolean => period.from <= date && date < to;
  const rows = coverDemand(municipality, inPeriod, published, standing, workers, prices);
  const { rules } = municipality;
  const worked = Map.groupBy(municipality.worked, (row) => row.staffId);
  const firstWeek = weekIndexOf(dayNumberOf(period.from));
  return {
    inPeriod,
    workers,
    places: placesOf(municipality),
    shiftTypes: new Map(municipality.shifts.map((type) => [type.shift, type])),
    standing,
    rows: new Map(rows.map((row) => [row.key, row])),
    known: knownRoster(municipality, period),
    prices,
    decisions: municipality.decisions,
    rules: {
      dailyRest: datedRule(rules, 'dailyRestHours'),
      weeklyRest: datedRule(rules, 'weeklyRestHours'),
      dutyHours: datedRule(rules, 'dutyHours'),
      weekHours: datedRule(rules, 'weekHours'),
      overtime: {
        week: datedRule(rules, 'overtimeWeekHours'),
        fourWeeks: datedRule(rules, 'overtimeFourWeekHours'),
        year: datedRule(rules, 'overtimeYearHours'),
      },
      weeklyHours: datedRule(rules, 'weeklyHours'),
      maxExtraShifts: datedRule(rules, 'maxExtraShifts'),
    },
    earlierOvertimeOf: (personId) => earlierOvertime(worked.get(personId) ?? [], firstWeek),
  };
}

/** From the first to the last date of the published roster, extended to hold the period. */
function knownRoster(municipality: Municipality, period: PlanPeriod): KnownRoster {
  const first = dayNumberOf(period.from);
  let firstDay = first;
  let lastDay = first + period.days - 1;
  for (const { date } of municipality.roster) {
    firstDay = Math.min(firstDay, dayNumberOf(date));
    lastDay = Math.max(lastDay, dayNumberOf(date));
  }
  return { firstDay, lastDay };
}
