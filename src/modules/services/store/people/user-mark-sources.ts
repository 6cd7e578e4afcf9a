import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readReducedUsers } from './read-reduced-users.ts';

/** A set of people that an area marks in the list, such as those with a reduction in force; its word is `mark.<mark>`. */
export interface UserMarkSource {
  readonly mark: string;
  readonly read: (work: Work, date: PlainDate) => Promise<ReadonlySet<string>>;
}

/** The areas' marks, one line each. */
const SOURCES: readonly UserMarkSource[] = [{ mark: 'reduced', read: readReducedUsers }];

/** The marks of today; only people of the list that the reader has got are named. */
export async function readUserMarks(
  work: Work,
  listed: ReadonlySet<string>,
): Promise<{ readonly mark: string; readonly userIds: string[] }[]> {
  const marks: { mark: string; userIds: string[] }[] = [];
  for (const { mark, read } of SOURCES) {
    const found = await read(work, work.clock.today());
    marks.push({ mark, userIds: [...found].filter((userId) => listed.has(userId)) });
  }
  return marks;
}
