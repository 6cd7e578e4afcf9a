import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import { inForce } from './rule-in-force.ts';

/**
 * Rules with the versions that a municipality has added, in the order in which they begin. A version without an end holds until
 * the next known rule of its topic and level; the one before it ends where it begins. What is then wrong, assessRules says.
 */
export function layRules(known: readonly InfectionRule[], added: readonly InfectionRule[]): InfectionRule[] {
  return [...added]
    .sort((a, b) => (inForce(a).from < inForce(b).from ? -1 : 1))
    .reduce<InfectionRule[]>(layOne, [...known]);
}

function layOne(rules: readonly InfectionRule[], version: InfectionRule): InfectionRule[] {
  const { from } = inForce(version);
  const same = (rule: InfectionRule) =>
    rule.illness === version.illness && rule.topic === version.topic && rule.level === version.level;
  const next = rules
    .filter((rule) => same(rule) && inForce(rule).from > from)
    .map((rule) => inForce(rule).from)
    .sort()[0];
  const cut = rules.map((rule) => {
    const stretch = inForce(rule);
    const runsInto = same(rule) && stretch.from < from && (stretch.to === undefined || stretch.to > from);
    return runsInto ? { ...rule, to: from } : rule;
  });
  return [...cut, version.to === null && next !== undefined ? { ...version, to: next } : version];
}
