import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ContactFields } from '../../contract/tracing.ts';
import { mergeFields } from '../../domain/tracing/merge-fields.ts';
import { lockTracing } from '../cases/case-rows.ts';
import { followWaiting, openContactPeriods, takeBackPeriods } from './contact-periods.ts';
import type { ContactRow, FieldChange } from './contact-rows.ts';
import { readContactRows } from './contact-rows.ts';
import { closeCoverTasks } from './cover-task.ts';

/** A contact as its user saw it. */
export interface SeenContact {
  readonly contactId: number;
  readonly revision: number;
  /** The rules whose dates its user saw; refused where others hold by now. */
  readonly seenRuleIds?: readonly string[] | undefined;
}

/** The contacts asked for, in the order asked; `NotYours` where one is missing. The lock of tracing is taken. */
export async function lockContacts(work: Work, seen: readonly SeenContact[]): Promise<ContactRow[]> {
  await lockTracing(work);
  const { rows } = await readContactRows(
    work,
    { contactIds: seen.map((one) => one.contactId) },
    'outbreak.case.change',
  );
  const byId = new Map(rows.map((row) => [row.contactId, row]));
  return seen.map((one) => byId.get(one.contactId) ?? notThere(one.contactId));
}

function notThere(contactId: number): never {
  throw new NotYours(`contact ${contactId}`);
}

/**
 * Sets fields of one or many contacts. Somebody else's change of another field since then stays; of the same field it is refused,
 * naming field and person. A confirmed contact's period follows.
 */
export async function changeContacts(
  work: Work,
  seen: readonly SeenContact[],
  fields: ContactFields,
): Promise<readonly SeenContact[]> {
  const rows = await lockContacts(work, seen);
  const merged = rows.find((row) => row.state === 'merged');
  if (merged) refuse('outbreak.contact.merged', { name: merged.name });
  const changes: { row: ContactRow; changed: readonly string[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const { changed, conflicts } = mergeFields({ ...row }, fields, row.fieldChanges, seen[at]?.revision ?? 0);
    const [conflict] = conflicts;
    if (conflict) {
      const names = await readAccountNames(work.trx, [conflict.by]);
      refuse('outbreak.contact.changed-meanwhile', {
        name: row.name,
        field: conflict.field,
        by: names.get(conflict.by) ?? '',
      });
    }
    if (changed.length > 0) changes.push({ row, changed });
  }
  await writeFields(work, changes, fields);
  await followPeriods(work, changes, fields, seenRules(seen));
  if (changes.length > 0) {
    await work.audit({
      action: 'outbreak.contacts.changed',
      subjectKind: 'contact',
      subjectId: changes.length === 1 ? String(changes[0]?.row.contactId) : `${changes.length}`,
      facts: { contacts: changes.map(({ row }) => String(row.contactId)), fields: Object.keys(fields) },
    });
    work.announce('infection');
  }
  const now = await readContactRows(work, { contactIds: seen.map((one) => one.contactId) }, 'outbreak.case.change');
  return now.rows.map(({ contactId, revision }) => ({ contactId, revision }));
}

async function writeFields(
  work: Work,
  changes: readonly { readonly row: ContactRow; readonly changed: readonly string[] }[],
  fields: ContactFields,
): Promise<void> {
  if (changes.length === 0) return;
  const { trx, now, actor } = work;
  const by = actor.accountId ?? null;
  const given = changes.map(({ row, changed }) => {
    const revision = row.revision + 1;
    const mine = Object.fromEntries(changed.map((field): [string, FieldChange] => [field, { revision, at: now, by }]));
    return { contactId: row.contactId, changes: { ...row.fieldChanges, ...mine } };
  });
  const set = (value: string | undefined, column: string) =>
    sql`coalesce(${value ?? null}::text, ${sql.ref(`contact.${column}`)})`;
  await withHealthRole(trx, () =>
    sql`UPDATE contact SET revision = contact.revision + 1, field_changes = given.changes,
        state = ${set(fields.state, 'state')}, exposure_group = ${set(fields.exposureGroup, 'exposure_group')},
        ppe = ${set(fields.ppe, 'ppe')}, recovered_on = CASE WHEN ${fields.recoveredOn !== undefined}::boolean THEN ${fields.recoveredOn ?? null}::date
          ELSE contact.recovered_on END,
        lives_together = coalesce(${fields.livesTogether ?? null}::boolean, contact.lives_together),
        declines_tests = coalesce(${fields.declinesTests ?? null}::boolean, contact.declines_tests),
        is_minor = coalesce(${fields.isMinor ?? null}::boolean, contact.is_minor),
        doses = ${set(fields.doses, 'doses')}, phone = ${set(fields.phone, 'phone')},
        language = ${set(fields.language, 'language')}, note = ${set(fields.note, 'note')},
        confirmed_at = CASE WHEN ${fields.state ?? ''} = 'confirmed' THEN ${now}::timestamptz ELSE contact.confirmed_at END,
        confirmed_by = CASE WHEN ${fields.state ?? ''} = 'confirmed' THEN ${by}::integer ELSE contact.confirmed_by END
      FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given ("contactId" bigint, changes jsonb)
      WHERE contact.tenant_id = ${trx.tenantId} AND contact.contact_id = given."contactId"`.execute(trx),
  );
}

/** What a contact's period is calculated from. */
const PERIOD_FIELDS = [
  'exposureGroup',
  'ppe',
  'recoveredOn',
  'doses',
  'livesTogether',
  'declinesTests',
  'isMinor',
] as const satisfies readonly (keyof ContactFields)[];

/** Opens, recalculates or takes back the periods of contacts whose state or facts have changed. */
async function followPeriods(
  work: Work,
  changes: readonly { readonly row: ContactRow; readonly changed: readonly string[] }[],
  fields: ContactFields,
  seen: ReadonlyMap<number, readonly string[]>,
): Promise<void> {
  const after = changes.map(({ row, changed }) => ({
    before: row,
    changed,
    now: { ...row, ...(withoutUndefined(fields) as Partial<ContactRow>) },
  }));
  const gone = after.filter(({ before, now }) => before.state === 'confirmed' && now.state !== 'confirmed');
  const isOther = (changed: readonly string[]) => PERIOD_FIELDS.some((field) => changed.includes(field));
  const again = after.filter(
    ({ before, now, changed }) => before.state === 'confirmed' && now.state === 'confirmed' && isOther(changed),
  );
  const fresh = after.filter(({ before, now }) => before.state !== 'confirmed' && now.state === 'confirmed');
  await takeBackPeriods(
    work,
    'contact',
    gone.map(({ before }) => before.contactId),
  );
  const goneIds = gone.map(({ before }) => before.contactId);
  await followWaiting(work, goneIds);
  await closeCoverTasks(work, goneIds);
  await openContactPeriods(
    work,
    [...fresh, ...again].map(({ now }) => now),
    { seen },
  );
}

/** By contact, the rules whose dates were seen. */
export function seenRules(seen: readonly SeenContact[]): ReadonlyMap<number, readonly string[]> {
  return new Map(
    seen.flatMap(({ contactId, seenRuleIds }) => (seenRuleIds ? [[contactId, seenRuleIds] as const] : [])),
  );
}

function withoutUndefined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
