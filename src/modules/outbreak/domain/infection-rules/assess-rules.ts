import type { Facts, Finding } from '#kernel/finding.ts';
import { overlaps } from '#kernel/interval.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import { MEASURE_OF_TOPIC } from '../../rules/infection-rule-types.ts';
import { findWeaker } from './find-weaker.ts';
import { inForce } from './rule-in-force.ts';

/**
 * What is wrong with a set of rules, with its place: gaps in what the nation has decided on a topic, two rules at once, a rule
 * that ends before it begins or measures something else than its topic, a local rule weaker than a national duty.
 */
export function assessRules(rules: readonly InfectionRule[]): Finding[] {
  const lines = Map.groupBy(rules, ({ illness, topic, level }) => `${illness} ${topic} ${level}`);
  return [
    ...rules.flatMap(assessOne),
    ...[...lines.values()].flatMap(assessLine),
    ...rules.filter(({ level }) => level === 'local').flatMap((local) => assessLocal(local, rules)),
  ];
}

function breach(code: string, rule: InfectionRule, facts: Facts): Finding {
  const [source] = rule.sources;
  return {
    code: `outbreak.rule.${code}`,
    level: 'breach',
    facts: { illness: rule.illness, topic: rule.topic, rule: rule.id, ...facts },
    source: source.url,
  };
}

function assessOne(rule: InfectionRule): Finding[] {
  const { from, to } = inForce(rule);
  return [
    ...(to !== undefined && to <= from ? [breach('backwards', rule, { from, to })] : []),
    ...(rule.measure.kind !== MEASURE_OF_TOPIC[rule.topic]
      ? [breach('other-measure', rule, { measure: rule.measure.kind })]
      : []),
    ...(rule.sources.some(({ title, url }) => title.trim() === '' || url.trim() === '')
      ? [breach('no-source', rule, {})]
      : []),
  ];
}

/** Rules of one topic and level follow each other; the nation's without a gap to the last, which has no end. */
function assessLine(line: readonly InfectionRule[]): Finding[] {
  const ordered = [...line].sort((a, b) => (inForce(a).from < inForce(b).from ? -1 : 1));
  return ordered.flatMap((rule, index) => {
    const next = ordered[index + 1];
    const { to } = inForce(rule);
    if (next && overlaps(inForce(rule), inForce(next))) {
      return [breach('overlap', rule, { other: next.id, at: inForce(next).from })];
    }
    if (rule.level === 'local' || to === undefined || (next && inForce(next).from === to)) return [];
    return [breach('gap', rule, { from: to, to: next ? inForce(next).from : '' })];
  });
}

function assessLocal(local: InfectionRule, rules: readonly InfectionRule[]): Finding[] {
  return rules
    .filter(
      ({ level, duty, illness, topic }) =>
        level === 'national' && duty === 'duty' && illness === local.illness && topic === local.topic,
    )
    .filter((national) => overlaps(inForce(national), inForce(local)))
    .flatMap((national) => {
      const weaker = findWeaker(local, national);
      const [source] = national.sources;
      return weaker.length === 0
        ? []
        : [
            breach('weaker-than-national', local, {
              national: national.id,
              nationalSource: source.title,
              fields: weaker,
            }),
          ];
    });
}
