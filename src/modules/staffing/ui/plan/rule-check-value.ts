import type { Facts } from '#kernel/finding.ts';
import type { CandidateView } from '../../contract.ts';

type RuleCheckView = CandidateView['checks'][number];

/** A text by key, with what fills it. */
export interface CheckValue {
  readonly key:
    | 'check.value.rest-both'
    | 'check.value.rest-before'
    | 'check.value.rest-after'
    | 'check.value.no-duty'
    | 'check.value.hours'
    | 'check.value.shifts'
    | 'check.value.competence'
    | 'check.value.home-unit'
    | 'check.value.trained'
    | 'check.value.trained-until'
    | 'check.value.untrained'
    | 'check.value.yes'
    | 'check.value.no'
    | 'check.value.outbreak-team'
    | 'check.value.not-needed';
  readonly values: Facts;
}

/** What a rule was judged on, for the line of its check; undefined where yes or no says it all. */
export function ruleCheckValue({ rule, facts, ok }: RuleCheckView): CheckValue | undefined {
  switch (rule) {
    case 'competence':
      return facts['own'] === undefined ? undefined : value('check.value.competence', facts);
    case 'training':
      return trainingValue(facts);
    case 'consent':
      if (facts['homeUnit'] === true) return value('check.value.home-unit');
      return facts['consent'] === undefined
        ? undefined
        : value(facts['consent'] === true ? 'check.value.yes' : ok ? 'check.value.not-needed' : 'check.value.no');
    case 'outbreak-in':
      if (facts['homeUnit'] === true) return value('check.value.home-unit');
      return facts['outbreakTeam'] === true ? value('check.value.outbreak-team') : undefined;
    case 'daily-rest':
      return restValue(facts);
    case 'weekly-rest':
      return hours(facts, 'restHours');
    case 'hours-day':
      return hours(facts, 'dutyHours');
    case 'hours-week':
      return hours(facts, 'weekHours');
    case 'overtime':
      return hours(facts, 'overtimeHours');
    case 'max-extra':
      return facts['shifts'] === undefined ? undefined : value('check.value.shifts', { shifts: facts['shifts'] });
    default:
      return undefined;
  }
}

function trainingValue(facts: Facts): CheckValue {
  if (facts['homeUnit'] === true) return value('check.value.home-unit');
  if (facts['trainedUntil'] !== undefined) return value('check.value.trained-until', facts);
  return value(facts['trained'] === true ? 'check.value.trained' : 'check.value.untrained');
}

function restValue(facts: Facts): CheckValue {
  const before = facts['restBeforeHours'];
  const after = facts['restAfterHours'];
  if (before !== undefined && after !== undefined) return value('check.value.rest-both', { before, after });
  if (before !== undefined) return value('check.value.rest-before', { before });
  return after !== undefined ? value('check.value.rest-after', { after }) : value('check.value.no-duty');
}

function hours(facts: Facts, name: string): CheckValue | undefined {
  const found = facts[name];
  return found === undefined ? undefined : value('check.value.hours', { hours: found });
}

function value(key: CheckValue['key'], values: Facts = {}): CheckValue {
  return { key, values };
}

/** Rules whose figures say something about this person and shift; the others come with «vis alle». */
const TELLING_RULES: readonly string[] = [
  'competence',
  'training',
  'consent',
  'daily-rest',
  'weekly-rest',
  'hours-week',
  'overtime',
  'max-extra',
];

/** Whether a check is shown at once: it has a figure, or it is broken. */
export function isTelling(check: RuleCheckView): boolean {
  return !check.ok || TELLING_RULES.includes(check.rule);
}
