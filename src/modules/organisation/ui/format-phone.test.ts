import { expect, test } from 'vitest';
import { formatPhone } from './format-phone.ts';

test.each([
  ['+4768050117', '68 05 01 17'],
  ['68050117', '68 05 01 17'],
  ['68 05 01 17', '68 05 01 17'],
  ['+46701234567', '+46701234567'],
  ['113', '113'],
])('%s leses %s', (phone, expected) => {
  expect(formatPhone(phone)).toBe(expected);
});
