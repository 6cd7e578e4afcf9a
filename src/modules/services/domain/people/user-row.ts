import type { PlainDate } from '#kernel/plain-date.ts';
import type { VisitImportance } from '../visit.ts';
import { IMPORTANCE_ORDER } from '../visit.ts';
import type { Protection } from './protection.ts';

/** A person in the list, as far as the reader may see: null where it is not the reader's to know. */
export interface UserRow {
  readonly userId: string;
  readonly name: string | null;
  readonly unitId: string;
  readonly protection: Protection;
  readonly livesAlone: boolean | null;
  readonly vulnerability: number | null;
  readonly languages: readonly string[];
  readonly infectedFrom: PlainDate | null;
  readonly infectedTo: PlainDate | null;
  readonly room: string | null;
  readonly relatives: number | null;
  readonly hoursPerWeek: number;
  /** Kinds of services granted, as places in the reply's list. */
  readonly kinds: readonly number[];
  /** The heaviest importance among the services, by the rules in force; null without services. */
  readonly importance: VisitImportance | null;
}

/** A person on the wire: there are twelve thousand. */
export type UserTuple = [
  userId: string,
  name: string | null,
  unitId: string,
  protection: Protection,
  livesAlone: boolean | null,
  vulnerability: number | null,
  languages: string[],
  infectedFrom: PlainDate | null,
  infectedTo: PlainDate | null,
  room: string | null,
  relatives: number | null,
  hoursPerWeek: number,
  kinds: number[],
  importance: number | null,
];

/** Unpacks a person from the wire. */
export function userRowOf(tuple: UserTuple): UserRow {
  const [userId, name, unitId, protection, livesAlone, vulnerability, languages, ...rest] = tuple;
  const [infectedFrom, infectedTo, room, relatives, hoursPerWeek, kinds, importance] = rest;
  return {
    userId,
    name,
    unitId,
    protection,
    livesAlone,
    vulnerability,
    languages,
    infectedFrom,
    infectedTo,
    room,
    relatives,
    hoursPerWeek,
    kinds,
    importance: importance === null ? null : (IMPORTANCE_ORDER[importance] ?? null),
  };
}

/** Whether a person is infected on a day, by the period that is registered. */
export function isInfectedOn(user: Pick<UserRow, 'infectedFrom' | 'infectedTo'>, date: PlainDate): boolean {
  return (
    user.infectedFrom !== null && user.infectedFrom <= date && (user.infectedTo === null || date < user.infectedTo)
  );
}
