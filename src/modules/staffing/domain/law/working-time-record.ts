import type { WorkingTimeRecordRow } from '#modules/organisation/domain/working-time-rows.ts';
import type { LawRuleId } from '../../rules/working-time-law-types.ts';

/**
 * A decision that the law leaves to people, or a breach that had to happen: what, why, who decided, for whom and on which days
 * `[from, to)`, and what is given in return. Empty lists mean everybody, all units.
 */
export interface WorkingTimeRecord extends Omit<WorkingTimeRecordRow, 'rule'> {
  readonly ruleId: LawRuleId;
}

/** A row as the rules read it. */
export function recordOf({ rule, ...row }: WorkingTimeRecordRow): WorkingTimeRecord {
  return { ...row, ruleId: `aml-${rule}` };
}
