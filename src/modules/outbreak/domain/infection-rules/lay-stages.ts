import type { PlainDate } from '#kernel/plain-date.ts';
import type { Stage, StageKind } from './infection-period.ts';

const STRICTNESS: Readonly<Record<StageKind, number>> = { isolation: 3, quarantine: 2, work_only: 1 };

/** After every day: stands for an end that is not known. */
const NEVER = '9999-12-31' as PlainDate;

/** Some stages before a day, and others from that day on. */
export function replaceFrom(old: readonly Stage[], next: readonly Stage[], day: PlainDate): Stage[] {
  const before = old
    .filter(({ from }) => from < day)
    .map((one) => ({ ...one, to: one.to === null || one.to > day ? day : one.to }));
  const after = next
    .filter(({ to }) => to === null || to > day)
    .map((one) => ({ ...one, from: one.from < day ? day : one.from }));
  return strictest([...before, ...after]);
}

/** Day by day the strictest of several stages, in order and joined where they go on. */
export function strictest(stages: readonly Stage[]): Stage[] {
  const edges = [...new Set(stages.flatMap(({ from, to }) => [from, to ?? NEVER]))].sort();
  const joined: { kind: StageKind; from: PlainDate; to: PlainDate }[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined) break;
    const kind = stages
      .filter((one) => one.from <= from && to <= (one.to ?? NEVER))
      .map((one) => one.kind)
      .sort((a, b) => STRICTNESS[b] - STRICTNESS[a])[0];
    if (kind === undefined) continue;
    const last = joined.at(-1);
    if (last && last.kind === kind && last.to === from) last.to = to;
    else joined.push({ kind, from, to });
  }
  return joined.map((one) => ({ ...one, to: one.to === NEVER ? null : one.to }));
}
