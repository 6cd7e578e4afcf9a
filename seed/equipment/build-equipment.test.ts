import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { buildDemoMunicipality } from '../build-demo-municipality.ts';
import type { DemoMoment } from '../demo-options.ts';

const FROM = plainDate('2026-11-23');
const at = (moment: DemoMoment) => buildDemoMunicipality({ from: FROM, moment });
const calm = at('calm');
const firstCase = at('first-case');
const outbreak = at('outbreak');

function usable({ stock }: Municipality, item: string): number {
  return stock
    .filter((lot) => lot.item === item && (lot.expiry ?? '9999') >= FROM)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

describe('smittevernutstyr', () => {
  it.each([
    ['masks', 'Munnbind type IIR'],
    ['gloves', 'Hansker nitril M'],
    ['gowns', 'Smittefrakk, langermet'],
    ['respirators', 'Åndedrettsvern FFP2'],
    ['eye_protection', 'Visir'],
    ['disinfection', 'Hånddesinfeksjon 500 ml'],
  ])('%s: there is %s', (group, item) => {
    expect(calm.items).toContainEqual(expect.objectContaining({ group, item }));
    expect(usable(calm, item)).toBeGreaterThan(0);
  });

  it('masks run down from moment to moment', () => {
    const left = [calm, firstCase, outbreak].map((moment) => usable(moment, 'Munnbind type IIR'));
    expect(left[1]).toBeLessThan((left[0] ?? 0) * 0.85);
    expect(left[2]).toBeLessThan((left[1] ?? 0) * 0.85);
  });

  it('what lies at a place, expired lots aside, is what was last counted there', () => {
    const last = new Map<string, number>();
    for (const { siteId, item, date, counted } of calm.counts.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
      expect(date <= FROM).toBe(true);
      last.set(`${siteId} ${item}`, counted);
    }
    const sums = new Map<string, number>();
    for (const { siteId, item, expiry, quantity } of calm.stock)
      if ((expiry ?? '9999') >= FROM) sums.set(`${siteId} ${item}`, (sums.get(`${siteId} ${item}`) ?? 0) + quantity);
    expect(sums).toEqual(last);
  });

  it('has expired lots, orders ahead and one that is late', () => {
    expect(calm.stock.some(({ expiry }) => expiry !== undefined && expiry < FROM)).toBe(true);
    const expected = calm.deliveries.filter((delivery) => delivery.expected);
    expect(expected.filter(({ date }) => date < FROM)).toHaveLength(1);
    expect(expected.length).toBeGreaterThanOrEqual(calm.items.length);
    expect(calm.deliveries.every((delivery) => delivery.expected || delivery.date < FROM)).toBe(true);
  });
});
