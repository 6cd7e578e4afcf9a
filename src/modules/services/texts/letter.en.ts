import type { letterNb } from './letter.nb.ts';

export const letterEn = {
  'letter.title': 'Change to your service “{kind}”',
  'letter.lead':
    'Dear {name}. We have fewer people at work than usual and must change how you get help for a while. We have assessed what is safe for you in particular.',
  'letter.what': 'What changes?',
  'letter.shorten': 'The visit will be up to {amount, number} minutes shorter.',
  'letter.phone': 'We phone you instead of coming.',
  'letter.video': 'We have a video call with you instead of coming.',
  'letter.postpone.minutes': 'The visit may come up to {amount, number} minutes later than you are used to.',
  'letter.postpone.hours':
    'The visit may come up to {amount, plural, one {# hour} other {# hours}} later than you are used to.',
  'letter.postpone.days':
    'The visit may come up to {amount, plural, one {# day} other {# days}} later than you are used to.',
  'letter.pause': 'We pause the visits.',
  'letter.relatives': 'Relatives who have agreed will help you instead of us.',
  'letter.volunteers': 'Volunteers who have agreed will help you instead of us.',
  'letter.until.head': 'For how long?',
  'letter.until':
    'From {from} up to and including {last}. From {back} you get the service as before; you need not do anything.',
  'letter.why': 'Why?',
  'letter.call.head': 'Whom can you call?',
  'letter.call': 'Call {unit} if you have questions or want it otherwise.',
  'letter.call.phone': 'Call {unit}, phone {phone}, if you have questions or want it otherwise.',
  'letter.worse': 'Tell us at once if you feel worse or need more help. Then we assess it again.',
  'letter.complain.head': 'You may complain',
  'letter.complain':
    'If you do not agree, you may complain within {weeks, number} weeks of getting this letter. Send the complaint to {municipality}. If we do not agree, we pass it on to the county governor. You can get help to write it.',
  'letter.access':
    'You have the right to see what is written about you, and to say what you think before we decide anything new.',
  'letter.law': 'Law: the Patients’ and Users’ Rights Act ({source}).',
  'letter.signed': 'Regards {name}, {unit}',
  'letter.footer': '{municipality} · Personal letter',
  'letter.page': 'Page',
} satisfies Record<keyof typeof letterNb, string>;
