import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import { assessPublishedRoster } from '../../working-time/assess-published-roster.ts';
import { SAMPLE_FROM as MONDAY, SAMPLE_UNIT, sampleMunicipality } from '../sample-unit.ts';
import { absenceProbability, absenceQuantile } from './absence-quantile.ts';
import { absenceShares } from './absence-share.ts';
import { buildShadowRoster } from './build-shadow-roster.ts';

describe('hvor mange som er borte', () => {
  test.each([
    ['10 på vakt, 5 % borte, holder 9 av 10 dager', 10, 0.05, 0, 0.9, 1],
    ['10 på vakt, 20 % borte, holder 9 av 10 dager', 10, 0.2, 0, 0.9, 4],
    ['10 på vakt, 20 % borte, holder annenhver dag', 10, 0.2, 0, 0.5, 2],
    ['faller de ut sammen, må det mer til', 10, 0.2, 0.3, 0.9, 6],
    ['ingen borte', 10, 0, 0, 0.95, 0],
    ['alle borte', 3, 1, 0, 0.8, 3],
  ])('%s', (_, people, share, together, level, expected) => {
    expect(absenceQuantile(people, share, together, level)).toBe(expected);
  });

  test('sannsynlighetene blir 1 til sammen, og snittet er andelen', () => {
    const share = fc.double({ min: 0.01, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), share, fc.constantFrom(0, 0.1, 0.3), (people, p, together) => {
        let [sum, mean] = [0, 0];
        for (let k = 0; k <= people; k++) {
          const probability = absenceProbability(people, p, together, k);
          sum += probability;
          mean += k * probability;
        }
        expect(sum).toBeCloseTo(1, 6);
        expect(mean).toBeCloseTo(people * p, 6);
      }),
    );
  });

  test('få dager trekkes mot kommunen, mange dager teller selv', () => {
    const days = (count: number, away: number) => Array.from({ length: count }, () => ({ people: 4, away }));
    const few = absenceShares([{ competence: 'nurse', days: days(3, 2) }], 0.05)[0]?.share ?? 0;
    const many = absenceShares([{ competence: 'nurse', days: days(300, 2) }], 0.05)[0]?.share ?? 0;
    expect(few).toBeGreaterThan(0.05);
    expect(few).toBeLessThan(0.2);
    expect(many).toBeGreaterThan(0.45);
  });
});

describe('skyggeturnus', () => {
  const municipality = sampleMunicipality({ days: 21, heads: 10, perShift: { D: [2, 1], A: [2, 1] } });
  const build = (share: number) =>
    buildShadowRoster({
      municipality,
      unitId: SAMPLE_UNIT,
      period: { from: MONDAY, days: 21 },
      wish: { level: 0.9, share, target: 'normal', mostPerWeek: 2 },
      histories: [{ competence: 'nurse', days: [] }],
      usualShare: 0.05,
      holidays: new Set(),
      seed: 1,
    });
  const shadow = build(0.3);

  test('beredskapen er så stor som fraværet tilsier, og dekker hull', () => {
    expect(shadow.standby.length).toBeGreaterThan(15);
    expect(build(0.02).standby.length).toBeLessThan(shadow.standby.length);
    const two = shadow.effect[2];
    expect(two?.missingWith).toBeLessThan(two?.missingWithout ?? 0);
  });

  test('ingen står i beredskap en dag de har vakt, eller mer enn to ganger på sju dager', () => {
    const works = new Set(municipality.roster.map((row) => `${row.staffId} ${row.date}`));
    expect(shadow.standby.filter((one) => works.has(`${one.personId} ${one.date}`))).toEqual([]);
    for (const one of shadow.standby) {
      const near = shadow.standby.filter(
        (other) => other.personId === one.personId && Math.abs(daysBetween(one.date, other.date)) < 7,
      );
      const inWeek = near.filter((other) => other.date >= one.date && other.date < addDays(one.date, 7));
      expect(inWeek.length).toBeLessThanOrEqual(2);
    }
  });

  test('blir en av dem ringt, er vakten lovlig', () => {
    const before = assessPublishedRoster(municipality).filter((one) => one.level === 'breach').length;
    for (const { staffId, date, shift, unitId } of shadow.rows) {
      const called = { staffId, date, shift, unitId, kind: 'extra' as const };
      const after = assessPublishedRoster({ ...municipality, roster: [...municipality.roster, called] });
      expect(after.filter((one) => one.level === 'breach')).toHaveLength(before);
    }
  });

  test('jevnt fordelt: ingen har mer enn to vakter flere enn en annen', () => {
    const counts = shadow.loads.map((one) => one.standby);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  test('alt som trengs, er enten gitt eller sagt fra om', () => {
    const wanted = shadow.needs.reduce((sum, need) => sum + need.standby, 0);
    expect(shadow.standby.length + shadow.open.length).toBe(wanted);
  });
});
