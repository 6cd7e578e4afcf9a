import type { publishingNb } from './publishing.nb.ts';

/** Nynorsk. */
export const publishingNn = {
  'publishing.title':
    'Plan publisert: {shifts, plural, one {# vakt} other {# vakter}} til {people, plural, one {# person} other {# personar}}, {left, plural, =0 {ingen hol igjen} one {# hol igjen} other {# hol igjen}}',
  'publishing.undone-title':
    'Publisert plan trekt tilbake: {shifts, plural, one {# vakt} other {# vakter}} tekne ut av turnusen',
  'publishing.undone-why': 'Trekt tilbake før den første vakta tok til',
} satisfies Record<keyof typeof publishingNb, string>;
