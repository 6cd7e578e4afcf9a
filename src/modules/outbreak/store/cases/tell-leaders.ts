import { sql } from 'kysely';
import type { Draft } from '#modules/messages/index.ts';
import { draftLocale, prepareDrafts } from '#modules/messages/index.ts';
import { readContacts, readUnitTree } from '#modules/organisation/index.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';

/** Kind of what drafts about a case in a unit are caused by; the id is the case's. */
export const CASE_CAUSE = 'case';

/**
 * Drafts to the leaders of units that a case touches: that there is infection and what to do, never who. A unit without a leader of its
 * own is its nearest leader's above. Nothing is sent; gives how many leaders have a draft.
 */
export async function tellLeaders(work: Work, caseId: number, unitIds: readonly string[]): Promise<number> {
  const leaders = await readLeaders(work);
  const tree = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit]));
  const told = new Map<string, string[]>();
  for (const unitId of unitIds) {
    const unit = tree.get(unitId);
    const line = [unitId, ...(unit?.path ?? []).filter((one) => one !== unitId).toReversed()];
    const nearest = line.map((one) => leaders.get(one)).find((found) => found !== undefined) ?? [];
    for (const personId of nearest) told.set(personId, [...(told.get(personId) ?? []), unit?.name ?? unitId]);
  }
  const contacts = await readContacts(work, [...told.keys()]);
  const drafts = [...told].map(([personId, units]): Draft => {
    const locale = draftLocale(contacts.get(personId)?.languages ?? []);
    const t = createTranslator(locale, casesTexts);
    return { personId, locale, subject: t('alarm.subject', { units }), body: t('alarm.body', { units }) };
  });
  const { prepared } = await prepareDrafts(work, { causeKind: CASE_CAUSE, causeId: String(caseId), drafts });
  return prepared;
}

/** Leaders by the unit they lead, as people who can be reached. */
async function readLeaders({ trx }: Work): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ unitId: string; personId: string }>`
    SELECT DISTINCT role_grant.unit_id, membership.person_id FROM role_grant
    JOIN membership ON membership.tenant_id = role_grant.tenant_id AND membership.account_id = role_grant.account_id
    WHERE role_grant.tenant_id = ${trx.tenantId} AND role_grant.role = 'unit_leader' AND role_grant.unit_id <> ''
      AND membership.person_id IS NOT NULL
    ORDER BY role_grant.unit_id, membership.person_id`.execute(trx);
  const found = new Map<string, string[]>();
  for (const { unitId, personId } of rows) found.set(unitId, [...(found.get(unitId) ?? []), personId]);
  return found;
}
