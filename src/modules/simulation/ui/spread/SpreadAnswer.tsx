import { Answer } from '#platform/ui-kit/Answer.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SpreadResultView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { bestPackage } from './spread-answer.ts';
import type { SpreadWords } from './use-spread-words.ts';

/** The answer in words: how often it spreads and how far if nothing is done, and what helps most then. */
export function SpreadAnswer({ result, words }: { readonly result: SpreadResultView; readonly words: SpreadWords }) {
  const t = useTexts(spreadTexts);
  const { whenSpread } = result;
  const nothing = whenSpread.packages[0];
  if (!nothing || whenSpread.runs === 0) return <Answer>{t('answer.none')}</Answer>;
  const { median, low, high } = nothing.totals.infected;
  const best = bestPackage(whenSpread);
  return (
    <Answer>
      {t('answer.nothing', {
        share: words.percent(whenSpread.runs / result.runs),
        median: words.number(median),
        low: words.number(low),
        high: words.number(high),
        days: result.days,
      })}{' '}
      {best && t('answer.best', { name: words.packageName(best.id), words: words.infectedDifference(best) })}
    </Answer>
  );
}
