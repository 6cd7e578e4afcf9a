import type { publishingNb } from './publishing.nb.ts';

export const publishingEn = {
  'publishing.title':
    'Visit plan published: {visits, plural, one {# visit} other {# visits}} to {people, plural, one {# carer} other {# carers}}, {unmet, plural, =0 {all that must be done is done} one {# visit that must be made is not covered} other {# visits that must be made are not covered}}',
  'publishing.undone-title': 'Published visit plan taken back: {visits, plural, one {# visit} other {# visits}}',
  'publishing.undone-why': 'Taken back before any of it had begun',
  'draft.subject': 'New list of visits {day}',
  'draft.body':
    'Hello {name}. Your list of visits {day} has changed: {visits, plural, one {# visit} other {# visits}}, the first at {first}. {added, plural, =0 {} one {# is new. } other {# are new. }}{gone, plural, =0 {} one {# has been given to somebody else. } other {# have been given to others. }}{moved, plural, =0 {} one {# has a new time. } other {# have new times. }}See the list in Beredt.',
} as const satisfies Record<keyof typeof publishingNb, string>;
