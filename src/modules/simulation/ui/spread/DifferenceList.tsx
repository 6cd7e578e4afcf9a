import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SpreadFiguresView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import type { SpreadWords } from './use-spread-words.ts';

/** Each package against doing nothing, in words with uncertainty. */
export function DifferenceList({ result, words }: { readonly result: SpreadFiguresView; readonly words: SpreadWords }) {
  const t = useTexts(spreadTexts);
  return (
    <Section title={t('words.title')} note={t('words.note')}>
      <dl className="difference-list">
        {result.packages.slice(1).map((pack) => (
          <div key={pack.id}>
            <dt>{words.packageName(pack.id)}</dt>
            <dd>{[words.infectedDifference(pack), ...words.shiftDifferences(pack)].join('; ')}.</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
