import type { RoomOnDay } from './room-on-day.ts';
import type { PersonToPlace } from './weigh-room.ts';

/** For tests: a single room with its own bathroom on the first floor of the ward, clean and empty, but for what is said. */
export function testRoom(roomId: string, said: Partial<RoomOnDay> = {}): RoomOnDay {
  return {
    roomId,
    siteId: 'aasheim',
    name: roomId,
    floor: 1,
    kind: 'resident',
    unitId: 'aasheim-1',
    beds: 1,
    ownBathroom: true,
    box: null,
    zone: 'clean',
    cohort: '',
    zoneFrom: null,
    residents: [],
    ...said,
  };
}

/** For tests: somebody of the ward, well, living nowhere in the house, but for what is said. */
export function testPerson(userId: string, said: Partial<PersonToPlace> = {}): PersonToPlace {
  return { userId, status: 'clean', roomId: null, unitId: 'aasheim-1', cohort: '', ...said };
}
