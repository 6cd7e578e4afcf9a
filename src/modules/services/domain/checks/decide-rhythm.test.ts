import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { RhythmFacts } from './decide-rhythm.ts';
import { decideRhythm } from './decide-rhythm.ts';

const today = plainDate('2026-11-23');
const ordinary: RhythmFacts = {
  vulnerability: 3,
  livesAlone: false,
  staffed: false,
  reduced: false,
  cancelled: false,
  ownDays: null,
};

describe('hvor ofte en bruker følges opp', () => {
  it.each<[string, Partial<RhythmFacts>, number, string]>([
    ['middels sårbar, bor med noen', {}, 7, 'vulnerability'],
    ['middels sårbar, bor alene', { livesAlone: true }, 3, 'alone'],
    ['svært sårbar', { vulnerability: 5 }, 2, 'vulnerability'],
    ['svært sårbar, bor alene', { vulnerability: 5, livesAlone: true }, 1, 'alone'],
    ['lite sårbar', { vulnerability: 1 }, 28, 'vulnerability'],
    ['sårbarhet ikke kjent: som middels', { vulnerability: null }, 7, 'vulnerability'],
    ['hjelpen er redusert', { vulnerability: 1, reduced: true }, 4, 'reduced'],
    ['hjelpen er redusert, bor alene', { vulnerability: 1, reduced: true, livesAlone: true }, 2, 'reduced'],
    ['har avlyst selv, bor alene', { vulnerability: 2, cancelled: true, livesAlone: true }, 2, 'cancelled'],
    ['svært sårbar fra før, og redusert: den oftere gjelder', { vulnerability: 5, reduced: true }, 2, 'vulnerability'],
    [
      'på sykehjem, der noen ser dem døgnet rundt',
      { vulnerability: 5, staffed: true, livesAlone: true },
      14,
      'staffed',
    ],
    ['bestemt for denne personen', { vulnerability: 5, livesAlone: true, ownDays: 10 }, 10, 'own'],
  ])('%s', (_who, facts, days, ground) => {
    expect(decideRhythm({ ...ordinary, ...facts }, today)).toMatchObject({ everyDays: days, ground });
  });

  it('å bli mer sårbar, bo alene eller få mindre hjelp gir aldri sjeldnere oppfølging', () => {
    const facts = fc.record({
      vulnerability: fc.integer({ min: 1, max: 5 }),
      livesAlone: fc.boolean(),
      staffed: fc.boolean(),
      reduced: fc.boolean(),
      cancelled: fc.boolean(),
      ownDays: fc.constant(null),
    });
    fc.assert(
      fc.property(facts, (one) => {
        const days = decideRhythm(one, today).everyDays;
        const more = [
          { ...one, vulnerability: Math.min(5, one.vulnerability + 1) },
          { ...one, livesAlone: true },
          { ...one, reduced: true },
          { ...one, cancelled: true },
        ];
        for (const worse of more) expect(decideRhythm(worse, today).everyDays).toBeLessThanOrEqual(days);
        expect(days).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
