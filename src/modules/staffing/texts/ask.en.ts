import type { askNb } from './ask.nb.ts';

/** English. */
export const askEn = {
  'ask.button': '{count, plural, one {Ask someone …} other {Ask about # shifts …}}',
} satisfies Record<keyof typeof askNb, string>;
