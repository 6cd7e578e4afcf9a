import { describe, expect, it } from 'vitest';
import { costLevelOf, costOf, costParts } from './cost-words.ts';

describe('hva en vakt koster, i ord', () => {
  it.each([
    ['første ekstravakt i egen enhet', [{ code: 'extra-shift', points: 1 }], 'low'],
    [
      'annen enhet i samme hus',
      [
        { code: 'same-site', points: 10 },
        { code: 'extra-shift', points: 1 },
      ],
      'low',
    ],
    [
      'annet hus',
      [
        { code: 'other-site', points: 25 },
        { code: 'extra-shift', points: 1 },
      ],
      'medium',
    ],
    [
      'begynner i overtid',
      [
        { code: 'overtime', points: 20 },
        { code: 'extra-shift', points: 1 },
      ],
      'medium',
    ],
    [
      'kjent vikarbyrå',
      [
        { code: 'source', points: 15 },
        { code: 'extra-shift', points: 1 },
      ],
      'medium',
    ],
    [
      'annet hus og overtid',
      [
        { code: 'other-site', points: 25 },
        { code: 'overtime', points: 20 },
      ],
      'high',
    ],
    [
      'nytt vikarbyrå',
      [
        { code: 'source', points: 40 },
        { code: 'extra-shift', points: 1 },
      ],
      'high',
    ],
  ] as const)('%s', (_, terms, level) => {
    expect(costLevelOf(costOf(terms))).toBe(level);
  });

  it('delene slås sammen, størst først, og de som ikke koster noe, nevnes ikke', () => {
    const terms = [
      { code: 'extra-shift', points: 1 },
      { code: 'night', points: 0 },
      { code: 'other-site', points: 25 },
      { code: 'extra-shift', points: 3 },
    ] as const;
    expect(costParts(terms)).toEqual([
      { code: 'other-site', points: 25 },
      { code: 'extra-shift', points: 4 },
    ]);
  });
});
