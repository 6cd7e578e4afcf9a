import type { Instant } from '#kernel/instant.ts';
import type { Illness, InfectionRule } from '../../rules/infection-rule-types.ts';
import type { Definition } from './governing-definition.ts';
import { definitionsInForce } from './governing-definition.ts';
import type { RuleRef } from './infection-period.ts';
import { refOf } from './period-of.ts';

/** How near somebody has been to a case; what is not known is absent. */
export interface Exposure {
  readonly illness: Illness;
  readonly minutes: number;
  readonly distanceMetres?: number | undefined;
  readonly directContact?: boolean | undefined;
  readonly secretions?: boolean | undefined;
  readonly healthWorker?: boolean | undefined;
  readonly adequatePpe?: boolean | undefined;
}

/** Whether somebody is a close contact, and what made it so. */
export interface CloseContact {
  readonly close: boolean;
  readonly because: 'ppe' | 'direct_contact' | 'secretions' | 'near_for_long' | 'not_near' | 'short' | 'no_rule';
  readonly rule: RuleRef | null;
}

/** Whether an exposure makes a close contact by the definitions in force: the municipality's own may only widen the nation's. */
export function closeContactOf(exposure: Exposure, rules: readonly InfectionRule[], at: Instant): CloseContact {
  const judged = definitionsInForce(rules, exposure.illness, at).map((definition) => judge(exposure, definition));
  return judged.find(({ close }) => close) ?? judged[0] ?? { close: false, because: 'no_rule', rule: null };
}

/** An unknown distance counts as near: in the same room nobody has measured. Exactly the limit of minutes is not over it. */
function judge(exposure: Exposure, { rule, measure }: Definition): CloseContact {
  const ref = refOf(rule);
  const because = (reason: CloseContact['because'], close: boolean): CloseContact => ({
    close,
    because: reason,
    rule: ref,
  });
  if (measure.ppeExempt && exposure.healthWorker && exposure.adequatePpe) return because('ppe', false);
  if (measure.directContact && exposure.directContact) return because('direct_contact', true);
  if (measure.secretions && exposure.secretions) return because('secretions', true);
  if ((exposure.distanceMetres ?? 0) >= measure.distanceMetres) return because('not_near', false);
  if (exposure.minutes <= measure.minutes) return because('short', false);
  return because('near_for_long', true);
}
