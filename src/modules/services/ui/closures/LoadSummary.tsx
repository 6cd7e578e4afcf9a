import { formatNumber } from '#platform/texts/format-number.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ClosurePreview } from '../../contract/closures.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { LoadBars } from './LoadBars.tsx';

interface LoadSummaryProps {
  readonly load: Pick<ClosurePreview, 'units' | 'total'>;
  readonly people: number;
  readonly alone: number;
}

/** On whom lost hours fall, in words and as bars. */
export function LoadSummary({ load, people, alone }: LoadSummaryProps) {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  const hours = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 0 });
  const { lost, homeCare, family, nobody } = load.total;
  return (
    <Section title={t('load.title')} note={t('load.note')}>
      <p>
        {t('load.answer', {
          ...{ people, alone, lost: hours(lost), homeCare: hours(homeCare), family: hours(family) },
          nobody: hours(nobody),
        })}
      </p>
      <LoadBars units={load.units} />
    </Section>
  );
}
