import type { offerMessageNb } from './offer-message.nb.ts';

/** English. */
export const offerMessageEn = {
  'offer-draft.subject': '{count, plural, one {Can you take a shift on {day}?} other {Can you take one of # shifts?}}',
  'offer-draft.body':
    'Hello {name}. We are short of people and ask whether you can take {count, plural, one {this shift} other {one or more of these}}:\n{shifts}\n{note}Answer here by {deadline}:\n{link}\nRegards, {sender}',
  'offer-draft.reminder': 'We have not heard from you yet. ',
  'offer-draft.shift': '– {day} {start}–{end}, {unit}',
  'offer-draft.undone-subject': 'The shift on {day} has been cancelled',
  'offer-draft.undone-body':
    'Hello {name}. The shift on {day} {start}–{end} at {unit} has been cancelled, and you are not to come.\nRegards, {sender}',
  'reception-draft.subject': 'How did it go at {unit}?',
  'reception-draft.body':
    'Hello {name}. Thank you for coming to {unit}. How did it go? Three short questions:\n{link}\nRegards, {sender}',
  'offer-log.booked': '{name} took shift {shift} on {day} at {unit}',
  'offer-log.undone': '{name} was taken off shift {shift} on {day} at {unit}',
  'offer-log.given-back': '{name} gave back shift {shift} on {day} at {unit}',
  'offer-log.why.link': 'Answered yes by personal link to request {offer}',
  'offer-log.why.page': 'Answered yes on My shift to request {offer}',
  'offer-log.why.recorded': 'Said yes when we rang about request {offer}',
  'offer-log.why.chosen': 'Chosen among those who answered yes to request {offer}',
  'offer-log.why.rule': 'Fitted best of those who answered yes to request {offer} when time was up',
  'offer-log.why.given-back': 'The person gave back the shift, which was given after request {offer}',
} satisfies Record<keyof typeof offerMessageNb, string>;
