import { defineTexts } from '#platform/texts/define-texts.ts';

/** What decisions on moves and handed-back rooms write into the decision log; no names. */
export const placesLogTexts = defineTexts({
  nb: {
    'moves.decided': '{people, plural, one {# beboer} other {# beboere}} på {site} flytter {day} for å hindre smitte',
    'moves.taken-back': 'Flytting på {site} {day} er trukket tilbake',
  },
  nn: {
    'moves.decided': '{people, plural, one {# bebuar} other {# bebuarar}} på {site} flyttar {day} for å hindre smitte',
    'moves.taken-back': 'Flytting på {site} {day} er trekt tilbake',
  },
  en: {
    'moves.decided': '{people, plural, one {# resident} other {# residents}} of {site} move on {day} to stop infection',
    'moves.taken-back': 'The moves at {site} on {day} are taken back',
  },
});
