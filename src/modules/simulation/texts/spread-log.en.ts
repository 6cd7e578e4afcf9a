import type { spreadLogNb } from './spread-log.nb.ts';

/** Words of the decision log on comparisons of measures, English. */
export const spreadLogEn = {
  'spread-log.decided': 'Measures against infection, {place}: {name}',
  'spread-log.nothing': 'no new measures',
  'spread-log.everywhere': 'the whole municipality',
} as const satisfies Record<keyof typeof spreadLogNb, string>;
