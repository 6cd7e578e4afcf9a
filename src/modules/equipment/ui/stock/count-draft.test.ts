import { expect, test } from 'vitest';
import { countsOf, parseTypedCount } from './count-draft.ts';

test.each([
  ['', { kind: 'empty' }],
  ['  ', { kind: 'empty' }],
  ['0', { kind: 'counted', counted: 0 }],
  ['1200', { kind: 'counted', counted: 1200 }],
  ['1 200', { kind: 'counted', counted: 1200 }],
  ['1\u00a0200', { kind: 'counted', counted: 1200 }],
  ['-3', { kind: 'wrong' }],
  ['12,5', { kind: 'wrong' }],
  ['1.200', { kind: 'wrong' }],
  ['ti', { kind: 'wrong' }],
  ['10000001', { kind: 'too-many' }],
])('«%s»', (text, typed) => {
  expect(parseTypedCount(text)).toEqual(typed);
});

test('tomme felt sendes ikke som null', () => {
  expect(countsOf({ Munnbind: '40', Visir: '', Hansker: 'x', Frakk: '0' })).toEqual([
    { item: 'Munnbind', counted: 40 },
    { item: 'Frakk', counted: 0 },
  ]);
});
