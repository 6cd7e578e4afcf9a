import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { importTexts } from '../../texts/import-texts.ts';
import type { FileChoice } from './mapping-choices.ts';
import { withWords } from './mapping-choices.ts';
import type { UnknownWord } from './unknown-words.ts';

interface UnknownWordsProps {
  readonly words: readonly UnknownWord[];
  readonly choices: readonly FileChoice[];
  readonly onUse: (choices: readonly FileChoice[]) => void;
}

/** What the other system's words mean, for the mapping to remember. */
export function UnknownWords({ words, choices, onUse }: UnknownWordsProps) {
  const t = useTexts(importTexts);
  const [ours, setOurs] = useState<Readonly<Record<string, string>>>({});
  const idOf = (word: UnknownWord) => `${word.from} ${word.column} ${word.value}`;
  const use = () => {
    const said = words.filter((word) => ours[idOf(word)]?.trim());
    onUse(
      choices.map((choice) =>
        said
          .filter((word) => word.from === choice.from)
          .reduce(
            (next, word) => withWords(next, word.column, { [word.value]: ours[idOf(word)]?.trim() ?? '' }),
            choice,
          ),
      ),
    );
  };
  return (
    <Section title={t('faults.translate.title')} note={t('faults.translate.note')}>
      <div className="import-words">
        {words.map((word) => (
          <TextField
            key={idOf(word)}
            label={t('faults.translate.field', { value: word.value, column: word.header })}
            value={ours[idOf(word)] ?? ''}
            onChange={(text) => setOurs({ ...ours, [idOf(word)]: text })}
          />
        ))}
      </div>
      <div className="button-row">
        <Button disabled={!words.some((word) => ours[idOf(word)]?.trim())} onClick={use}>
          {t('faults.translate.use')}
        </Button>
      </div>
    </Section>
  );
}
