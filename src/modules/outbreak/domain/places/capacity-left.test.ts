import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { capacityLeft } from './capacity-left.ts';
import { roomsOnDay } from './room-on-day.ts';
import { testRoom } from './rooms-for-tests.ts';

it('plasser igjen: eksponerte har rom alene, isolat regnes for seg, og to eksponerte på ett rom sies fra om', () => {
  const left = capacityLeft([
    testRoom('101', { residents: ['Anna'] }),
    testRoom('102', { beds: 2 }),
    testRoom('103', { zone: 'exposed', beds: 2, residents: ['Birger', 'Cato'] }),
    testRoom('104', { zone: 'infected', beds: 2, residents: ['Dag'] }),
    testRoom('isolat', { kind: 'isolation' }),
    testRoom('stue', { kind: 'common', beds: 0 }),
  ]);
  expect(left.zones.map(({ zone, beds, taken, free }) => [zone, beds, taken, free])).toEqual([
    ['clean', 3, 1, 2],
    ['exposed', 1, 2, 0],
    ['infected', 2, 1, 1],
  ]);
  expect(left).toMatchObject({ isolation: 1, isolationFree: 1, crowded: ['Birger', 'Cato'] });
});

it('gårsdagens bilde: soner og beboere den dagen, og et telt som ikke var satt opp', () => {
  const day = plainDate;
  const row = { siteId: 's', name: '', floor: 1, beds: 1, ownBathroom: true } as const;
  const history = {
    rooms: [
      { ...row, roomId: '101', kind: 'resident' as const },
      { ...row, roomId: 'telt', kind: 'outdoor' as const, from: day('2026-11-23') },
    ],
    stays: [
      { userId: 'Anna', roomId: '101', from: day('2026-11-01'), to: day('2026-11-23') },
      { userId: 'Birger', roomId: '101', from: day('2026-11-23') },
    ],
    zones: [{ roomId: '101', from: day('2026-11-23'), zone: 'infected' as const, cohort: '' }],
  };
  const picture = (date: string) =>
    roomsOnDay(history, day(date)).map(({ roomId, zone, residents }) => [roomId, zone, ...residents]);
  expect(picture('2026-11-22')).toEqual([['101', 'clean', 'Anna']]);
  expect(picture('2026-11-23')).toEqual([
    ['101', 'infected', 'Birger'],
    ['telt', 'clean'],
  ]);
});
