import { createContext } from 'react';
import type { Locale } from '#platform/texts/locale.ts';
import { masterLocale } from '#platform/texts/locale.ts';

/** The language that the page is read in, and how to choose another. */
export interface LocaleChoice {
  readonly locale: Locale;
  /** The reader has chosen in this browser; else it is the browser's own language. */
  readonly isChosen: boolean;
  readonly choose: (locale: Locale) => void;
}

/** Carries the language choice to every component. */
export const LocaleContext = createContext<LocaleChoice>({ locale: masterLocale, isChosen: false, choose: () => {} });
