import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import { findLeftBehind } from './left-behind.ts';
import { testRoom } from './rooms-for-tests.ts';
import type { WantedStep } from './steps-by-hand.ts';
import { stepsByHand } from './steps-by-hand.ts';

const HOUSE = [
  testRoom('101', { residents: ['Anna'] }),
  testRoom('102', { residents: ['Birger'] }),
  testRoom('103'),
  testRoom('201', { zone: 'infected', beds: 2, residents: ['Cato'] }),
  testRoom('stue', { kind: 'common', beds: 0 }),
];
const step = (userId: string, toRoomId: string | null, status: Zone = 'clean'): WantedStep => ({
  userId,
  toRoomId,
  status,
});
const words = (wanted: readonly WantedStep[]) => {
  const followed = stepsByHand(wanted, HOUSE, new Map());
  if ('fault' in followed) return `steg ${followed.at + 1}: ${followed.fault} ${followed.roomId}`;
  return followed.steps
    .map(({ userId, from, to, cleanFirst, reasons }) =>
      [
        `${userId}: ${from ?? 'venter'} → ${to ?? 'venter'}`,
        ...(cleanFirst ? ['etter vask'] : []),
        ...(reasons.some(({ code }) => code === 'against-advice') ? ['mot råd'] : []),
      ].join(' '),
    )
    .join(', ');
};

describe('en flytteplan som er rettet for hånd', () => {
  it.each([
    ['smittet til smittet sone', [step('Anna', '201', 'infected')], 'Anna: 101 → 201'],
    [
      'inn etter en smittet: vaskes først',
      [step('Anna', '201', 'infected'), step('Birger', '101')],
      'Anna: 101 → 201, Birger: 102 → 101 etter vask',
    ],
    ['samme to i feil rekkefølge', [step('Birger', '101'), step('Anna', '201', 'infected')], 'steg 1: no-place 101'],
    [
      'to bytter rom: én venter',
      [step('Anna', null), step('Birger', '101'), step('Anna', '102')],
      'Anna: 101 → venter, Birger: 102 → 101, Anna: venter → 102',
    ],
    ['smittet til rent enkeltrom: lov, men mot råd', [step('Anna', '103', 'infected')], 'Anna: 101 → 103 mot råd'],
    ['frisk inn til en smittet', [step('Anna', '201')], 'steg 1: mixes 201'],
    ['til stuen', [step('Anna', 'stue')], 'steg 1: not-for-living stue'],
    ['dit hun allerede bor', [step('Anna', '101')], 'steg 1: stays 101'],
  ])('%s', (_, wanted, expected) => {
    expect(words(wanted)).toBe(expected);
  });

  it('aldri flere i et rom enn det er senger, og hvert steg begynner der personen er', () => {
    const anyStep = fc.record({
      userId: fc.constantFrom('Anna', 'Birger', 'Cato', 'Dag'),
      toRoomId: fc.constantFrom('101', '102', '103', '201', null),
      status: fc.constantFrom<Zone>('clean', 'exposed', 'infected'),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (wanted) => {
        const followed = stepsByHand(wanted, HOUSE, new Map());
        if ('fault' in followed) return;
        const at = new Map<string, string | null>(
          HOUSE.flatMap(({ roomId, residents }) => residents.map((userId) => [userId, roomId] as const)),
        );
        for (const { userId, from, to } of followed.steps) {
          expect(from).toBe(at.get(userId) ?? null);
          at.set(userId, to);
          for (const { roomId, beds } of HOUSE)
            expect([...at.values()].filter((room) => room === roomId).length).toBeLessThanOrEqual(beds);
        }
      }),
    );
  });
});

describe('den som blir igjen på rommet etter en smittet', () => {
  const room = testRoom('101', { beds: 2, residents: ['Anna', 'Birger'] });
  it.each([
    ['på rent tomannsrom: spør om den andre', room, [['Anna', 'infected']], ['Birger']],
    [
      'når noe er sagt om den andre',
      room,
      [
        ['Anna', 'infected'],
        ['Birger', 'exposed'],
      ],
      [],
    ],
    ['i smittet sone er begge smittet', { ...room, zone: 'infected' as const }, [['Anna', 'infected']], []],
    ['når ingen er smittet', room, [['Anna', 'exposed']], []],
  ] as const)('%s', (_, one, said, expected) => {
    expect(findLeftBehind([one], new Map(said)).map(({ userId }) => userId)).toEqual(expected);
  });
});
