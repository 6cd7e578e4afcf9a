import type { spreadLogNb } from './spread-log.nb.ts';

/** Words of the decision log on comparisons of measures, Nynorsk. */
export const spreadLogNn = {
  'spread-log.decided': 'Tiltak ved smitte, {place}: {name}',
  'spread-log.nothing': 'ingen nye tiltak',
  'spread-log.everywhere': 'heile kommunen',
} as const satisfies Record<keyof typeof spreadLogNb, string>;
