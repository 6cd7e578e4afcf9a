import { expect, test } from 'vitest';
import { channelFor } from './channel.ts';

const cases = [
  ['telefon og e-post', { phone: '68 05 01 02', email: 'ragna@fjellhavn.example' }, 'sms'],
  ['bare e-post', { email: 'ragna@fjellhavn.example' }, 'email'],
  ['tomt telefonfelt', { phone: ' ', email: 'ragna@fjellhavn.example' }, 'email'],
  ['ingenting: noen må si fra', {}, 'none'],
] as const;
test.each(cases)('%s', (_, contact, expected) => {
  expect(channelFor(contact)).toBe(expected);
});
