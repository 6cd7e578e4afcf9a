import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { setInfectedPeriods } from '#modules/services/index.ts';
import type { AwayKept } from '#modules/staffing/index.ts';
import { keepAway } from '#modules/staffing/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SubjectKind } from '../../domain/cases/infected-subject.ts';
import { tracingDeleteAfter } from '../../domain/cases/tracing-retention.ts';
import type { InfectionPeriod } from '../../domain/infection-rules/infection-period.ts';
import type { PeriodFacts } from '../../domain/infection-rules/period-facts.ts';
import { awayWishes, stagesWithAway } from './away-wishes.ts';
import type { PeriodRow, PeriodSource } from './period-rows.ts';

/** Whose period it is, and what it comes from. */
export interface PeriodOwner {
  readonly source: PeriodSource;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
  readonly unitId: string | null;
}

/** A period as it shall stand; `was` null: new. `end`: it is over by hand, or taken back. */
export interface PeriodWrite {
  readonly owner: PeriodOwner;
  readonly was: PeriodRow | null;
  readonly facts: PeriodFacts;
  readonly next: Pick<InfectionPeriod, 'kind' | 'duty' | 'from' | 'to' | 'testDays' | 'stages' | 'ruleIds'> & {
    readonly rule: { readonly id: string } | null;
  };
  /** Opened again now, by a person's decision. */
  readonly anew?: boolean | undefined;
  readonly end?: 'closed' | 'withdrawn' | undefined;
}

/** Why periods are written: a rule (and which version), new facts about somebody, a person's decision, or taken back. */
export interface PeriodCause {
  readonly cause: 'rule' | 'fact' | 'hand' | 'withdrawn';
  readonly versionId?: number | undefined;
}

/** A written period: its id, and whether somebody has changed the absence by hand so that it was left. */
export interface WrittenPeriod {
  readonly periodId: number;
  readonly byHand: boolean;
}

/** One text per source. */
export function sourceKey({ kind, id }: PeriodSource): string {
  return `${kind} ${id}`;
}

/**
 * Writes periods and what follows of them, all in a few statements however many they are: absences of staff, when residents
 * are infected, what was changed and why. Gives the periods by their source. Whoever calls has checked the right to.
 */
export async function writePeriods(
  work: Work,
  writes: readonly PeriodWrite[],
  cause: PeriodCause,
): Promise<ReadonlyMap<string, WrittenPeriod>> {
  if (writes.length === 0) return new Map();
  const kept = await keepAway(work, writes.flatMap(wishesOf));
  await keepInfected(work, writes);
  const rows = writes.map((write) => rowOf(work, write, kept));
  const fresh = await insertNew(
    work,
    rows.filter(({ periodId }) => periodId === null),
  );
  const changed = rows.filter(({ periodId }) => periodId !== null);
  await updateOld(work, changed);
  const idOf = (write: PeriodWrite) => write.was?.periodId ?? fresh.get(sourceKey(write.owner.source)) ?? 0;
  await insertChanges(
    work,
    writes.filter(({ was }) => was !== null),
    cause,
  );
  await trail(work, writes, cause, idOf);
  work.announce('infection');
  return new Map(
    writes.map((write) => [
      sourceKey(write.owner.source),
      {
        periodId: idOf(write),
        byHand: write.next.stages.some(
          (_, place) => kept.get(`${sourceKey(write.owner.source)} ${place}`)?.byHand === true,
        ),
      },
    ]),
  );
}

/** One line per period; of a rule that changes many, one line for all: what it did to each is kept in the changes. */
async function trail(
  work: Work,
  writes: readonly PeriodWrite[],
  { cause, versionId }: PeriodCause,
  idOf: (write: PeriodWrite) => number,
): Promise<void> {
  if (cause === 'rule') {
    await work.audit({
      action: 'outbreak.period.recalculated',
      subjectKind: 'rule-version',
      subjectId: String(versionId ?? ''),
      facts: { periods: writes.length },
    });
    return;
  }
  await work.auditAll(
    writes.map((write) => ({
      action: `outbreak.period.${write.end ?? (write.was ? 'changed' : 'opened')}`,
      subjectKind: 'infection-period',
      subjectId: String(idOf(write)),
      unitId: write.owner.unitId ?? undefined,
      facts: { cause },
    })),
  );
}

function wishesOf({ owner, was, next, end }: PeriodWrite) {
  if (owner.subjectKind !== 'staff' || owner.subjectId === null) return [];
  const person = { key: sourceKey(owner.source), personId: owner.subjectId, unitId: owner.unitId };
  return awayWishes(person, was?.stages ?? [], end === 'withdrawn' ? [] : next.stages);
}

/** Residents who are ill are visited otherwise: their infected period follows that of their case. */
async function keepInfected(work: Work, writes: readonly PeriodWrite[]): Promise<void> {
  const ill = writes.filter(({ owner }) => owner.subjectKind === 'resident' && owner.source.kind === 'case');
  const daysOf = ({ next, end }: PeriodWrite) => {
    const stage = end === 'withdrawn' ? undefined : next.stages.find(({ kind }) => kind === 'isolation');
    return stage ? `${stage.from} ${stage.to ?? ''}` : '';
  };
  for (const [days, group] of Map.groupBy(ill, daysOf)) {
    const stage = group[0]?.next.stages.find(({ kind }) => kind === 'isolation');
    const ids = group.flatMap(({ owner }) => owner.subjectId ?? []);
    await setInfectedPeriods(work, ids, days === '' || !stage ? null : { from: stage.from, to: stage.to });
  }
}

function rowOf(work: Work, write: PeriodWrite, kept: ReadonlyMap<string, AwayKept>) {
  const { owner, was, facts, next, end, anew } = write;
  return {
    periodId: was?.periodId ?? null,
    revision: was?.revision ?? 0,
    illness: facts.illness,
    subjectKind: owner.subjectKind,
    subjectId: owner.subjectId,
    unitId: owner.unitId,
    sourceKind: owner.source.kind,
    sourceId: owner.source.id,
    inputs: was && facts === was.facts ? undefined : facts,
    kind: next.kind,
    duty: next.duty,
    from: next.from,
    to: next.to,
    testDays: next.testDays,
    stages: end === 'withdrawn' ? next.stages : stagesWithAway(sourceKey(owner.source), next.stages, kept),
    ruleIds: next.ruleIds,
    ruleId: next.rule?.id ?? null,
    anew: anew ?? false,
    state: end ?? 'open',
    deleteAfter: tracingDeleteAfter(next.to !== null && next.to > work.clock.today() ? next.to : work.clock.today()),
  };
}
type Row = ReturnType<typeof rowOf>;

const GIVEN = sql`given ("periodId" bigint, revision integer, illness text, "subjectKind" text, "subjectId" text, "unitId" text,
  "sourceKind" text, "sourceId" text, inputs jsonb, kind text, duty text, "from" date, "to" date, "testDays" text[], stages jsonb,
  "ruleIds" text[], "ruleId" text, anew boolean, state text, "deleteAfter" date)`;

async function insertNew(work: Work, rows: readonly Row[]): Promise<ReadonlyMap<string, number>> {
  const { trx, now, actor } = work;
  if (rows.length === 0) return new Map();
  const { rows: made } = await withHealthRole(trx, () =>
    sql<{ periodId: number; key: string }>`
      INSERT INTO infection_period (tenant_id, illness, subject_kind, subject_id, unit_id, source_kind, source_id, inputs, kind, duty,
        period_from, period_to, test_days, stages, rule_ids, rule_id, opened_at, opened_by, calculated_at, state, delete_after)
      SELECT ${trx.tenantId}::integer, given.illness, given."subjectKind", given."subjectId", given."unitId", given."sourceKind",
        given."sourceId", given.inputs, given.kind, given.duty, given."from", given."to", given."testDays", given.stages, given."ruleIds",
        given."ruleId", ${now}::timestamptz, ${actor.accountId ?? null}::integer, ${now}::timestamptz, given.state, given."deleteAfter"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS ${GIVEN}
      RETURNING infection_period.period_id, infection_period.source_kind || ' ' || infection_period.source_id AS key`.execute(
      trx,
    ),
  );
  return new Map(made.map(({ key, periodId }) => [key, periodId]));
}

async function updateOld(work: Work, rows: readonly Row[]): Promise<void> {
  const { trx, now, actor } = work;
  if (rows.length === 0) return;
  const { numAffectedRows } = await withHealthRole(trx, () =>
    sql`UPDATE infection_period SET inputs = coalesce(given.inputs, infection_period.inputs), unit_id = given."unitId", kind = given.kind, duty = given.duty,
        period_from = given."from", period_to = given."to", test_days = given."testDays", stages = given.stages,
        rule_ids = given."ruleIds", rule_id = given."ruleId",
        opened_at = CASE WHEN given.anew THEN ${now}::timestamptz ELSE infection_period.opened_at END, calculated_at = ${now}::timestamptz, state = given.state, delete_after = given."deleteAfter",
        ended_at = CASE WHEN given.state = 'open' THEN NULL ELSE ${now}::timestamptz END,
        ended_by = CASE WHEN given.state = 'open' THEN NULL ELSE ${actor.accountId ?? null}::integer END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS ${GIVEN}
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.period_id = given."periodId"
        AND infection_period.revision = given.revision`.execute(trx),
  );
  if (Number(numAffectedRows ?? 0) !== rows.length)
    refuse('outbreak.period.changed-meanwhile', { periods: rows.length });
}

/** Keeps the days before and after, so that anybody who asks can be told what changed them. */
async function insertChanges(
  work: Work,
  writes: readonly PeriodWrite[],
  { cause, versionId }: PeriodCause,
): Promise<void> {
  const { trx, now, actor } = work;
  const changes = writes.flatMap(({ was, next, end }) =>
    was
      ? [
          {
            periodId: was.periodId,
            was: { kind: was.kind, from: was.from, to: was.to, duty: was.duty, ruleIds: was.ruleIds },
            became: {
              kind: next.kind,
              from: next.from,
              to: next.to,
              duty: next.duty,
              ruleIds: next.ruleIds,
              state: end ?? 'open',
            },
          },
        ]
      : [],
  );
  if (changes.length === 0) return;
  await withHealthRole(trx, () =>
    sql`INSERT INTO infection_period_change (tenant_id, period_id, cause, version_id, was, became, at, by_account)
      SELECT ${trx.tenantId}::integer, given."periodId", ${cause}, ${versionId ?? null}::bigint, given.was, given.became,
        ${now}::timestamptz, ${actor.accountId ?? null}::integer
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS given ("periodId" bigint, was jsonb, became jsonb)`.execute(
      trx,
    ),
  );
}
