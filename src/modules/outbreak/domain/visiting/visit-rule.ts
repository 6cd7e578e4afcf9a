import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { VisitingRule } from '../../rules/visiting-rules.ts';

/** How far visits are limited: recommendations only, limited in how, or closed but for exceptions. */
export const VISIT_LEVELS = ['advice', 'limited', 'closed'] as const;
export type VisitLevel = (typeof VISIT_LEVELS)[number];

/** What a limit rests on: professional advice binds nobody; a regulation is the municipality's (smittevernloven § 4-1). */
export const VISIT_BASES = ['professional_advice', 'local_regulation', 'individual_decision'] as const;
export type VisitBasis = (typeof VISIT_BASES)[number];

/** Why, in words that a notice can carry in every language. */
export const VISIT_CAUSES = ['infection_in_unit', 'infection_nearby', 'other_illness', 'too_few_staff'] as const;
export type VisitCause = (typeof VISIT_CAUSES)[number];

/** What the law calls the place where people live. */
export type VisitDwelling = 'institution' | 'home_in_cluster' | 'home';

/** How visits take place; plain choices, so that the notice needs no translator. */
export interface VisitTerms {
  readonly visitorsAtOnce: number | null;
  readonly booked: boolean;
  readonly outdoors: boolean;
  readonly ownRoom: boolean;
  readonly faceMask: boolean;
  readonly commonRoomsClosed: boolean;
}

/** A limit on visits to one unit on days `[from, to)`. */
export interface VisitRule extends VisitTerms {
  readonly unitId: string;
  readonly level: VisitLevel;
  readonly basis: VisitBasis;
  /** Case number or decision. */
  readonly reference: string;
  readonly cause: VisitCause;
  /** Medical ground; why it is needed; what was considered instead. */
  readonly ground: string;
  readonly necessity: string;
  readonly alternatives: string;
  /** Whom to call. */
  readonly contact: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reviewOn: PlainDate;
}

/** Where a limit is in its life. */
export type VisitRuleState = 'planned' | 'in-force' | 'review-overdue' | 'over';

/** The state of a limit on a day; a review that was due before it is overdue. */
export function stateOfVisitRule(rule: Pick<VisitRule, 'from' | 'to' | 'reviewOn'>, today: PlainDate): VisitRuleState {
  if (today >= rule.to) return 'over';
  if (today < rule.from) return 'planned';
  return rule.reviewOn < today ? 'review-overdue' : 'in-force';
}

/** Why a limit cannot be decided as it stands: a code after `outbreak.visiting.` and what it depends on. */
export interface VisitRuleObjection {
  readonly code:
    | 'own-home'
    | 'closed-needs-regulation'
    | 'reasons-missing'
    | 'too-long'
    | 'review-too-late'
    | 'review-outside';
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * What stands in the way of a limit: nobody is shut out of their own home, closing an institution takes a regulation, a limit has its
 * reasons, its end and its review. Source: `rules/visiting-rules.ts`; Helsedirektoratet on visits to homes in clusters.
 */
export function objectionsTo(
  rule: VisitRule,
  dwelling: VisitDwelling,
  { reviewWithinDays, longestDays }: VisitingRule,
): readonly VisitRuleObjection[] {
  const objections: VisitRuleObjection[] = [];
  const add = (code: VisitRuleObjection['code'], facts: VisitRuleObjection['facts'] = {}) =>
    objections.push({ code, facts });
  if (dwelling !== 'institution' && rule.level !== 'advice') add('own-home', { dwelling });
  if (dwelling === 'institution' && rule.level === 'closed' && rule.basis === 'professional_advice')
    add('closed-needs-regulation');
  const reasons = rule.level === 'advice' ? [rule.ground] : [rule.ground, rule.necessity, rule.alternatives];
  if (reasons.some((text) => text.trim() === '')) add('reasons-missing');
  if (daysBetween(rule.from, rule.to) > longestDays) add('too-long', { days: longestDays });
  if (rule.reviewOn > addDays(rule.from, reviewWithinDays)) add('review-too-late', { days: reviewWithinDays });
  else if (rule.reviewOn < rule.from || rule.reviewOn >= rule.to) add('review-outside');
  return objections;
}

/** What a unit's dwelling is to this module: unknown counts as a home, so that nobody is shut out by a missing column. */
export function dwellingOf(unit: {
  readonly dwelling?: VisitDwelling | undefined;
  readonly kind: string;
}): VisitDwelling {
  return unit.dwelling ?? (unit.kind === 'nursing_home_ward' ? 'institution' : 'home');
}
