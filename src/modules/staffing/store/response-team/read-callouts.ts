import { readContacts } from '#modules/organisation/index.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CalloutView } from '../../contract.ts';
import { RESPONSE_CHECKLIST } from '../../domain/response-team/checklist.ts';

/** Call-outs shown besides those under way. */
const MOST_SHOWN = 12;

/** Call-outs with who was called and how far the check-list has come; those under way first, then the newest. */
export async function readCallouts(work: Work, unitNames: ReadonlyMap<string, string>): Promise<CalloutView[]> {
  const { trx } = work;
  const rows = await trx
    .selectFrom('responseCallout')
    .leftJoin('account', 'account.accountId', 'responseCallout.startedBy')
    .selectAll('responseCallout')
    .select('account.name as startedByName')
    .where('responseCallout.tenantId', '=', trx.tenantId)
    .orderBy('responseCallout.calloutId', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ calloutId }) => calloutId);
  const people = await trx
    .selectFrom('responseCalloutPerson')
    .selectAll()
    .where('responseCalloutPerson.tenantId', '=', trx.tenantId)
    .where('responseCalloutPerson.calloutId', 'in', ids)
    .execute();
  const steps = await trx
    .selectFrom('responseStep')
    .selectAll()
    .where('responseStep.tenantId', '=', trx.tenantId)
    .where('responseStep.calloutId', 'in', ids)
    .execute();
  const named = new Set([...people.map(({ personId }) => personId), ...steps.flatMap(({ ownerId }) => ownerId ?? [])]);
  const contacts = await readContacts(work, [...named]);
  const nameOf = (personId: string) => contacts.get(personId)?.name ?? personId;
  return rows
    .map(
      (row): CalloutView => ({
        calloutId: row.calloutId,
        unitId: row.unitId,
        unitName: unitNames.get(row.unitId) ?? row.unitId,
        reason: row.reason,
        startedAt: row.startedAt,
        startedBy: row.startedByName,
        stoodDownAt: row.stoodDownAt,
        wentWell: row.wentWell,
        toImprove: row.toImprove,
        revision: row.revision,
        people: people
          .filter(({ calloutId }) => calloutId === row.calloutId)
          .map(({ personId, answer, arrivedAt }) => ({
            personId,
            name: nameOf(personId),
            phone: contacts.get(personId)?.phone ?? null,
            answer: answer as CalloutView['people'][number]['answer'],
            arrivedAt,
          }))
          .toSorted((a, b) => compareNames(a.name, b.name)),
        steps: RESPONSE_CHECKLIST.flatMap(({ id, phase }) => {
          const own = steps.find((one) => one.calloutId === row.calloutId && one.step === id);
          if (!own) return [];
          const { ownerId, dueAt, doneAt, note } = own;
          return [
            { step: id, phase, ownerId, ownerName: ownerId === null ? null : nameOf(ownerId), dueAt, doneAt, note },
          ];
        }),
      }),
    )
    .toSorted((a, b) => Number(a.stoodDownAt !== null) - Number(b.stoodDownAt !== null));
}
