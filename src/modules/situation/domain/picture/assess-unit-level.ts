import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import { minutesBetween } from '#kernel/instant.ts';
import type { Level, LevelCode } from '../../rules/trouble-levels.ts';
import { AT_MINIMUM_DAYS, DEATHS_HOURS, REPORT_SPEAKS_HOURS, TROUBLE_LEVELS } from '../../rules/trouble-levels.ts';
import type { UnitReport } from '../reports/report-figures.ts';
import type { UnitFacts } from './unit-facts.ts';

/** Why a unit has its level. */
export interface LevelReason {
  readonly code: LevelCode;
  readonly level: Level;
  readonly facts: Facts;
}

export interface UnitLevel {
  readonly level: Level;
  readonly reasons: readonly LevelReason[];
}

type Rule = (unit: UnitFacts, now: Instant) => Facts | undefined;

/** The newest report while it still says something about now. */
function speaking(unit: UnitFacts, now: Instant, hours = REPORT_SPEAKS_HOURS): UnitReport | undefined {
  const { latest } = unit;
  return latest && minutesBetween(latest.reportedAt, now) <= hours * 60 ? latest : undefined;
}

function rated(unit: UnitFacts, now: Instant, worst: number): Facts | undefined {
  const report = speaking(unit, now);
  if (!report || Math.min(report.staffingRating, report.qualityRating) !== worst) return undefined;
  return { staffingRating: report.staffingRating, qualityRating: report.qualityRating };
}

/** When each reason holds, with the facts that its text is filled with. */
const RULES: Readonly<Record<LevelCode, Rule>> = {
  'situation.level.below-minimum-soon': ({ staffing }) => {
    const missing = (staffing?.days ?? []).slice(0, 2).reduce((sum, day) => sum + day.belowMinimum, 0);
    return missing > 0 ? { missing } : undefined;
  },
  'situation.level.must-visits': ({ visits }) => (visits.must > 0 ? { visits: visits.must } : undefined),
  'situation.level.service-closed': (unit, now) => (speaking(unit, now)?.serviceStatus === 'closed' ? {} : undefined),
  'situation.level.deaths': (unit, now) => {
    const report = speaking(unit, now, DEATHS_HOURS);
    return report && report.deaths > 0 ? { deaths: report.deaths } : undefined;
  },
  'situation.level.rated-much-worse': (unit, now) => rated(unit, now, 1),
  'situation.level.report-long-overdue': ({ standing, latest }) =>
    latest && standing.state === 'overdue' && standing.slotsMissed >= 2 ? { reports: standing.slotsMissed } : undefined,
  'situation.level.outbreak': (unit, now) => {
    const infected = speaking(unit, now)?.infected ?? 0;
    return unit.outbreak || infected > 0 ? { infected, outbreak: unit.outbreak } : undefined;
  },
  'situation.level.holes-soon': ({ staffing }) =>
    staffing && staffing.holesNext24Hours > 0 ? { missing: staffing.holesNext24Hours } : undefined,
  'situation.level.below-minimum-later': ({ staffing }) => {
    const later = (staffing?.days ?? []).slice(2).filter((day) => day.belowMinimum > 0);
    const [first] = later;
    return first ? { missing: later.reduce((sum, day) => sum + day.belowMinimum, 0), date: first.date } : undefined;
  },
  'situation.level.at-minimum': ({ staffing }) => {
    const days = (staffing?.days ?? [])
      .slice(0, AT_MINIMUM_DAYS)
      .filter(
        (day) => day.minimum > 0 && day.minimum < day.normal && day.covered <= day.minimum && day.belowMinimum === 0,
      );
    const [first] = days;
    return first ? { days: days.length, date: first.date } : undefined;
  },
  'situation.level.service-reduced': (unit, now) => (speaking(unit, now)?.serviceStatus === 'reduced' ? {} : undefined),
  'situation.level.rated-worse': (unit, now) => rated(unit, now, 2),
  'situation.level.equipment-short': ({ shortItem }) =>
    shortItem ? { item: shortItem.item, days: Math.floor(shortItem.days) } : undefined,
  'situation.level.report-overdue': ({ standing, latest }) =>
    latest && standing.state === 'overdue' && standing.slotsMissed < 2 ? {} : undefined,
};

/** How much trouble a unit is in and every reason for it, heaviest first. */
export function assessUnitLevel(unit: UnitFacts, now: Instant): UnitLevel {
  const reasons = TROUBLE_LEVELS.flatMap(({ code, level }): LevelReason[] => {
    const facts = RULES[code](unit, now);
    return facts ? [{ code, level, facts }] : [];
  });
  const level = reasons.some((one) => one.level === 'act') ? 'act' : reasons.length > 0 ? 'watch' : 'normal';
  return { level, reasons };
}
