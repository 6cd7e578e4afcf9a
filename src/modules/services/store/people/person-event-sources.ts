import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonEvent } from '../../domain/people/person-event.ts';
import { mergeEvents } from '../../domain/people/person-event.ts';
import { readAssessmentEvents } from '../assessment/read-assessment-events.ts';
import { readCheckEvents } from '../checks/read-check-events.ts';
import { readClosureEvents } from '../closures/read-closure-events.ts';
import { readMeasureEvents } from '../measures/read-measure-events.ts';
import { readServiceEvents } from './read-service-events.ts';

/** Reads what one area knows of a person's time; called only for readers who may know everything about the person. */
export type PersonEventSource = (work: Work, userId: string) => Promise<readonly PersonEvent[]>;

/** The sources of the time line, one line per area; the texts of their kinds stand in `ui/people/event-texts.ts`. */
const SOURCES: readonly PersonEventSource[] = [
  readAssessmentEvents,
  readCheckEvents,
  readClosureEvents,
  readMeasureEvents,
  readServiceEvents,
];

/** A person's whole time line, newest first; `elsewhere`: what modules above know. */
export async function readPersonEvents(
  work: Work,
  userId: string,
  elsewhere: readonly PersonEventSource[],
): Promise<PersonEvent[]> {
  const parts: (readonly PersonEvent[])[] = [];
  for (const read of [...SOURCES, ...elsewhere]) parts.push(await read(work, userId));
  return mergeEvents(parts);
}
