import { useMemo } from 'react';
import type { Texts } from '#platform/texts/define-texts.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { useLocale } from './use-locale.ts';

/** A translator in the reader's language. Pass further texts (module-level constants) to find codes of other modules. */
export function useTexts<Key extends string>(texts: Texts<Key>, also?: Texts): Translator<Key> {
  const { locale } = useLocale();
  return useMemo(
    () => (also ? createTranslator(locale, texts, also) : createTranslator(locale, texts)),
    [locale, texts, also],
  );
}
