import type { offlineNb } from './offline.nb.ts';

/** Working without contact. */
export const offlineEn = {
  'offline.region': 'Contact and sending',
  'offline.none': 'Offline. You see what was last fetched.',
  'offline.waiting': '{count, plural, one {1 thing waits for contact} other {# things wait for contact}}',
  'offline.sending': '{count, plural, one {Sending 1 thing …} other {Sending # things …}}',
  'offline.what': 'What is waiting?',
  'offline.kept-at': 'kept on the device {when}',
  'offline.refused': 'Not accepted:',
  'offline.refused.refused': 'The server said no ({code}).',
  'offline.refused.malformed': 'Something is filled in in a way the server does not accept.',
  'offline.refused.not-found': 'It is no longer there, or you have no access to it now.',
  'offline.refused.fault': 'The server failed several times (fault {id}).',
  'offline.retry': 'Try again',
  'offline.discard': 'Discard',
  'offline.discard.sure': 'Discard for good',
  'offline.version': 'A new version is ready.',
  'offline.version.load': 'Load it',
  'offline.version.text': 'What you have not saved on the page is lost.',
  'offline.sign-out':
    '{count, plural, one {1 thing is not sent and is lost if you sign out.} other {# things are not sent and are lost if you sign out.}}',
  'offline.sign-out.sure': 'Sign out anyway',
} satisfies Record<keyof typeof offlineNb, string>;
