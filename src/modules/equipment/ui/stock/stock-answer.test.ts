import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { ItemDays } from '../../contract.ts';
import { stockAnswer } from './stock-answer.ts';

function item(name: string, mid: number | null, more: Partial<ItemDays> = {}): ItemDays {
  return {
    item: name,
    group: null,
    usable: 100,
    expired: 0,
    expiringBeforeUse: 0,
    usePerDay: 5,
    days: mid === null ? null : { mid, low: mid / 2, high: mid * 2, capped: false },
    level: mid === null || mid >= 21 ? 'normal' : mid < 14 ? 'act' : 'watch',
    countedOn: null,
    countedAt: null,
    nextDelivery: null,
    lateDelivery: null,
    sites: 1,
    sitesBelowLimit: 0,
    sitesUnknown: 0,
    ...more,
  };
}
const delivery = (inDays: number) => ({ date: plainDate('2026-12-01'), inDays, quantity: 50 });

test.each([
  ['ventet fem døgn etter at det er tomt', { nextDelivery: delivery(17) }, 'before', 5],
  ['ventet før det er tomt', { nextDelivery: delivery(9) }, 'after', 3],
  ['ventet samme dag', { nextDelivery: delivery(12) }, 'after', 0],
  ['to døgn forsinket, ingen ny ventet', { lateDelivery: delivery(-2) }, 'late', 2],
  ['forsinket, men en ny er ventet', { lateDelivery: delivery(-2), nextDelivery: delivery(20) }, 'before', 8],
  ['ingen ventet', {}, 'none', 0],
] as const)('levering %s', (_, more, relation, gapDays) => {
  expect(stockAnswer([item('Visir', 30), item('Munnbind', 12.4, more)]).worst).toMatchObject({
    item: 'Munnbind',
    level: 'act',
    days: 12,
    delivery: relation,
    gapDays,
  });
});

test('varer uten kjent forbruk er verken nok eller for lite', () => {
  expect(stockAnswer([item('Visir', null), item('Munnbind', 40)])).toEqual({ below: 0, unknown: 1, worst: undefined });
});
