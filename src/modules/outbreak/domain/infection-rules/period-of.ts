import type { Instant } from '#kernel/instant.ts';
import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { InfectionRule, KnownGap, RuleLevel, RuleTopic } from '../../rules/infection-rule-types.ts';
import { RULE_LEVELS } from '../../rules/infection-rule-types.ts';
import { dayOf } from './count-days.ts';
import { draftCase } from './draft-case.ts';
import { draftContact } from './draft-contact.ts';
import type { DraftPeriod } from './draft-period.ts';
import { draft, endOf } from './draft-period.ts';
import { draftWaiting } from './draft-waiting.ts';
import type { InfectionPeriod, PeriodReason, RuleRef } from './infection-period.ts';
import { PERIOD_KINDS } from './infection-period.ts';
import { replaceFrom, strictest } from './lay-stages.ts';
import type { PeriodFacts } from './period-facts.ts';
import { findRule, inForce, rulesOn } from './rule-in-force.ts';

/** When a period was opened, and until when later rules are known. */
export interface PeriodMoment {
  readonly openedAt: Instant;
  readonly now: Instant;
}

/**
 * What rules make of the facts about one person: of the nation and of the municipality, day by day the stricter. The rule in
 * force when the period was opened decides, and each later one that holds for running periods, while this one still runs.
 * A function of its arguments alone, so calculating again changes nothing.
 */
export function periodOf(
  facts: PeriodFacts,
  rules: readonly InfectionRule[],
  moment: PeriodMoment,
  gaps: readonly KnownGap[] = [],
): InfectionPeriod {
  const drafts = draftsOf(facts, rules, moment);
  const day = dayZeroOf(facts);
  const stages = strictest(drafts.flatMap((one) => one.stages));
  const to = endOf(stages);
  const deciding = drafts.findLast((one) => to !== undefined && endOf(one.stages) === to) ?? drafts[0];
  const tested = stages.length > 0 ? [deciding] : drafts;
  const testDays = [...new Set(tested.flatMap((one) => one?.testDays ?? []))].sort();
  const lastTest = testDays.at(-1);
  const kind = PERIOD_KINDS.find((one) => stages.some((part) => part.kind === one)) ?? (lastTest ? 'test' : 'none');
  return {
    kind,
    from: stages[0]?.from ?? day,
    to: to !== undefined ? to : lastTest ? addDays(lastTest, 1) : day,
    stages,
    testDays,
    duty: drafts.some((one) => one.rule.duty === 'duty' && (one.stages.length > 0 || kind !== 'none'))
      ? 'duty'
      : 'advice',
    rule: deciding ? refOf(deciding.rule) : null,
    ruleIds: drafts.map((one) => one.rule.id),
    because: [...drafts.flatMap((one) => one.because), ...unknowns(facts, drafts, gaps, moment.openedAt)],
    endsWhen: drafts.flatMap((one) => one.endsWhen),
  };
}

/** The day from which days are counted. */
export function dayZeroOf(facts: PeriodFacts): PlainDate {
  if (facts.kind === 'case') return facts.symptomsOn ?? facts.sampledOn;
  return facts.kind === 'contact' ? facts.lastExposure : facts.memberExposure;
}

/** Under which topic facts fall. */
export function topicOf(facts: PeriodFacts): RuleTopic {
  return facts.kind === 'contact' ? facts.group : facts.kind;
}

/** What the rules of each level demand: those in force at the opening, replaced by later ones that hold for running periods. */
function draftsOf(facts: PeriodFacts, rules: readonly InfectionRule[], { openedAt, now }: PeriodMoment): DraftPeriod[] {
  const topic = topicOf(facts);
  const standing = new Map<RuleLevel, DraftPeriod>();
  for (const level of RULE_LEVELS) {
    const first = findRule(rules, facts.illness, topic, level, openedAt);
    if (first) standing.set(level, draftUnder(facts, first));
  }
  const later = RULE_LEVELS.flatMap((level) => rulesOn(rules, facts.illness, topic, level))
    .filter((rule) => rule.appliesToOpen !== false && rule.from !== null && openedAt < rule.from && rule.from <= now)
    .sort((a, b) => (inForce(a).from < inForce(b).from ? -1 : 1));
  for (const rule of later) {
    const day = dayOf(inForce(rule).from);
    if (!isRunning([...standing.values()], day)) continue;
    const next = draftUnder(facts, rule);
    standing.set(rule.level, {
      ...next,
      stages: replaceFrom(standing.get(rule.level)?.stages ?? [], next.stages, day),
    });
  }
  return [...standing.values()];
}

/** Whether anything is still demanded on a day. */
function isRunning(drafts: readonly DraftPeriod[], day: PlainDate): boolean {
  const end = endOf(drafts.flatMap(({ stages }) => stages));
  if (end !== undefined) return end === null || end > day;
  return drafts.some(({ testDays }) => testDays.some((test) => test >= day));
}

function draftUnder(facts: PeriodFacts, rule: InfectionRule): DraftPeriod {
  const { measure } = rule;
  if (facts.kind === 'case' && measure.kind === 'case') return draftCase(facts, rule, measure);
  if (facts.kind === 'contact' && measure.kind === 'contact') return draftContact(facts, rule, measure);
  if (facts.kind === 'waiting' && measure.kind === 'waiting') return draftWaiting(facts, rule, measure);
  return draft(rule);
}

/** What is not known about the rules that took part: said, so that a person judges. */
function unknowns(
  facts: PeriodFacts,
  drafts: readonly DraftPeriod[],
  gaps: readonly KnownGap[],
  at: Instant,
): PeriodReason[] {
  const met = gaps.filter(
    (gap) =>
      gap.illness === facts.illness && gap.variant === facts.variant && contains({ from: gap.from, to: gap.to }, at),
  );
  return [
    ...(drafts.length === 0 && topicOf(facts) !== 'other'
      ? [{ code: 'outbreak.because.no-rule', facts: { illness: facts.illness } }]
      : []),
    ...met.map((gap) => ({
      code: 'outbreak.because.known-gap',
      facts: { variant: gap.variant, source: gap.sources[0].url },
    })),
  ];
}

/** The rule behind a date. */
export function refOf(rule: InfectionRule): RuleRef {
  const [source] = rule.sources;
  return {
    id: rule.id,
    illness: rule.illness,
    topic: rule.topic,
    title: source.title,
    source: source.url,
    confidence: rule.confidence,
    level: rule.level,
    from: rule.from,
  };
}
