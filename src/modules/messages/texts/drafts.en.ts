import type { draftsNb } from './drafts.nb.ts';

/** The page «Utkast»: what would be told to whom. */
export const draftsEn = {
  title: 'Drafts',
  sub: 'Who is to be told what?',
  answer:
    '{batches, plural, =0 {No drafts are ready.} one {One message is ready} other {# messages are ready}}{batches, plural, =0 {} other {, for {people, plural, one {one person} other {# people}}.}}',
  'answer.none':
    '{count, plural, one {One cannot be reached by SMS or e-mail.} other {# cannot be reached by SMS or e-mail.}}',
  note: 'Nothing is sent from here.',
  table: 'Drafts, newest first',
  'column.subject': 'Message',
  'column.cause': 'Cause',
  'column.people': 'Recipients',
  'column.channels': 'Channels',
  'column.languages': 'Languages',
  'column.at': 'Made',
  withdrawn: 'withdrawn',
  'channel.sms': 'SMS',
  'channel.email': 'e-mail',
  'channel.none': 'must be called',
  channels:
    '{sms, plural, =0 {} other {# by SMS }}{email, plural, =0 {} other {# by e-mail }}{none, plural, =0 {} other {# to be called}}',
  'recipient.person': 'staff',
  'recipient.user': 'user',
  'recipient.relative': 'relative',
  filter: 'Show',
  'filter.ready': 'Ready',
  'filter.withdrawn': 'Withdrawn',
  'panel.text': 'The text',
  empty: 'No drafts yet',
  'empty.text':
    'When a plan is published, visits limited or shifts offered, a draft to each who is to be told lies here.',
  'none-fit': 'No drafts fit',
  'cause.plan': 'Replanning',
  'cause.visit-plan': 'Visit plan',
  'cause.case': 'Infection in the unit',
  'cause.visit-rule': 'Visits limited',
  'cause.offer': 'Shift offered',
  'cause.offer-booked': 'Shift given',
  'cause.offer-undone': 'Shift withdrawn',
  'cause.reception': 'Reception',
  'cause.unit-roster': 'Own roster',
  'cause.services.temporary': 'Temporary change at night',
} as const satisfies Record<keyof typeof draftsNb, string>;
