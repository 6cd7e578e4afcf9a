import { defineTexts } from '#platform/texts/define-texts.ts';

/** What decisions on moves write into the decision log, and why cleaning was ordered by itself; no names. */
export const placesLogTexts = defineTexts({
  nb: {
    'moves.decided': '{people, plural, one {# beboer} other {# beboere}} på {site} flytter {day} for å hindre smitte',
    'moves.taken-back': 'Flytting på {site} {day} er trukket tilbake',
    'cleaning.after-case': 'Påvist smitte på avdelingen',
    'cleaning.after-move': 'En beboer har flyttet ut etter smitte',
    'cleaning.before-move': 'Noen skal flytte inn',
    'cleaning.others-stay': 'Plassen etter den som flyttet; andre bor fortsatt på rommet',
  },
  nn: {
    'moves.decided': '{people, plural, one {# bebuar} other {# bebuarar}} på {site} flyttar {day} for å hindre smitte',
    'moves.taken-back': 'Flytting på {site} {day} er trekt tilbake',
    'cleaning.after-case': 'Påvist smitte på avdelinga',
    'cleaning.after-move': 'Ein bebuar har flytta ut etter smitte',
    'cleaning.before-move': 'Nokon skal flytte inn',
    'cleaning.others-stay': 'Plassen etter den som flytta; andre bur framleis på rommet',
  },
  en: {
    'moves.decided': '{people, plural, one {# resident} other {# residents}} of {site} move on {day} to stop infection',
    'moves.taken-back': 'The moves at {site} on {day} are taken back',
    'cleaning.after-case': 'Confirmed infection on the ward',
    'cleaning.after-move': 'A resident has moved out after infection',
    'cleaning.before-move': 'Somebody is to move in',
    'cleaning.others-stay': 'The place of the one who moved; others still live in the room',
  },
});
