import { Answer } from '#platform/ui-kit/Answer.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressResultView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { stressAnswer } from './stress-answer.ts';
import type { StressWords } from './use-stress-words.ts';

/** The answer in words: what breaks first and at which absence, and how many units hold. */
export function StressFirstLine({ result, words }: { readonly result: StressResultView; readonly words: StressWords }) {
  const t = useTexts(continuityTexts);
  const { first, most, brokenToday, holding, fewDraws } = stressAnswer(result);
  return (
    <>
      <Answer act={brokenToday > 0 && t('answer.today', { count: brokenToday })}>
        {first
          ? t('answer.first', {
              what: words.functionOf(first),
              level: words.breaks(first.breaksAt),
              range: words.range(first.breaksAt),
            })
          : t('answer.none', { level: words.percent(most) })}{' '}
        {holding && t('answer.units', { holding: holding.units, of: holding.of, level: words.percent(holding.level) })}
      </Answer>
      {fewDraws && <p className="note">{t('answer.few', { draws: result.draws })}</p>}
    </>
  );
}
