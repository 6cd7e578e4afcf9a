/** What publishing a plan writes into the decision log. */
export const publishingNb = {
  'publishing.title':
    'Plan publisert: {shifts, plural, one {# vakt} other {# vakter}} til {people, plural, one {# person} other {# personer}}, {left, plural, =0 {ingen hull igjen} one {# hull igjen} other {# hull igjen}}',
  'publishing.undone-title':
    'Publisert plan trukket tilbake: {shifts, plural, one {# vakt} other {# vakter}} tatt ut av turnus',
  'publishing.undone-why': 'Trukket tilbake før den første vakten begynte',
} as const;
