import type { publishingNb } from './publishing.nb.ts';

/** English. */
export const publishingEn = {
  'publishing.title':
    'Plan published: {shifts, plural, one {# shift} other {# shifts}} for {people, plural, one {# person} other {# people}}, {left, plural, =0 {no holes left} one {# hole left} other {# holes left}}',
  'publishing.undone-title':
    'Published plan withdrawn: {shifts, plural, one {# shift} other {# shifts}} taken out of the roster',
  'publishing.undone-why': 'Withdrawn before the first shift began',
} satisfies Record<keyof typeof publishingNb, string>;
