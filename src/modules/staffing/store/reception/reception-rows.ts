import { z } from 'zod';
import { refuse } from '#kernel/refusal.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ReceptionItem, ReceptionKey, ReceptionRecord } from '../../domain/reception/reception.ts';
import { DEFAULT_ITEMS } from '../../domain/reception/reception.ts';

const itemsSchema = z.array(z.object({ id: z.string(), title: z.string(), text: z.string() }));
const doneSchema = z.array(z.string());

/** What is recorded about receptions of some people, or (undefined) all. */
export async function readReceptionRecords(
  trx: TenantTransaction,
  personId?: string | undefined,
): Promise<ReceptionRecord[]> {
  const rows = await trx
    .selectFrom('receptionCard')
    .selectAll()
    .where('receptionCard.tenantId', '=', trx.tenantId)
    .$if(personId !== undefined, (query) => query.where('receptionCard.personId', '=', personId as string))
    .execute();
  return rows.map(({ personId: id, unitId, firstDate, buddyId, done, revision, askedAt, ...row }) => ({
    personId: id,
    unitId,
    firstDate,
    buddyId,
    done: doneSchema.parse(done),
    revision,
    askedAt,
    feedback:
      row.answeredAt !== null && row.welcome !== null && row.safe !== null && row.again !== null
        ? {
            welcome: row.welcome,
            safe: row.safe,
            again: row.again,
            comment: row.comment,
            answeredAt: row.answeredAt,
          }
        : null,
  }));
}

/** A list as it stands, and whose it is. */
export interface ReceptionTemplate {
  readonly items: readonly ReceptionItem[];
  readonly revision: number;
}

/** The lists by unit; '' is the municipality's own. */
export async function readTemplates(trx: TenantTransaction): Promise<ReadonlyMap<string, ReceptionTemplate>> {
  const rows = await trx
    .selectFrom('receptionTemplate')
    .select(['unitId', 'items', 'revision'])
    .where('receptionTemplate.tenantId', '=', trx.tenantId)
    .execute();
  return new Map(rows.map(({ unitId, items, revision }) => [unitId, { items: itemsSchema.parse(items), revision }]));
}

/** The list that newcomers to a unit get. */
export function itemsFor(templates: ReadonlyMap<string, ReceptionTemplate>, unitId: string): readonly ReceptionItem[] {
  return (templates.get(unitId) ?? templates.get(''))?.items ?? DEFAULT_ITEMS;
}

/** Keeps a unit's list; refuses `staffing.reception.changed-meanwhile` when another has changed it since. */
export async function saveTemplate(
  work: Work,
  unitId: string,
  revision: number,
  items: readonly ReceptionItem[],
): Promise<number> {
  const { trx, now } = work;
  const present = (await readTemplates(trx)).get(unitId)?.revision ?? 0;
  if (present !== revision) refuse('staffing.reception.changed-meanwhile');
  const values = {
    items: JSON.stringify(items),
    revision: revision + 1,
    changedAt: now,
    changedBy: work.actor.accountId ?? null,
  };
  await trx
    .insertInto('receptionTemplate')
    .values({ tenantId: trx.tenantId, unitId, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'unitId']).doUpdateSet(values))
    .execute();
  await work.audit({
    action: 'staffing.reception.list-changed',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    facts: { items: items.length },
  });
  work.announce('reception');
  return revision + 1;
}

/** The record of a reception, held to the end of the transaction; made where there is none. */
export async function holdRecord(work: Work, key: ReceptionKey): Promise<ReceptionRecord> {
  const { trx } = work;
  await trx
    .insertInto('receptionCard')
    .values({ tenantId: trx.tenantId, ...key })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .selectFrom('receptionCard')
    .select('receptionCard.revision')
    .where('receptionCard.tenantId', '=', trx.tenantId)
    .where('receptionCard.personId', '=', key.personId)
    .where('receptionCard.unitId', '=', key.unitId)
    .where('receptionCard.firstDate', '=', key.firstDate)
    .forUpdate()
    .execute();
  const found = (await readReceptionRecords(trx, key.personId)).find(
    (one) => one.unitId === key.unitId && one.firstDate === key.firstDate,
  );
  if (!found) throw new RangeError('a reception card that was just made is gone');
  return found;
}
