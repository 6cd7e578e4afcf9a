import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { ContactMeasure, Exemption, InfectionRule, TestPlan } from '../../rules/infection-rule-types.ts';
import { dayAfter } from './count-days.ts';
import type { DraftPeriod } from './draft-period.ts';
import { draft, earlierEnd, stage } from './draft-period.ts';
import { findExemption, isVaccinated } from './find-exemption.ts';
import type { PeriodReason, Stage } from './infection-period.ts';
import type { ContactFacts, TestTaken } from './period-facts.ts';

/** What a contact has to do under one rule. Day 0 is the last exposure. */
export function draftContact(facts: ContactFacts, rule: InfectionRule, measure: ContactMeasure): DraftPeriod {
  if (measure.ppeExempt && facts.healthWorker && facts.adequatePpe) {
    return draft(rule, { because: [{ code: 'outbreak.because.ppe', facts: {} }] });
  }
  const exemption = findExemption(facts, measure.exempt);
  if (exemption) return exempted(facts, rule, exemption);
  if (facts.under18 && measure.under18QuarantineDays === 0) {
    return draft(rule, { because: [{ code: 'outbreak.because.under-18', facts: {} }] });
  }
  const { days, testOutDay } = quarantineOf(facts, measure);
  const because: PeriodReason[] = [
    { code: 'outbreak.because.exposure', facts: { day: facts.lastExposure, group: facts.group } },
    ...(measure.watchDays === undefined
      ? []
      : [{ code: 'outbreak.because.watch', facts: { until: addDays(facts.lastExposure, measure.watchDays) } }]),
  ];
  const testDays = testsAsked(facts, measure);
  if (days === 0) return draft(rule, { because, testDays });
  if (days === 'until_negative') return untilNegative(facts, rule, testDays, because);
  const end = dayAfter(facts.lastExposure, days);
  const from = facts.startsOn ?? facts.lastExposure;
  if (measure.workOnly) return draft(rule, { because, testDays, stages: stage('work_only', from, end) });
  return counted({ facts, rule, measure, end, from, because, testDays, testOutDay });
}

/** Days of quarantine, where testing may stand in its place and somebody declines it. */
function quarantineOf(facts: ContactFacts, measure: ContactMeasure) {
  const instead = facts.declinesTests ? measure.quarantineInstead : undefined;
  return { days: instead?.days ?? measure.quarantineDays, testOutDay: instead?.testOutDay ?? measure.testOutDay };
}

interface Counted {
  readonly facts: ContactFacts;
  readonly rule: InfectionRule;
  readonly measure: ContactMeasure;
  readonly from: PlainDate;
  readonly end: PlainDate;
  readonly testOutDay: number | undefined;
  readonly because: readonly PeriodReason[];
  readonly testDays: readonly PlainDate[];
}

/** Quarantine of a number of days, with tests that end it or open for work. */
function counted({ facts, rule, measure, from, end, testOutDay, because, testDays }: Counted): DraftPeriod {
  const { lastExposure } = facts;
  const endsWhen: PeriodReason[] = [];
  const asked = [...testDays];
  let to: PlainDate | null = end;
  if (testOutDay !== undefined) {
    const day = addDays(lastExposure, testOutDay);
    const free = negativeFrom(facts.tests, day);
    to = earlierEnd(end, free ?? end);
    if (free === undefined)
      endsWhen.push({ code: 'outbreak.ends.negative-test', facts: { day, dayNumber: testOutDay } });
    asked.push(day);
  }
  const stages: Stage[] = [];
  if (measure.workAfterNegativeDay === undefined) stages.push(...stage('quarantine', from, to));
  else {
    const day = addDays(lastExposure, measure.workAfterNegativeDay);
    const work = earlierEnd(negativeFrom(facts.tests, day) ?? to, to);
    stages.push(...stage('quarantine', from, work));
    if (work !== null && work !== to) stages.push(...stage('work_only', work > from ? work : from, to));
    else
      endsWhen.push({ code: 'outbreak.ends.work-after-test', facts: { day, dayNumber: measure.workAfterNegativeDay } });
    asked.push(day);
  }
  return draft(rule, { stages, because, endsWhen, testDays: sorted(asked) });
}

function untilNegative(
  facts: ContactFacts,
  rule: InfectionRule,
  testDays: readonly PlainDate[],
  because: readonly PeriodReason[],
): DraftPeriod {
  const { lastExposure } = facts;
  const from = facts.startsOn ?? lastExposure;
  const free = negativeFrom(facts.tests, lastExposure);
  return draft(rule, {
    stages: stage('quarantine', from, free ?? null),
    because,
    endsWhen: free ? [] : [{ code: 'outbreak.ends.negative-test', facts: { day: from, dayNumber: 0 } }],
    testDays: sorted([from, ...testDays]),
  });
}

function exempted(facts: ContactFacts, rule: InfectionRule, exemption: Exemption): DraftPeriod {
  const between = exemption.testBetweenDays;
  const days = [
    ...(between ? [addDays(facts.lastExposure, between[0])] : []),
    ...daysOf(facts, { dailyTestDays: exemption.dailyTestDays }),
  ];
  const because: PeriodReason[] = [{ code: `outbreak.because.${exemption.ground}`, facts: {} }];
  if (between) {
    because.push({
      code: 'outbreak.because.test-between',
      facts: { from: addDays(facts.lastExposure, between[0]), to: addDays(facts.lastExposure, between[1]) },
    });
  }
  return draft(rule, { because, testDays: sorted(days) });
}

function testsAsked(facts: ContactFacts, measure: ContactMeasure): PlainDate[] {
  const byVaccine = isVaccinated(facts) ? measure.testsIfVaccinated : measure.testsIfUnvaccinated;
  const inPlace = facts.declinesTests && measure.quarantineInstead ? undefined : measure.tests;
  const together = inPlace && facts.livesTogether ? { dailyTestDays: measure.dailyTestDaysTogether } : undefined;
  return sorted([byVaccine, inPlace, together].flatMap((plan) => daysOf(facts, plan)));
}

function daysOf({ lastExposure }: ContactFacts, plan: TestPlan | undefined): PlainDate[] {
  const daily = Array.from({ length: plan?.dailyTestDays ?? 0 }, (_, index) => index + 1);
  return [...(plan?.testDays ?? []), ...daily].map((day) => addDays(lastExposure, day));
}

const sorted = (days: readonly PlainDate[]): PlainDate[] => [...new Set(days)].sort();

/** First day free by a negative test whose sample was taken on a day or later: the day after the answer. */
export function negativeFrom(tests: readonly TestTaken[] | undefined, day: PlainDate): PlainDate | undefined {
  const free = (tests ?? [])
    .filter(({ on, result }) => result === 'negative' && on >= day)
    .map(({ on, resultOn }) => addDays(resultOn ?? on, 1));
  return free.sort()[0];
}
