import type { Facts } from '#kernel/finding.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { assessRules } from '../../domain/infection-rules/assess-rules.ts';
import { layRules } from '../../domain/infection-rules/lay-rules.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import { MEASURE_OF_TOPIC } from '../../rules/infection-rule-types.ts';

/**
 * The rules with one more, or a refusal that names the place: a gap, two rules at once, an end before the start, or a local
 * rule weaker than a national duty. Faults that were there before are not the new rule's.
 */
export function demandSoundRules(rules: readonly InfectionRule[], added: InfectionRule): InfectionRule[] {
  if (added.measure.kind !== MEASURE_OF_TOPIC[added.topic]) {
    throw new InputRefused([{ file: 'request', column: 'measure', expected: MEASURE_OF_TOPIC[added.topic] }]);
  }
  const laid = layRules(rules, [added]);
  const before = new Set(assessRules(rules).map((finding) => JSON.stringify([finding.code, finding.facts])));
  const fault = assessRules(laid).find((finding) => !before.has(JSON.stringify([finding.code, finding.facts])));
  if (fault) refuse(fault.code, withWallClock(fault.facts), fault.source);
  return laid;
}

/** A moment as UTC text. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Moments as people write them, in Norwegian time: 25.09.2021 16:00. */
function withWallClock(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (typeof value !== 'string' || !MOMENT.test(value)) return [name, value];
      const at = Temporal.Instant.from(value).toZonedDateTimeISO('Europe/Oslo');
      return [name, `${formatDate(plainDate(at.toPlainDate().toString()))} ${at.toPlainTime().toString().slice(0, 5)}`];
    }),
  );
}
