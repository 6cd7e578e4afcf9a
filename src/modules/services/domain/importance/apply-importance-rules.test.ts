import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { VisitImportance } from '../visit.ts';
import { IMPORTANCE_ORDER } from '../visit.ts';
import { importanceOn } from './apply-importance-rules.ts';
import type { GrantedService, ImportanceRule } from './importance-rule.ts';
import { previewImportanceRule } from './preview-importance-rule.ts';

const MONDAY = plainDate('2026-11-23');
const UNITS: Readonly<Record<string, ReadonlySet<string>>> = {
  hjemmetjenesten: new Set(['hjemmetjenesten', 'nord', 'sør']),
  nord: new Set(['nord']),
  sør: new Set(['sør']),
};
const unitsBelow = (unitId: string) => UNITS[unitId] ?? new Set<string>();

const service = (given: Partial<GrantedService> = {}): GrantedService => ({
  serviceId: 'T1',
  userId: 'B1',
  kind: 'Praktisk bistand, rengjøring',
  importance: 'should',
  unitId: 'nord',
  livesAlone: false,
  vulnerability: 2,
  ...given,
});
const rule = (given: Partial<ImportanceRule> = {}): ImportanceRule => ({
  ruleId: 1,
  serviceKinds: ['Praktisk bistand, rengjøring'],
  unitIds: [],
  granted: ['should'],
  becomes: 'can_wait',
  from: MONDAY,
  to: addDays(MONDAY, 14),
  ...given,
});

describe('hva en tjeneste regnes som når regler gjelder', () => {
  const rows: readonly [string, GrantedService, readonly ImportanceRule[], VisitImportance][] = [
    ['ingen regel: som innvilget', service(), [], 'should'],
    ['regelen gjelder tjenesten', service(), [rule()], 'can_wait'],
    ['en annen tjeneste', service({ kind: 'Dusj' }), [rule()], 'should'],
    ['regelen begynner i morgen', service(), [rule({ from: addDays(MONDAY, 1) })], 'should'],
    ['regelen gikk ut i går kveld', service(), [rule({ from: addDays(MONDAY, -7), to: MONDAY })], 'should'],
    ['området dekker enheten', service(), [rule({ unitIds: ['hjemmetjenesten'] })], 'can_wait'],
    ['et annet område', service(), [rule({ unitIds: ['sør'] })], 'should'],
    ['bare dem som ikke bor alene', service({ livesAlone: true }), [rule({ livesAlone: false })], 'should'],
    ['sårbarhet høyst 3, personen har 4', service({ vulnerability: 4 }), [rule({ mostVulnerable: 3 })], 'should'],
    ['sårbarhet ikke vurdert', service({ vulnerability: null }), [rule({ mostVulnerable: 3 })], 'should'],
    ['innvilget som må, regelen sier ikke må', service({ importance: 'must' }), [rule()], 'must'],
    [
      'innvilget som må, regelen sier må',
      service({ importance: 'must' }),
      [rule({ granted: ['must', 'should'], becomes: 'should' })],
      'should',
    ],
    [
      'to regler: den laveste',
      service({ importance: 'must' }),
      [rule({ granted: ['must'], becomes: 'should' }), rule({ ruleId: 2, granted: ['must'], becomes: 'can_wait' })],
      'can_wait',
    ],
    [
      'en regel hever aldri',
      service({ importance: 'can_wait' }),
      [rule({ granted: ['can_wait'], becomes: 'should' })],
      'can_wait',
    ],
  ];
  it.each(rows)('%s', (_, given, rules, expected) => {
    expect(importanceOn(given, rules, MONDAY, unitsBelow).importance).toBe(expected);
  });

  const importances = fc.constantFrom(...IMPORTANCE_ORDER);
  const anyService = fc.record({
    serviceId: fc.uuid(),
    userId: fc.constantFrom('B1', 'B2', 'B3'),
    kind: fc.constantFrom('Dusj', 'Morgenstell'),
    importance: importances,
    unitId: fc.constantFrom('nord', 'sør'),
    livesAlone: fc.boolean(),
    vulnerability: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  const anyRule = fc.record({
    ruleId: fc.integer({ min: 1, max: 9 }),
    serviceKinds: fc.uniqueArray(fc.constantFrom('Dusj', 'Morgenstell')),
    unitIds: fc.uniqueArray(fc.constantFrom('nord', 'hjemmetjenesten')),
    livesAlone: fc.option(fc.boolean(), { nil: undefined }),
    mostVulnerable: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    granted: fc.uniqueArray(importances),
    becomes: fc.constantFrom('should' as const, 'can_wait' as const),
    from: fc.integer({ min: -3, max: 3 }).map((days) => addDays(MONDAY, days)),
    to: fc.integer({ min: -2, max: 6 }).map((days) => addDays(MONDAY, days)),
  });

  it('aldri høyere enn innvilget, «må» bare når en regel sier det, og flere regler gir aldri høyere', () => {
    fc.assert(
      fc.property(anyService, fc.array(anyRule, { maxLength: 4 }), anyRule, (given, rules, one) => {
        const rank = (importance: VisitImportance) => IMPORTANCE_ORDER.indexOf(importance);
        const { importance, ruleIds } = importanceOn(given, rules, MONDAY, unitsBelow);
        expect(rank(importance)).toBeGreaterThanOrEqual(rank(given.importance));
        expect(ruleIds.length > 0).toBe(importance !== given.importance);
        if (given.importance === 'must' && !rules.some((each) => each.granted.includes('must')))
          expect(importance).toBe('must');
        const more = importanceOn(given, [...rules, one], MONDAY, unitsBelow).importance;
        expect(rank(more)).toBeGreaterThanOrEqual(rank(importance));
      }),
    );
  });

  it('forhåndsvisningen teller akkurat dem regelen senker, de som bor alene og de mest sårbare først', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyService, { selector: (one) => one.serviceId }), anyRule, (services, given) => {
        const always = { ...given, from: MONDAY, to: addDays(MONDAY, 1) };
        const lowered = services.filter(
          (one) => importanceOn(one, [always], MONDAY, unitsBelow).importance !== one.importance,
        );
        const preview = previewImportanceRule(always, services, unitsBelow);
        expect(preview.services).toBe(lowered.length);
        expect(preview.people).toBe(new Set(lowered.map((one) => one.userId)).size);
        const order = preview.affected.map((user) => Number(user.livesAlone) * 10 + (user.vulnerability ?? 0));
        expect(order).toEqual(order.toSorted((a, b) => b - a));
      }),
    );
  });
});
