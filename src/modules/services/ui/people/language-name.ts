import type { Translator } from '#platform/texts/translator.ts';
import { intlLocale } from '#platform/texts/translator.ts';

/** A language by its code in the reader's words (`language.<code>` first); what is not a code is given as it is written. */
export function languageName(t: Pick<Translator, 'find' | 'locale'>, code: string): string {
  const own = t.find(`language.${code}`);
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames([intlLocale(t.locale)], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
