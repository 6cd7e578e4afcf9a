import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, dayNumberOf } from '#kernel/plain-date.ts';
import type { Duty, Illness, InfectionRule, RuleTopic } from '../../rules/infection-rule-types.ts';
import { addHours, startOfDay } from './count-days.ts';
import type { InfectionPeriod, RuleRef } from './infection-period.ts';
import { lookBackOf } from './look-back-of.ts';
import { periodOf } from './period-of.ts';

/** Rules of one day change at 10:00 or 16:00 at times; noon stands for the day. */
const NOON_HOURS = 12;
const HOURS_OF_DAY = 24;

/** What somebody imagined who falls ill, or meets who is ill, is asked to do: whole days, the last of them still away. */
export interface RuleDays {
  /** Counted from the first symptoms, else the sample. */
  readonly isolationDays: number;
  /** Counted from the last exposure of a close contact at work; 0: none. */
  readonly quarantineDays: number;
  /** So far back close contacts are sought. */
  readonly lookBackDays: number;
  /** The rules that these are from, each with its version. */
  readonly rules: readonly DayRule[];
}

/** The rule behind a number of days. */
export interface DayRule extends Pick<RuleRef, 'id' | 'title' | 'source' | 'level' | 'from' | 'confidence'> {
  readonly topic: RuleTopic;
  readonly duty: Duty;
}

/** An illness as rules are asked about it; symptoms and fever last so long where a rule counts hours without them. */
export interface AskedIllness {
  readonly illness: Illness;
  readonly symptomDays: number;
}

/** The days that rules in force on a day give for an illness that begins then. */
export function ruleDaysOf(
  { illness, symptomDays }: AskedIllness,
  rules: readonly InfectionRule[],
  on: PlainDate,
): RuleDays {
  const at = addHours(startOfDay(on), NOON_HOURS);
  const moment = { openedAt: at, now: at };
  const well = startOfDay(addDays(on, Math.max(0, Math.round(symptomDays))));
  const ill = { kind: 'case', illness, symptomsOn: on, sampledOn: on } as const;
  const isolation = periodOf({ ...ill, symptomFreeAt: well, feverFreeAt: well }, rules, moment);
  const met = { kind: 'contact', illness, group: 'close', lastExposure: on, healthWorker: true } as const;
  const asked = periodOf(met, rules, moment);
  // Quarantine until a negative test: the test is taken on the day after.
  const quarantine =
    asked.to === null
      ? periodOf({ ...met, tests: [{ on: addDays(on, 1), result: 'negative' }] }, rules, moment)
      : asked;
  const lookBack = lookBackOf(ill, rules, at);
  return {
    isolationDays: lastDayAway(isolation, on),
    quarantineDays: lastDayAway(quarantine, on),
    lookBackDays: Math.ceil(lookBack.hours / HOURS_OF_DAY),
    rules: [
      ...dayRule(isolation.rule, isolation.duty),
      ...dayRule(quarantine.rule, quarantine.duty),
      ...dayRule(lookBack.rule, rules.find(({ id }) => id === lookBack.rule?.id)?.duty ?? 'advice'),
    ],
  };
}

/** Days from day 0 to the last one away from work; work is open in stages of leisure time only. */
function lastDayAway({ stages }: InfectionPeriod, dayZero: PlainDate): number {
  const ends = stages.filter(({ kind }) => kind !== 'work_only').map(({ to }) => dayNumberOf(to ?? dayZero));
  return Math.max(0, ...ends.map((end) => end - dayNumberOf(dayZero) - 1));
}

function dayRule(rule: RuleRef | null, duty: Duty): DayRule[] {
  if (!rule) return [];
  const { id, topic, title, source, level, from, confidence } = rule;
  return [{ id, topic, title, source, level, from, confidence, duty }];
}
