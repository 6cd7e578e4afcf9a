import type { visitNoticeNb } from './visit-notice.nb.ts';

/** The notice about visits: for the door, the web and messages to relatives. Short sentences, plain words. */
export const visitNoticeEn = {
  page: 'Page',
  'title.advice': 'Advice about visits to {unit}',
  'title.limited': 'Limited visits to {unit}',
  'title.closed': 'No visits to {unit}',
  'cause.infection_in_unit': 'There is infection here.',
  'cause.infection_nearby': 'There is much infection in the municipality.',
  'cause.other_illness': 'There is an illness here that spreads.',
  'cause.too_few_staff': 'Many of the staff are ill.',
  'what.advice': 'This is advice. Those who live here decide themselves who visits them.',
  'what.limited': 'You can visit, but in this way:',
  'what.closed': 'You cannot visit now.',
  'at-once': '{count, plural, one {One visitor} other {# visitors}} at a time.',
  booked: 'Book a time before you come.',
  outdoors: 'Visits are outdoors.',
  'own-room': 'Visits are in the resident’s own room.',
  'face-mask': 'Wear a face mask. We have one for you.',
  'common-rooms': 'Common rooms are closed to visitors.',
  'own-choice': 'Please ask us how to make a visit safe.',
  exceptions:
    'Is somebody seriously ill or dying, or are there other important reasons? Call us and we will find a way.',
  sick: 'Are you ill? Do not visit.',
  days: 'From {from} to {last} inclusive. We look at it again on {review}.',
  contact: 'Questions: {contact}',
} as const satisfies Record<keyof typeof visitNoticeNb, string>;
