import type { Instant } from '#kernel/instant.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { Why } from '#platform/ui-kit/Why.tsx';
import type { Confidence, RuleLevel } from '../../rules/infection-rule-types.ts';
import { ruleTexts } from '../../texts/rule-texts.ts';

/** What is said of the rule that a date comes from. */
export interface NamedRule {
  readonly title: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly level: RuleLevel;
  readonly from: Instant | null;
}

interface RuleBehindDateProps {
  readonly rule: NamedRule | null;
}

/** Opens, right below a calculated date, the rule it comes from: source, since when, how certain. */
export function RuleBehindDate({ rule }: RuleBehindDateProps) {
  const t = useTexts(ruleTexts);
  return (
    <Why label={t('behind.rule')}>
      {rule ? (
        <>
          {t('behind.source')}:{' '}
          <a className="text-link" href={rule.source} target="_blank" rel="noreferrer">
            {rule.title}
          </a>
          {', '}
          {rule.from === null ? t('behind.always') : t('behind.from', { when: formatMoment(rule.from) })}
          {` · ${t(`confidence.${rule.confidence}`)}`}
          {rule.level === 'local' && ` · ${t('behind.local')}`}
        </>
      ) : (
        t('behind.none')
      )}
    </Why>
  );
}
