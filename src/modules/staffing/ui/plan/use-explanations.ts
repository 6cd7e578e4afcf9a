import { useMemo } from 'react';
import type { Facts } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CandidateView, PlanAssignment, PlanHole } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { costLevelOf, costParts } from './cost-words.ts';
import { ruleCheckValue } from './rule-check-value.ts';
import type { PlanWords } from './use-plan-words.ts';

type CheckView = CandidateView['checks'][number];
type ReasonCode = PlanHole['reasons'][number]['code'];

/** How the engine's codes are said in words. */
export interface Explanations {
  readonly reason: (code: ReasonCode) => string;
  readonly reasonShort: (code: ReasonCode) => string;
  readonly because: (because: PlanAssignment['because'][number]) => string | undefined;
  /** «Koster lite» and «annen enhet i samme hus, ingen overtid». */
  readonly cost: (
    points: number,
    terms: CandidateView['terms'],
    source: string,
  ) => { readonly level: string; readonly what: string };
  readonly term: (term: CandidateView['terms'][number], source: string) => string;
  readonly rule: (check: CheckView) => string;
  readonly checkValue: (check: CheckView) => string;
}

/** Words for reasons, prices and rules in the reader's language. */
export function useExplanations(words: PlanWords): Explanations {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  return useMemo(() => {
    const number = (value: unknown) =>
      typeof value === 'number' ? formatNumber(value, locale, { maximumFractionDigits: 1 }) : String(value ?? '');
    const inWords = (facts: Facts) =>
      Object.fromEntries(
        Object.entries(facts).map(([name, value]) => {
          if (name === 'own' || name === 'asked' || name === 'leaves')
            return [name, words.competenceInText(String(value))];
          if (name === 'shift') return [name, words.part(String(value))];
          if (name === 'trainedUntil' || name === 'date') return [name, formatDate(String(value) as PlainDate)];
          return [name, /Hours$|^(before|after|hours)$/.test(name) ? number(value) : value];
        }),
      );
    const term: Explanations['term'] = ({ code, points }, source) =>
      t(`cost.term.${code}`, { source: words.sourceInText(source), points });
    return {
      reason: (code) => t(`reason.${code}`),
      reasonShort: (code) => t(`reason.short.${code}`),
      because: ({ code, facts }) => t.find(`because.${code}`, { ...BECAUSE_DEFAULTS, ...inWords(facts) }),
      cost: (points, terms, source) => {
        const parts = costParts(terms).map((one) => term(one, source));
        const hasOvertime = terms.some((one) => one.code === 'overtime');
        return {
          level: t(`cost.${costLevelOf(points)}`),
          what: [...parts, ...(hasOvertime ? [] : [t('cost.no-overtime')])].join(', '),
        };
      },
      term,
      rule: ({ rule, facts }) => {
        const limit = facts['limitHours'] ?? facts['limitShifts'];
        return limit === undefined
          ? t(`rule.${rule}`)
          : t('rule.with-limit', { rule: t(`rule.${rule}`), limit: limitText(rule, number(limit), t) });
      },
      checkValue: (check) => {
        const value = ruleCheckValue(check);
        return value ? t(value.key, inWords(value.values)) : '';
      },
    };
  }, [t, locale, words]);
}

/** Facts that a reason may come without. */
const BECAUSE_DEFAULTS = {
  belowMinimum: 0,
  trainedUntil: 'none',
  own: '',
  asked: '',
  restHours: '',
  limitHours: '',
  weekHours: '',
  overtimeHours: '',
  number: 0,
  others: 0,
  cheaper: 0,
  nextPoints: 0,
  leaves: 'none',
  unitName: '',
  minutes: 0,
  hours: '',
  wantedHours: '',
  points: 0,
} as const;

type LimitTranslator = (
  key: 'rule.at-least' | 'rule.at-most' | 'rule.at-most-shifts',
  values: { limit: string },
) => string;

function limitText(rule: CheckView['rule'], limit: string, t: LimitTranslator): string {
  if (rule === 'daily-rest' || rule === 'weekly-rest') return t('rule.at-least', { limit });
  return t(rule === 'max-extra' ? 'rule.at-most-shifts' : 'rule.at-most', { limit });
}
