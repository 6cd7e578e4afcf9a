import type { Locale } from '#platform/texts/locale.ts';
import { intlLocale } from '#platform/texts/translator.ts';

/** A language by its code in the reader's words; what is not a code is given as it is written. */
export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([intlLocale(locale)], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
