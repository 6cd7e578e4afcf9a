import { formatMoment } from '#platform/texts/format-time.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RuleView } from '../../contract/infection-rules.ts';
import type { RuleTopic } from '../../rules/infection-rule-types.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';
import { sayRule } from '../../texts/say-rule.ts';

interface RulesInForceProps {
  readonly rules: readonly RuleView[];
  readonly onNew?: ((topic: RuleTopic) => void) | undefined;
}

/** The rules in force in words, one card per topic; the municipality's own below the nation's. */
export function RulesInForce({ rules, onNew }: RulesInForceProps) {
  const t = useTexts(rulesPageTexts);
  const topics = [...Map.groupBy(rules, ({ topic }) => topic)];
  return (
    <Section title={t('rules.title')} note={t('rules.note')}>
      <div className="rule-cards">
        {topics.map(([topic, onTopic]) => (
          <article key={topic} className="rule-card">
            <h3>{t(`topic.${topic}`)}</h3>
            {onTopic.map((rule) => (
              <RuleWordsView key={rule.id} rule={rule} />
            ))}
            {onNew && (
              <p className="no-print">
                <TextButton onClick={() => onNew(topic)}>{t('rules.change')}</TextButton>
              </p>
            )}
          </article>
        ))}
      </div>
    </Section>
  );
}

/** One rule: how binding, sentence by sentence, since when, source and how certain. */
export function RuleWordsView({ rule }: { readonly rule: RuleView }) {
  const t = useTexts(rulesPageTexts);
  const [first, ...more] = sayRule(rule.measure, t);
  return (
    <div className="rule-words" data-level={rule.level}>
      {rule.topic !== 'close_contact' && (
        <p className="rule-kind">
          {t(`duty.${rule.duty}`)}
          {rule.level === 'local' && ` · ${t('level.local')}`}
        </p>
      )}
      <p className="rule-first">{first}</p>
      {more.length > 0 && (
        <ul>
          {more.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="note">
        {rule.from === null ? t('rules.from-start') : t('rules.from', { when: formatMoment(rule.from) })}
        {rule.to !== null && ` ${t('rules.until', { when: formatMoment(rule.to) })}`}
        {rule.appliesToOpen !== false && `. ${t(`open.${rule.appliesToOpen}`)}`}
      </p>
      <p className="note">
        {t('rules.source')}:{' '}
        {rule.sources.map(({ title, url }, index) => (
          <span key={url}>
            {index > 0 && ' · '}
            <a className="text-link" href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </span>
        ))}
      </p>
      {rule.confidence !== 'high' && (
        <p className="note">
          {rule.confidence === 'low' ? (
            <Mark kind="watch">{t('confidence.low')}</Mark>
          ) : (
            t(`confidence.${rule.confidence}`)
          )}
          {rule.gap && `. ${t.find(`gap.${rule.gap}`) ?? ''}`}
        </p>
      )}
    </div>
  );
}
