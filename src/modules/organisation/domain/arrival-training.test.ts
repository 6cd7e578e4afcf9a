import { describe, expect, it } from 'vitest';
import { arrivalTrainingMinutes, originOf, sourceOfOrigin } from './arrival-training.ts';
import type { Supplier } from './resource-rows.ts';

const suppliers: Supplier[] = [
  { supplier: 'Havblikk Vikar', arrivalTrainingMinutes: 240, noCrossSite: true },
  { supplier: 'Uten avtale', noCrossSite: false },
];

describe('opplæring ved ankomst', () => {
  it.each([
    ['egen verdi går foran byråets', { arrivalTrainingMinutes: 30, supplier: 'Havblikk Vikar' }, 30],
    ['null minutter er også en verdi', { arrivalTrainingMinutes: 0, supplier: 'Havblikk Vikar' }, 0],
    ['byråets når personens mangler', { supplier: 'Havblikk Vikar' }, 240],
    ['byrå uten avtalt tid', { supplier: 'Uten avtale' }, 0],
    ['ukjent byrå', { supplier: 'Finnes ikke' }, 0],
    ['ikke fra byrå', {}, 0],
  ])('%s', (_, person, minutes) => {
    expect(arrivalTrainingMinutes(person, suppliers)).toBe(minutes);
  });
  it('uten leverandørliste er det null', () => {
    expect(arrivalTrainingMinutes({ supplier: 'Havblikk Vikar' }, undefined)).toBe(0);
  });
});

describe('opphav og planens kilde', () => {
  it.each([
    ['pool', undefined, 'pool'],
    ['other_sector', undefined, 'volunteer'],
    ['volunteer', undefined, 'volunteer'],
    ['health_register', undefined, 'volunteer'],
    ['student', undefined, 'student'],
    ['recruit', undefined, 'pool'],
    ['agency', 1, 'agency_known'],
    ['agency', undefined, 'agency_new'],
    ['neighbour', undefined, 'neighbour'],
  ] as const)('%s med plass %s i kjernen er %s i planen', (origin, rank, source) => {
    expect(sourceOfOrigin(origin, rank)).toBe(source);
  });
  it.each([
    ['agency_known', undefined, 'agency'],
    ['agency_new', undefined, 'agency'],
    ['volunteer', undefined, 'volunteer'],
    ['volunteer', 'other_sector', 'other_sector'],
  ] as const)('kilde %s med opphav %s er %s', (source, origin, expected) => {
    expect(originOf(source, origin)).toBe(expected);
  });
});
