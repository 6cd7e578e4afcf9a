import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOM_KINDS, ZONES } from '#modules/organisation/domain/room-rows.ts';
import { placePeople, UNPLACED } from './place-people.ts';
import type { RoomOnDay } from './room-on-day.ts';
import { testPerson, testRoom } from './rooms-for-tests.ts';
import type { PersonToPlace } from './weigh-room.ts';
import { houseOf, weighRoom } from './weigh-room.ts';

const anyHouse = fc
  .record({
    rooms: fc.array(
      fc.record({
        kind: fc.constantFrom(...ROOM_KINDS, 'resident' as const, 'isolation' as const),
        beds: fc.integer({ min: 0, max: 2 }),
        ownBathroom: fc.boolean(),
        floor: fc.integer({ min: 1, max: 2 }),
        zone: fc.constantFrom(...ZONES),
        cohort: fc.constantFrom('', 'B'),
        x: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    people: fc.array(fc.record({ status: fc.constantFrom(...ZONES), at: fc.integer({ min: -1, max: 4 }) }), {
      maxLength: 4,
    }),
  })
  .map(({ rooms, people }) => {
    const drawn = rooms.map(({ x, ...room }, index) =>
      testRoom(`R${index}`, { ...room, box: { x, y: 0, w: 4, h: 4 } }),
    );
    const persons = people.map(({ status, at }, index) =>
      testPerson(`P${index}`, { status, roomId: drawn[at]?.roomId ?? null }),
    );
    return { rooms: drawn, people: persons };
  });

/** Tries every way to give people rooms. */
function fewestPoints(people: readonly PersonToPlace[], rooms: readonly RoomOnDay[]): number {
  const house = houseOf(rooms);
  const given = new Map<string, PersonToPlace[]>();
  const tryFrom = (index: number): number => {
    const person = people[index];
    if (!person) return 0;
    let least = UNPLACED + tryFrom(index + 1);
    for (const room of rooms) {
      const weighed = weighRoom(person, room, house);
      const others = given.get(room.roomId) ?? [];
      if (!weighed.possible) continue;
      const fits = [...others, person].every((one) => {
        const other = weighRoom(one, room, house);
        return other.possible && others.length < other.places;
      });
      if (!fits) continue;
      given.set(room.roomId, [...others, person]);
      least = Math.min(least, weighed.points + tryFrom(index + 1));
      given.set(room.roomId, others);
    }
    return least;
  };
  return tryFrom(0);
}

describe('hvem bor hvor, med færrest flyttinger', () => {
  it('to smittede på hvert sitt tomannsrom flytter sammen, og romkameratene blir', () => {
    const rooms = [
      testRoom('101', { beds: 2, residents: ['Anna', 'Birger'] }),
      testRoom('102', { beds: 2, residents: ['Cato', 'Dag'] }),
      testRoom('201', { beds: 2, zone: 'infected' }),
    ];
    const people = [
      testPerson('Anna', { status: 'infected', roomId: '101' }),
      testPerson('Birger', { roomId: '101' }),
      testPerson('Cato', { status: 'infected', roomId: '102' }),
      testPerson('Dag', { roomId: '102' }),
    ];
    const { placed, unplaced } = placePeople(people, rooms);
    expect(placed.map(({ person, roomId }) => `${person.userId} ${roomId}`)).toEqual([
      'Anna 201',
      'Birger 101',
      'Cato 201',
      'Dag 102',
    ]);
    expect(unplaced).toEqual([]);
  });

  it('når det ikke er plass til alle, sies det hvem som står uten rom', () => {
    const people = ['Anna', 'Birger'].map((name) => testPerson(name, { status: 'exposed' }));
    const { placed, unplaced } = placePeople(people, [testRoom('103', { zone: 'exposed', beds: 2 })]);
    expect([placed.length, unplaced.length]).toEqual([1, 1]);
  });

  it('er så godt som det kan bli: som å prøve alle muligheter', () => {
    fc.assert(
      fc.property(anyHouse, ({ rooms, people }) => {
        expect(placePeople(people, rooms).points).toBe(fewestPoints(people, rooms));
      }),
      { numRuns: 300 },
    );
  });

  it('blander aldri friske, eksponerte og smittede i et rom, og ingen får mer plass enn det er', () => {
    fc.assert(
      fc.property(anyHouse, ({ rooms, people }) => {
        const { placed, unplaced } = placePeople(people, rooms);
        expect([...placed.map(({ person }) => person.userId), ...unplaced].toSorted()).toEqual(
          people.map(({ userId }) => userId).toSorted(),
        );
        for (const [roomId, inRoom] of Map.groupBy(placed, (one) => one.roomId)) {
          expect(new Set(inRoom.map(({ person }) => person.status)).size).toBe(1);
          expect(inRoom.length).toBeLessThanOrEqual(rooms.find((room) => room.roomId === roomId)?.beds ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
