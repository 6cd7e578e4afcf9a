import type { askNb } from './ask.nb.ts';

/** Nynorsk. */
export const askNn = {
  'ask.button': '{count, plural, one {Spør nokon …} other {Spør om # vakter …}}',
} satisfies Record<keyof typeof askNb, string>;
