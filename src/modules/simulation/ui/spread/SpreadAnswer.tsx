import { Answer } from '#platform/ui-kit/Answer.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SpreadResultView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { bestPackage } from './spread-answer.ts';
import type { SpreadWords } from './use-spread-words.ts';

/** The answer in words: what happens if nothing is done, and what helps most. */
export function SpreadAnswer({ result, words }: { readonly result: SpreadResultView; readonly words: SpreadWords }) {
  const t = useTexts(spreadTexts);
  const nothing = result.packages[0];
  if (!nothing) return null;
  const { median, low, high } = nothing.totals.infected;
  const best = bestPackage(result);
  return (
    <Answer>
      {t('answer.nothing', {
        median: words.number(median),
        low: words.number(low),
        high: words.number(high),
        days: result.days,
      })}{' '}
      {nothing.none > 0 && t('answer.none', { share: words.percent(nothing.none) })}{' '}
      {best && t('answer.best', { name: words.packageName(best.id), words: words.infectedDifference(best) })}
    </Answer>
  );
}
