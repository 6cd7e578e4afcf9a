import { describe, expect, it } from 'vitest';
import { rankRooms } from './rank-rooms.ts';
import { testPerson, testRoom } from './rooms-for-tests.ts';
import { houseOf } from './weigh-room.ts';

const ANNA = testPerson('Anna', { status: 'infected', roomId: '101' });
const rank = (person: typeof ANNA, rooms: ReturnType<typeof testRoom>[]) => {
  const { proposals, impossible } = rankRooms(person, rooms, houseOf(rooms));
  return { rooms: proposals.map(({ roomId }) => roomId), impossible, best: proposals[0] };
};

describe('Anna på 101 har fått påvist smitte. Hvor kan hun være?', () => {
  it.each([
    ['enerom med eget bad: hun blir der hun er', { ownBathroom: true }, ['101', 'isolat']],
    ['enerom uten eget bad: fortsatt færrest flyttinger', { ownBathroom: false }, ['101', 'isolat']],
    ['tomannsrom: hun må til isolatet', { beds: 2, residents: ['Anna', 'Birger'] }, ['isolat']],
  ])('%s', (_, room, expected) => {
    const rooms = [
      testRoom('101', { residents: ['Anna'], ...room }),
      testRoom('102', { residents: ['Cato'] }),
      testRoom('isolat', { kind: 'isolation' }),
    ];
    expect(rank(ANNA, rooms).rooms).toEqual(expected);
  });

  it('i den smittede sonen foretrekkes eget bad, samme kohort og kort vei til sonens egen inngang', () => {
    const inZone = { zone: 'infected', beds: 2 } as const;
    const rooms = [
      testRoom('101', { residents: ['Anna', 'Birger'], beds: 2 }),
      testRoom('201', { ...inZone, box: { x: 0, y: 0, w: 4, h: 4 } }),
      testRoom('202', { ...inZone, box: { x: 8, y: 0, w: 4, h: 4 } }),
      testRoom('203', { ...inZone, ownBathroom: false, box: { x: 8, y: 6, w: 4, h: 4 } }),
      testRoom('204', { ...inZone, cohort: 'B', box: { x: 8, y: 6, w: 4, h: 4 } }),
      testRoom('dør', { ...inZone, kind: 'entrance', box: { x: 12, y: 0, w: 2, h: 2 } }),
    ];
    expect(rank(ANNA, rooms).rooms).toEqual(['202', '201', '204', '203']);
    expect(rank(ANNA, rooms).best?.reasons.map(({ code }) => code)).toEqual([
      'move',
      'in-zone',
      'own-bathroom',
      'same-cohort',
      'to-entrance',
    ]);
  });

  it('rom som ikke går, telles med grunn', () => {
    const rooms = [
      testRoom('101', { residents: ['Anna', 'Birger'], beds: 2 }),
      testRoom('102', { residents: ['Cato'] }),
      testRoom('103', { zone: 'exposed' }),
      testRoom('isolat', { kind: 'isolation', residents: ['Dag'] }),
      testRoom('stue', { kind: 'common', beds: 0 }),
    ];
    expect(rank(ANNA, rooms)).toMatchObject({
      rooms: [],
      impossible: { 'clean-zone': 2, 'other-zone': 1, full: 1 },
    });
  });

  it('en frisk beboer legges ikke på isolat, og ikke i en sone', () => {
    const rooms = [testRoom('isolat', { kind: 'isolation' }), testRoom('301', { zone: 'infected' }), testRoom('302')];
    expect(rank(testPerson('Cato'), rooms)).toMatchObject({
      rooms: ['302'],
      impossible: { 'kept-for-isolation': 1, 'other-zone': 1 },
    });
  });
});
