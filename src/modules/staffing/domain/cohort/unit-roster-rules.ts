import type { PlainDate } from '#kernel/plain-date.ts';
import type { RuleOverrides } from '#modules/organisation/domain/municipality.ts';
import { datedRule } from '../working-time/dated-rule.ts';

/** What the engine is told about rest; the whole law is judged afterwards by the rules of working time. */
export interface UnitRosterRules {
  readonly dailyRestHours: number;
  readonly weeklyRestHours: number;
  readonly maxConsecutiveShifts: number;
  /** Share of the week-ends that a person should work at most; passing it costs, it is not forbidden. */
  readonly weekendShare: number;
}

/** Six shifts in a row leave no room for 35 hours off in seven days. */
const MOST_IN_A_ROW = 5;

/** The rules of a period as they stand on its first day, the municipality's agreements included. */
export function unitRosterRules(overrides: RuleOverrides, from: PlainDate, weekendShare: number): UnitRosterRules {
  return {
    dailyRestHours: datedRule(overrides, 'dailyRestHours')(from).value,
    weeklyRestHours: datedRule(overrides, 'weeklyRestHours')(from).value,
    maxConsecutiveShifts: MOST_IN_A_ROW,
    weekendShare,
  };
}
