import { formatDay } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressRun } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import type { StressWords } from './use-stress-words.ts';

/** What a run was asked, on which assumptions, and how far the greedy step is off. */
export function AboutRun({ run, words }: { readonly run: StressRun; readonly words: StressWords }) {
  const t = useTexts(continuityTexts);
  const { locale } = useLocale();
  const { inputs, result } = run;
  const lasts =
    inputs.pattern === 'quarantine'
      ? t('about.quarantine', { days: inputs.quarantineDays, contact: inputs.contactDays })
      : t('about.spell', { days: inputs.spellDays });
  return (
    <Section title={t('about.title')}>
      <Facts
        items={[
          {
            id: 'period',
            term: t('inputs.period'),
            text: t('inputs.days', { days: inputs.days, day: formatDay(inputs.from, locale, 'full') }),
          },
          {
            id: 'pattern',
            term: t('inputs.pattern'),
            text: [
              t(`pattern.${inputs.pattern}.about`),
              lasts,
              inputs.pattern === 'clustered' && t('about.together', { together: words.percent(inputs.together) }),
              t(inputs.withRecorded ? 'about.recorded.yes' : 'about.recorded.no'),
              t('about.assumption'),
            ]
              .filter(Boolean)
              .join(' '),
          },
          { id: 'draws', term: t('inputs.draws'), text: result?.draws ?? inputs.draws },
          { id: 'seed', term: t('inputs.seed'), text: inputs.seed },
          {
            id: 'ran',
            term: t('inputs.ran'),
            text: [
              run.createdBy,
              formatMoment(run.createdAt),
              run.seconds !== null && t('inputs.seconds', { seconds: words.number(run.seconds) }),
            ]
              .filter(Boolean)
              .join(', '),
          },
        ]}
      />
      <div className="reading">
        <p>
          {t('about.law')} <BiasText run={run} words={words} />
        </p>
        <p>{t('about.breaks')}</p>
        <p className="note">{t('about.source')}</p>
      </div>
    </Section>
  );
}

function BiasText({ run, words }: { readonly run: StressRun; readonly words: StressWords }) {
  const t = useTexts(continuityTexts);
  const bias = run.result?.bias;
  if (!bias) return t('about.bias.not');
  const { draws, share } = bias;
  const greedy = words.number(bias.greedyMissing);
  if (!share) return t('about.bias.none', { draws, greedy });
  return t(share.mean < 0 ? 'about.bias.under' : 'about.bias', {
    draws,
    greedy,
    plan: words.number(bias.planMissing),
    mean: words.percent(Math.abs(share.mean)),
    low: words.percent(share.low),
    high: words.percent(share.high),
  });
}
