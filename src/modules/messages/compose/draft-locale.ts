import type { Locale } from '#platform/texts/locale.ts';
import { masterLocale } from '#platform/texts/locale.ts';

/** How languages are written in rosters: codes, and names in Norwegian and English. */
const KNOWN: Readonly<Record<string, Locale>> = {
  nb: 'nb',
  no: 'nb',
  nob: 'nb',
  norsk: 'nb',
  bokmål: 'nb',
  norwegian: 'nb',
  nn: 'nn',
  nno: 'nn',
  nynorsk: 'nn',
  en: 'en',
  eng: 'en',
  engelsk: 'en',
  english: 'en',
};

/** The first of a person's languages that drafts can be written in; bokmål where none is known. */
export function draftLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const name = language.trim().toLowerCase();
    const locale = KNOWN[name] ?? KNOWN[name.split(/[-_ ]/)[0] ?? ''];
    if (locale) return locale;
  }
  return masterLocale;
}
