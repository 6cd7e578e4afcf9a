import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, recordDecision } from '#modules/log/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TickDutyInput } from '../../contract/casefile.ts';
import { demandDutyOrder } from '../../domain/casefile/demand-duty-order.ts';
import type { OutbreakDuty } from '../../rules/outbreak-duties.ts';
import { OUTBREAK_DUTIES } from '../../rules/outbreak-duties.ts';
import { lockTracing } from '../cases/case-rows.ts';
import { TELL_ALL } from './decide-outbreak.ts';
import { getOutbreak, unitNameOf } from './outbreak-rows.ts';

/** Somebody has been told of an outbreak. */
export interface DoneDuty {
  readonly duty: string;
  readonly doneAt: Instant;
  readonly doneByName: string | null;
  readonly note: string;
  readonly overrideWhy: string;
}

/** Who has been told of an outbreak, when and by whom. */
export async function readDoneDuties({ trx }: Pick<Work, 'trx'>, outbreakId: number): Promise<DoneDuty[]> {
  const { rows } = await withHealthRole(trx, () =>
    sql<
      DoneDuty & { readonly doneBy: number | null }
    >`SELECT outbreak_duty.duty, outbreak_duty.done_at, outbreak_duty.done_by,
        outbreak_duty.note, outbreak_duty.override_why
      FROM outbreak_duty WHERE outbreak_duty.tenant_id = ${trx.tenantId} AND outbreak_duty.outbreak_id = ${outbreakId}
      ORDER BY outbreak_duty.done_at`.execute(trx),
  );
  const names = await readAccountNames(
    trx,
    rows.flatMap((row) => row.doneBy ?? []),
  );
  return rows.map(({ doneBy, ...row }) => ({ ...row, doneByName: names.get(doneBy ?? -1) ?? null }));
}

/** Notes that somebody has been told. A step before those that come first is refused, unless a reason is given; the reason is a decision. */
export async function tickDuty(
  work: Work,
  outbreakId: number,
  duty: OutbreakDuty,
  { note, overrideWhy }: TickDutyInput,
): Promise<void> {
  const { trx } = work;
  await lockTracing(work);
  const outbreak = await getOutbreak(work, outbreakId, 'outbreak.duty.tick');
  const done = new Map((await readDoneDuties(work, outbreakId)).map((one) => [one.duty, one]));
  const before = done.get(duty);
  if (before) refuse('outbreak.duty.already', { name: before.doneByName ?? '' });
  demandDutyOrder(duty, new Set(done.keys()), overrideWhy);
  await withHealthRole(trx, () =>
    trx
      .insertInto('outbreakDuty')
      .values({
        tenantId: trx.tenantId,
        outbreakId,
        duty,
        doneAt: work.now,
        doneBy: work.actor.accountId ?? null,
        note,
        overrideWhy,
      })
      .execute(),
  );
  if (overrideWhy.trim() !== '') {
    await recordDecision(work, {
      kind: 'outbreak.duty.out-of-order',
      unitId: outbreak.unitId,
      subjectKind: 'outbreak',
      subjectId: String(outbreakId),
      title: await unitNameOf(work, outbreak.unitId),
      why: overrideWhy,
      known: [],
      facts: { duty },
    });
  }
  if (OUTBREAK_DUTIES.every((row) => row.duty === duty || done.has(row.duty))) {
    await completeTask(work, TELL_ALL, String(outbreakId));
  }
  await trail(work, outbreakId, outbreak.unitId, 'done', duty);
}

/** Takes back that somebody has been told. */
export async function untickDuty(work: Work, outbreakId: number, duty: OutbreakDuty): Promise<void> {
  const { trx } = work;
  await lockTracing(work);
  const outbreak = await getOutbreak(work, outbreakId, 'outbreak.duty.tick');
  await withHealthRole(trx, () =>
    trx
      .deleteFrom('outbreakDuty')
      .where('outbreakDuty.tenantId', '=', trx.tenantId)
      .where('outbreakDuty.outbreakId', '=', outbreakId)
      .where('outbreakDuty.duty', '=', duty)
      .execute(),
  );
  await trail(work, outbreakId, outbreak.unitId, 'taken-back', duty);
}

async function trail(work: Work, outbreakId: number, unitId: string, what: string, duty: string): Promise<void> {
  await work.audit({
    action: `outbreak.duty.${what}`,
    subjectKind: 'outbreak',
    subjectId: String(outbreakId),
    unitId,
    facts: { duty },
  });
  work.announce('infection');
}
