import { createContext } from 'react';
import type { Locale } from '#platform/texts/locale.ts';
import { masterLocale } from '#platform/texts/locale.ts';

/** The language that the page is read in, and how to choose another. */
export interface LocaleChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

/** Carries the language choice to every component. */
export const LocaleContext = createContext<LocaleChoice>({ locale: masterLocale, choose: () => {} });
