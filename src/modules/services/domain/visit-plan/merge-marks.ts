import type { Instant } from '#kernel/instant.ts';

/** How far a visit is; `open` is a mark taken back. */
export type ToldState = 'open' | 'started' | 'done' | 'could_not';

/** A value with the moment for which somebody told it. */
export interface Told<Value> {
  readonly value: Value;
  readonly at: Instant;
}

/** What has been told of a visit, field by field. */
export interface ToldFields {
  readonly state?: Told<ToldState> | undefined;
  readonly started?: Told<Instant | null> | undefined;
  readonly ended?: Told<Instant | null> | undefined;
}

/** What a carer's tap, or a correction of the times, says at a moment. */
export interface MarkTold {
  readonly at: Instant;
  readonly state?: ToldState | undefined;
  readonly startedAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
}

/** The fields that a tap says something of: «done» also says when it ended, «not begun after all» takes both times back. */
export function fieldsOf({ at, state, startedAt, endedAt }: MarkTold): ToldFields {
  const implied = state ?? (endedAt ? 'done' : startedAt ? 'started' : undefined);
  const starts = startedAt ?? (state === 'started' ? at : state === 'open' ? null : undefined);
  const ends = endedAt ?? (state === 'done' ? at : state === undefined ? undefined : null);
  return {
    ...(implied !== undefined && { state: { value: implied, at } }),
    ...(starts !== undefined && { started: { value: starts, at } }),
    ...(ends !== undefined && { ended: { value: ends, at } }),
  };
}

/** Field by field, the one told for the later moment; at the same moment what was there first stands. */
export function mergeMarks(kept: ToldFields, told: ToldFields): ToldFields {
  return {
    state: later(kept.state, told.state),
    started: later(kept.started, told.started),
    ended: later(kept.ended, told.ended),
  };
}

function later<Value>(kept: Told<Value> | undefined, told: Told<Value> | undefined): Told<Value> | undefined {
  if (!kept || !told) return kept ?? told;
  return told.at > kept.at ? told : kept;
}
