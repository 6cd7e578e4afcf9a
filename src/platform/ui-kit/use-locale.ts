import { use } from 'react';
import type { LocaleChoice } from './locale-context.ts';
import { LocaleContext } from './locale-context.ts';

/** The language of the page, and how to choose another. */
export function useLocale(): LocaleChoice {
  return use(LocaleContext);
}
