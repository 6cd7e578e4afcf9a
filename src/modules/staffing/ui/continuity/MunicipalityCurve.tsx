import { Section } from '#platform/ui-kit/Section.tsx';
import { useMedia } from '#platform/ui-kit/use-media.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressResultView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { HeldCurve } from './HeldCurve.tsx';
import type { StressWords } from './use-stress-words.ts';

/** The whole municipality's curve with its key. */
export function MunicipalityCurve({
  result,
  words,
}: {
  readonly result: StressResultView;
  readonly words: StressWords;
}) {
  const t = useTexts(continuityTexts);
  const narrow = useMedia('(max-width: 45em)');
  const { levels } = result.municipality;
  const lowest = Math.min(...levels.map(({ heldBefore, held }) => Math.min(heldBefore, held.low)));
  return (
    <Section title={t('municipality.title')} note={t('municipality.note')}>
      <HeldCurve
        size={narrow ? 'panel' : 'wide'}
        levels={levels}
        floor={Math.max(0, Math.floor(lowest * 10) / 10)}
        breaksAt={null}
        label={t('curve.label', { name: t('municipality.title') })}
        percent={words.percent}
      />
      <ul className="curve-key">
        <li data-key="held">{t('curve.held')}</li>
        <li data-key="band">{t('curve.band')}</li>
        <li data-key="before">{t('curve.before')}</li>
        <li data-key="plan">{t('curve.plan')}</li>
      </ul>
    </Section>
  );
}
