import type { Zone } from '#modules/organisation/domain/room-rows.ts';

/** Somebody who shall change rooms. */
export interface Move {
  readonly userId: string;
  readonly status: Zone;
  readonly from: string | null;
  readonly to: string;
}

/** One step of a plan: `to` null is a place to wait, `from` null is from there or from outside. */
export interface MoveStep {
  readonly userId: string;
  readonly status: Zone;
  readonly from: string | null;
  readonly to: string | null;
  /** Somebody of a worse zone lived there last, or the room's zone is worse: it is cleaned and checked before. */
  readonly cleanFirst: boolean;
}

/** What a room is before the moves. */
export interface RoomBefore {
  readonly zone: Zone;
  /** Who lives there and does not move. */
  readonly stay: number;
  /** Places when the moves are done. */
  readonly places: number;
}

const WORSE: Readonly<Record<Zone, number>> = { clean: 0, exposed: 1, infected: 2 };

/**
 * Puts moves in an order in which nobody comes to a room before there is a place and everyone of another status has left it.
 * The well go before the exposed and the infected last, so that infection is not carried along. Where moves stand in each
 * other's way in a ring, one person waits.
 */
export function orderMoves(moves: readonly Move[], roomsBefore: ReadonlyMap<string, RoomBefore>): MoveStep[] {
  const pending = moves.toSorted(
    (a, b) => WORSE[a.status] - WORSE[b.status] || (a.userId < b.userId ? -1 : a.userId > b.userId ? 1 : 0),
  );
  const inRoom = new Map<string, Map<string, Zone>>();
  for (const { userId, status, from } of moves) if (from !== null) guests(inRoom, from).set(userId, status);
  const arrived = new Map<string, number>();
  const worst = new Map([...roomsBefore].map(([roomId, room]) => [roomId, WORSE[room.zone]]));
  for (const { from, status } of moves)
    if (from !== null) worst.set(from, Math.max(worst.get(from) ?? 0, WORSE[status]));
  const waiting = new Set<string>();
  const steps: MoveStep[] = [];
  const hasPlace = ({ to, status, userId }: Move): boolean => {
    const room = roomsBefore.get(to);
    const leaving = [...guests(inRoom, to)].filter(([other]) => other !== userId);
    const taken = (room?.stay ?? 0) + leaving.length + (arrived.get(to) ?? 0);
    return taken < (room?.places ?? 0) && leaving.every(([, other]) => other === status);
  };
  while (pending.length > 0) {
    const next = pending.findIndex(hasPlace);
    if (next >= 0) {
      const [move] = pending.splice(next, 1) as [Move];
      const from = waiting.has(move.userId) ? null : move.from;
      if (from !== null) guests(inRoom, from).delete(move.userId);
      arrived.set(move.to, (arrived.get(move.to) ?? 0) + 1);
      steps.push({ ...move, from, cleanFirst: (worst.get(move.to) ?? 0) > WORSE[move.status] });
      continue;
    }
    const blocked = pending.find((move) => move.from !== null && !waiting.has(move.userId));
    if (!blocked) break;
    waiting.add(blocked.userId);
    guests(inRoom, blocked.from ?? '').delete(blocked.userId);
    steps.push({ ...blocked, to: null, cleanFirst: false });
  }
  return steps;
}

function guests(inRoom: Map<string, Map<string, Zone>>, roomId: string): Map<string, Zone> {
  const found = inRoom.get(roomId) ?? new Map<string, Zone>();
  inRoom.set(roomId, found);
  return found;
}
