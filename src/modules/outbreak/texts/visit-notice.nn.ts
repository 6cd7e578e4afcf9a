import type { visitNoticeNb } from './visit-notice.nb.ts';

/** The notice about visits: for the door, the web and messages to relatives. Short sentences, plain words. */
export const visitNoticeNn = {
  page: 'Side',
  'title.advice': 'Råd om besøk på {unit}',
  'title.limited': 'Avgrensa besøk på {unit}',
  'title.closed': 'Stengt for besøk på {unit}',
  'cause.infection_in_unit': 'Det er smitte her.',
  'cause.infection_nearby': 'Det er mykje smitte i kommunen.',
  'cause.other_illness': 'Det er sjukdom som smittar her.',
  'cause.too_few_staff': 'Mange av dei tilsette er sjuke.',
  'what.advice': 'Dette er råd. Dei som bur her, bestemmer sjølve kven som kjem på besøk.',
  'what.limited': 'Du kan kome på besøk, men slik:',
  'what.closed': 'Du kan ikkje kome på besøk no.',
  'at-once': '{count, plural, one {Éin besøkjande} other {# besøkjande}} om gongen.',
  booked: 'Avtal tid før du kjem.',
  outdoors: 'Besøk er ute.',
  'own-room': 'Besøk er på rommet til bebuaren.',
  'face-mask': 'Bruk munnbind. Vi har munnbind til deg.',
  'common-rooms': 'Fellesrom er stengde for besøkjande.',
  'own-choice': 'Spør oss gjerne om hjelp til eit trygt besøk.',
  exceptions:
    'Er nokon alvorleg sjuk eller døyande, eller er det andre viktige grunnar? Ring oss, så finn vi ei løysing.',
  sick: 'Er du sjuk? Ikkje kom på besøk.',
  days: 'Gjeld frå {from} til og med {last}. Vi vurderer det på nytt {review}.',
  contact: 'Spørsmål: {contact}',
} as const satisfies Record<keyof typeof visitNoticeNb, string>;
