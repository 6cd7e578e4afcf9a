/** Words of the decision log on comparisons of measures, Bokmål (master). */
export const spreadLogNb = {
  'spread-log.decided': 'Tiltak ved smitte, {place}: {name}',
  'spread-log.nothing': 'ingen nye tiltak',
  'spread-log.everywhere': 'hele kommunen',
} as const;
