import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, dayNumberOf } from '#kernel/plain-date.ts';
import type { Municipality, PlanDecision, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { ChoiceFacts, ReplanChoices } from '../replan/choices.ts';
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
import { placeShift } from '../working-time/work-shift.ts';
import type { Stretch, Worker } from '../working-time/worker.ts';
import { workersOf } from '../working-time/worker.ts';
import type { BindingLaw } from './binding-law.ts';
import { bindingLaw } from './binding-law.ts';
import type { CoveredRow } from './covered-demand.ts';
import { coverDemand } from './covered-demand.ts';
import type { OpenChoices } from './open-choices.ts';
import { openChoices } from './open-choices.ts';
import type { Prices } from './prices.ts';
import { pricesOf } from './prices.ts';
import { withHalves } from './split-demand.ts';

/** The days that a plan is for: the dates `from` … `from + days − 1`, by the date a shift starts on. */
export interface PlanPeriod {
  readonly from: PlainDate;
  readonly days: number;
}

/** All that is settled before anything is planned. */
export interface PlanWorld {
  readonly from: PlainDate;
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
  /** What was opened for beyond model v1. */
  readonly open: OpenChoices;
  /** The law beyond v1, where it binds. */
  readonly law: BindingLaw | undefined;
  /** When a row's shift begins and ends, minutes since 1970. */
  timesOf(row: { readonly unitId: string; readonly date: PlainDate; readonly shift: string }): Stretch;
}

/** Derives, from the municipality alone, what a plan for a period is judged against. */
export function planWorld(
  municipality: Municipality,
  period: PlanPeriod,
  choices: ReplanChoices = {},
  facts: ChoiceFacts = {},
): PlanWorld {
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
  const shiftTypes = new Map(municipality.shifts.map((type) => [type.shift, type]));
  const known = knownRoster(municipality, period);
  const world: PlanWorld = {
    law: choices.lawRules && facts.law ? bindingLaw(municipality, facts, known, period) : undefined,
    from: period.from,
    open: openChoices(municipality, choices, facts),
    timesOf: ({ unitId, date, shift }) => {
      const type = shiftTypes.get(shift);
      if (type === undefined) throw new RangeError(`demand names a shift that is not defined: ${shift}`);
      return placeShift(type, { personId: '', unitId, date, kind: 'assigned' });
    },
    inPeriod,
    workers,
    places: placesOf(municipality),
    shiftTypes,
    standing,
    rows: new Map(rows.map((row) => [row.key, row])),
    known,
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
  return choices.split ? withHalves(world, choices.split.leastHours) : world;
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
