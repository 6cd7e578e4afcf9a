import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { InfectionPeriod } from '../../domain/infection-rules/infection-period.ts';
import { replaceFrom } from '../../domain/infection-rules/lay-stages.ts';
import type { PeriodFacts } from '../../domain/infection-rules/period-facts.ts';
import { periodOf } from '../../domain/infection-rules/period-of.ts';
import type { PeriodRow, PeriodSource } from './period-rows.ts';
import { lockPeriods, readPeriods } from './period-rows.ts';
import { readRuleSets } from './read-rule-sets.ts';
import type { PeriodOwner, PeriodWrite, WrittenPeriod } from './write-periods.ts';
import { sourceKey, writePeriods } from './write-periods.ts';

/**
 * A period to open, or to calculate anew because facts about the person have changed. `seenRuleIds`: the rules that whoever
 * asks has in front of them; where others hold by now it is refused, so that nobody is told dates of a rule that is gone.
 */
export interface PeriodRequest extends PeriodOwner {
  readonly facts: PeriodFacts;
  readonly seenRuleIds?: readonly string[] | undefined;
  /** By a person's decision the rules of now decide as if it were opened now. */
  readonly anew?: boolean | undefined;
}

/** A period as it was calculated and stored. */
export interface OpenedPeriod extends WrittenPeriod {
  readonly period: InfectionPeriod;
}

/** Opens periods, or calculates those that stand anew from new facts; by source. Whoever calls has checked the right to. */
export async function openPeriods(
  work: Work,
  requests: readonly PeriodRequest[],
): Promise<ReadonlyMap<string, OpenedPeriod>> {
  if (requests.length === 0) return new Map();
  await lockPeriods(work);
  const { rules, gaps } = await readRuleSets(work);
  const standing = bySource(await readPeriods(work, { sources: requests.map(({ source }) => source) }));
  const calculated = requests.map((request) => {
    const was = standing.get(sourceKey(request.source)) ?? null;
    const facts = was ? withFirstDay(request.facts, was.facts) : request.facts;
    const openedAt = (request.anew ? undefined : was?.openedAt) ?? work.now;
    const period = periodOf(facts, rules, { openedAt, now: work.now }, gaps);
    demandSeen(request, period);
    return { request, was, facts, period };
  });
  const written = await writePeriods(
    work,
    calculated.map(({ request, was, facts, period }) => ({
      owner: request,
      was,
      facts,
      next: period,
      anew: request.anew,
    })),
    { cause: 'fact' },
  );
  return new Map(
    calculated.flatMap(({ request, period }) => {
      const one = written.get(sourceKey(request.source));
      return one ? [[sourceKey(request.source), { ...one, period }] as const] : [];
    }),
  );
}

/** One period, as openPeriods. */
export async function openPeriod(work: Work, request: PeriodRequest): Promise<OpenedPeriod> {
  const opened = (await openPeriods(work, [request])).get(sourceKey(request.source));
  if (!opened) throw new Error('a period that was opened is not there');
  return opened;
}

/** New facts do not move the first day that somebody was away to a later one: the days since have been spent at home. */
function withFirstDay(facts: PeriodFacts, before: PeriodFacts): PeriodFacts {
  const { startsOn } = before;
  return startsOn !== undefined && (facts.startsOn === undefined || startsOn < facts.startsOn)
    ? { ...facts, startsOn }
    : facts;
}

function demandSeen({ seenRuleIds }: PeriodRequest, period: InfectionPeriod): void {
  if (seenRuleIds === undefined) return;
  if ([...seenRuleIds].sort().join(' ') === [...period.ruleIds].sort().join(' ')) return;
  refuse(
    'outbreak.rule.changed-meanwhile',
    { rule: period.rule?.id ?? '', was: seenRuleIds.join(', '), kind: period.kind, to: period.to ?? '' },
    period.rule?.source,
  );
}

/** Ends periods by a person's decision: `to` is the first day free. Later rules leave them alone. */
export async function closePeriods(work: Work, sources: readonly PeriodSource[], to: PlainDate): Promise<void> {
  await end(
    work,
    sources,
    (row) => {
      const stages = replaceFrom(row.stages, [], to);
      const last = row.to !== null && row.to < to ? row.to : to;
      return {
        ...row,
        stages,
        to: last < row.from ? row.from : last,
        testDays: row.testDays.filter((day) => day < to),
      };
    },
    'closed',
  );
}

/** Takes periods back with the absences that they made. */
export async function withdrawPeriods(work: Work, sources: readonly PeriodSource[]): Promise<void> {
  await end(work, sources, (row) => row, 'withdrawn');
}

async function end(
  work: Work,
  sources: readonly PeriodSource[],
  nextOf: (row: PeriodRow) => PeriodWrite['next'],
  state: 'closed' | 'withdrawn',
): Promise<void> {
  if (sources.length === 0) return;
  await lockPeriods(work);
  const rows = await readPeriods(work, { sources });
  await writePeriods(
    work,
    rows.map((row) => ({ owner: ownerOf(row), was: row, facts: row.facts, next: nextOf(row), end: state })),
    { cause: state === 'closed' ? 'hand' : 'withdrawn' },
  );
}

/** Whose period a stored one is. */
export function ownerOf(row: PeriodRow): PeriodOwner {
  const { sourceKind, sourceId, subjectKind, subjectId, unitId } = row;
  return { source: { kind: sourceKind, id: sourceId }, subjectKind, subjectId, unitId };
}

function bySource(rows: readonly PeriodRow[]): ReadonlyMap<string, PeriodRow> {
  return new Map(rows.map((row) => [sourceKey(ownerOf(row).source), row]));
}
