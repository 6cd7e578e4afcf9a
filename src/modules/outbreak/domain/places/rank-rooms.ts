import type { RoomOnDay } from './room-on-day.ts';
import type { House, PersonToPlace, RoomReason } from './weigh-room.ts';
import { weighRoom } from './weigh-room.ts';

/** A room that a person can have now, the best first. */
export interface RoomProposal {
  readonly roomId: string;
  readonly points: number;
  readonly stays: boolean;
  readonly freeAfter: number;
  readonly reasons: readonly RoomReason[];
}

/** Where somebody can go as things stand, and why the other rooms cannot be: rooms counted by reason. */
export interface RankedRooms {
  readonly proposals: readonly RoomProposal[];
  readonly impossible: Readonly<Record<string, number>>;
}

/** Ranks every room for one person without moving anybody else; equal rooms stand by their id. */
export function rankRooms(person: PersonToPlace, rooms: readonly RoomOnDay[], house: House): RankedRooms {
  const proposals: RoomProposal[] = [];
  const impossible: Record<string, number> = {};
  const refuse = (code: string) => {
    impossible[code] = (impossible[code] ?? 0) + 1;
  };
  for (const room of rooms) {
    const weighed = weighRoom(person, room, house);
    if (!weighed.possible) {
      if (weighed.code !== 'not-for-living') refuse(weighed.code);
      continue;
    }
    const stays = room.roomId === person.roomId;
    const others = room.residents.filter((userId) => userId !== person.userId).length;
    if (others >= weighed.places) refuse('full');
    else
      proposals.push({
        roomId: room.roomId,
        points: weighed.points,
        stays,
        freeAfter: weighed.places - others - 1,
        reasons: weighed.reasons,
      });
  }
  proposals.sort((a, b) => a.points - b.points || (a.roomId < b.roomId ? -1 : 1));
  return { proposals, impossible };
}
