import { expect, test } from 'vitest';
import { codeOnLink } from './code-on-link.ts';

test.each([
  ['for kort hvile kan sies', 'daily-rest', 'daily-rest'],
  ['at noen er borte, sies ikke på en lenke', 'absence', 'other'],
  ['at noen ikke har samtykket, sies ikke', 'consent', 'other'],
  ['ingen grunn', null, null],
])('%s', (_, code, expected) => {
  expect(codeOnLink(code)).toBe(expected);
});
