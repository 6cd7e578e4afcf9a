import type { Instant } from '#kernel/instant.ts';
import type { QueuedWrite } from '#platform/offline/queued-write.ts';
import type { MarkBody, MyVisit } from '../../contract/my-tour.ts';
import type { Told, ToldFields, ToldState } from '../../domain/visit-plan/merge-marks.ts';
import { fieldsOf, mergeMarks } from '../../domain/visit-plan/merge-marks.ts';

/** Where marks are sent. */
export const MARKS_PATH = '/api/services/visit-marks';

/** A visit with what the phone still keeps of it. */
export interface TourVisit extends MyVisit {
  /** Something of it waits for contact. */
  readonly waiting: boolean;
}

/** The marks among what waits, in the order they were made. */
export function marksIn(writes: readonly QueuedWrite[]): readonly MarkBody[] {
  return writes.filter((write) => write.path === MARKS_PATH).map((write) => write.body as MarkBody);
}

/** Visits as they will stand when what waits has been sent: merged as the server will merge it. */
export function withWaiting(visits: readonly MyVisit[], waiting: readonly MarkBody[]): readonly TourVisit[] {
  const byVisit = Map.groupBy(waiting, (body) => body.visitId);
  return visits.map((visit): TourVisit => {
    const bodies = byVisit.get(visit.visitId);
    if (!bodies) return { ...visit, waiting: false };
    const { state, started, ended } = bodies.map(fieldsOf).reduce(mergeMarks, keptOf(visit));
    const noted = bodies.findLast((body) => body.note !== undefined);
    const last = bodies.findLast((body) => body.state !== undefined);
    return {
      ...visit,
      mark: state === undefined || state.value === 'open' ? null : state.value,
      markAt: state?.at ?? null,
      markBy: last ? null : visit.markBy,
      reason: last ? (last.reason ?? null) : visit.reason,
      startedAt: started?.value ?? null,
      endedAt: ended?.value ?? null,
      note: noted?.note ?? visit.note,
      waiting: true,
    };
  });
}

function keptOf({ mark, markAt, startedAt, endedAt }: MyVisit): ToldFields {
  const told = <Value>(value: Value | null): Told<Value> | undefined =>
    value === null || markAt === null ? undefined : { value, at: markAt };
  const state: Told<ToldState> | undefined = told(mark);
  return { state, started: told<Instant>(startedAt), ended: told<Instant>(endedAt) };
}
