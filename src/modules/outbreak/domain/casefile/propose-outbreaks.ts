import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { OutbreakRule } from '../../rules/outbreak-rules.ts';

/** A case that may belong to an outbreak. */
export interface LooseCase {
  readonly caseId: number;
  readonly unitId: string | null;
  readonly illness: string;
  readonly outbreakId: number | null;
  /** First symptom, or else the day it was confirmed. */
  readonly day: PlainDate;
  readonly recordedAt: Instant;
  readonly isOpen: boolean;
}

/** What has been decided of outbreaks before: open ones, and that some cases were none. */
export interface KnownOutbreak {
  readonly unitId: string;
  readonly illness: string;
  readonly isOpen: boolean;
  readonly dismissedAt: Instant | null;
}

/** Cases that may be an outbreak; a person decides. */
export interface OutbreakProposal {
  readonly unitId: string;
  readonly illness: string;
  readonly caseIds: readonly number[];
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** Units where two cases or more of an illness came within its window, beyond what is open or was judged to be none. */
export function proposeOutbreaks(
  cases: readonly LooseCase[],
  known: readonly KnownOutbreak[],
  ruleOf: (illness: string) => OutbreakRule,
): OutbreakProposal[] {
  const loose = cases.filter((one) => one.unitId !== null && one.outbreakId === null);
  return [...Map.groupBy(loose, (one) => `${one.unitId}\n${one.illness}`).values()].flatMap((of) => {
    const { unitId, illness } = of[0] as LooseCase & { unitId: string };
    const here = known.filter((one) => one.unitId === unitId && one.illness === illness);
    if (here.some((one) => one.isOpen)) return [];
    const judged = here
      .flatMap((one) => one.dismissedAt ?? [])
      .sort()
      .at(-1);
    const sorted = of.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.caseId - b.caseId));
    return chainsOf(sorted, ruleOf(illness).windowDays)
      .filter((chain) => chain.length > 1 && chain.some((one) => one.isOpen))
      .filter((chain) => judged === undefined || chain.some((one) => one.recordedAt > judged))
      .slice(-1)
      .map((chain) => ({
        unitId,
        illness,
        caseIds: chain.map((one) => one.caseId),
        firstDay: (chain[0] as LooseCase).day,
        lastDay: (chain.at(-1) as LooseCase).day,
      }));
  });
}

/** Runs of cases, each no further from the one before than the window. */
function chainsOf(sorted: readonly LooseCase[], windowDays: number): LooseCase[][] {
  const chains: LooseCase[][] = [];
  for (const one of sorted) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && daysBetween(last.day, one.day) <= windowDays) chain.push(one);
    else chains.push([one]);
  }
  return chains;
}
