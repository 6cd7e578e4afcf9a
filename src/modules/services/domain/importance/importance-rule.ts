import type { PlainDate } from '#kernel/plain-date.ts';
import type { VisitImportance } from '../visit.ts';

/** What may be given lower priority: those services for which every condition holds. Empty lists and undefined mean any. */
export interface ImportanceCriteria {
  readonly serviceKinds: readonly string[];
  /** Units, those below them included. */
  readonly unitIds: readonly string[];
  readonly livesAlone?: boolean | undefined;
  /** Only people at most this vulnerable, 1 to 5; nobody whose vulnerability is not known. */
  readonly mostVulnerable?: number | undefined;
  /** The importance granted that the rule lowers; a rule that names `must` says why, professionally. */
  readonly granted: readonly VisitImportance[];
  readonly becomes: Exclude<VisitImportance, 'must'>;
}

/** A rule with the days `[from, to)` on which it holds. */
export interface ImportanceRule extends ImportanceCriteria {
  readonly ruleId: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A granted service with what rules look at. */
export interface GrantedService {
  readonly serviceId: string;
  readonly userId: string;
  readonly kind: string;
  readonly importance: VisitImportance;
  readonly unitId: string;
  readonly livesAlone: boolean;
  readonly vulnerability: number | null;
}

/** A life cycle: what may be done with a rule in each state. */
export const IMPORTANCE_RULE_ACTIONS = {
  proposed: ['change', 'decide', 'reject'],
  decided: ['withdraw'],
  rejected: [],
  withdrawn: [],
} as const;
export type ImportanceRuleState = keyof typeof IMPORTANCE_RULE_ACTIONS;
