import type { LawQuestion } from './law-work.ts';
import { stretchesIn } from './law-work.ts';

/**
 * Whether a given shift takes a Sunday or holiday that must be off: the one after or before another with work, or with averaging the
 * free one of some weeks or more than half of them. Only what the published roster keeps can be broken.
 */
export function breaksSundays(asked: LawQuestion): boolean {
  const { world, law, given, person, owner, workOf, on } = asked;
  const { rows, standing } = world;
  let after: Uint8Array | undefined;
  const touched = given.flatMap((row) => {
    const own = stretchesIn(law, rows.from[row] as number, rows.to[row] as number);
    if (own.length === 0) return [];
    after ??= Uint8Array.from(workOf(person).worked);
    for (const index of own) after[index] = 1;
    return own.map((index) => ({ row, index }));
  });
  if (after === undefined) return false;
  const before = workOf(owner).worked;
  const dayOf = (index: number) => law.stretches[index]?.day ?? Number.NaN;
  const isKnown = (index: number) => dayOf(index) >= standing.firstKnownDay && dayOf(index) <= standing.lastKnownDay;
  const works = (list: Uint8Array, index: number) => list[index] === 1;
  for (const { row, index } of touched) {
    if (!isKnown(index)) continue;
    const weeks = on('sundayWeeks', row);
    if (weeks === undefined) {
      for (const first of [index - 1, index]) {
        if (!isKnown(first) || !isKnown(first + 1) || !works(after, first) || !works(after, first + 1)) continue;
        if (!works(before, first) || !works(before, first + 1)) return true;
      }
      continue;
    }
    const every = on('sundayEvery', row) ?? 4;
    for (let last = index; isKnown(last) && dayOf(last) < dayOf(index) + 7 * Math.max(weeks, every); last++) {
      for (const span of [every, weeks]) {
        const firstDay = dayOf(last) - 7 * span + 1;
        if (firstDay > dayOf(index) || firstDay < standing.firstKnownDay) continue;
        let all = 0;
        let now = 0;
        let earlier = 0;
        for (let i = last; i >= 0 && dayOf(i) >= firstDay; i--) {
          all++;
          if (works(after, i)) now++;
          if (works(before, i)) earlier++;
        }
        if (now <= earlier) continue;
        if ((span === every && now === all) || (span === weeks && 2 * now > all)) return true;
      }
    }
  }
  return false;
}
