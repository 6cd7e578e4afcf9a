import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonEvent } from '../../domain/people/person-event.ts';
import { readContactKinds } from './contact-kinds.ts';

/** What was done so that a person had contact with others, and how it worked; only for readers who may know everything about the person. */
export async function readMeasureEvents(work: Work, userId: string): Promise<readonly PersonEvent[]> {
  const { trx } = work;
  const { rows } = await sql<{
    kindId: string;
    onDay: PlainDate;
    carriedBy: string;
    doneBy: string;
    worked: string;
    note: string;
  }>`
    SELECT contact_measure.kind_id, contact_measure.on_day, contact_measure.carried_by, contact_measure.done_by,
      contact_measure_person.worked, contact_measure_person.note
    FROM contact_measure_person
    JOIN contact_measure ON contact_measure.tenant_id = contact_measure_person.tenant_id
      AND contact_measure.measure_id = contact_measure_person.measure_id
    WHERE contact_measure_person.tenant_id = ${trx.tenantId} AND contact_measure_person.user_id = ${userId}
      AND contact_measure_person.worked IS NOT NULL`.execute(trx);
  const names = new Map((await readContactKinds(work)).map((kind) => [kind.kindId, kind.name]));
  return rows.map(({ kindId, onDay, carriedBy, doneBy, worked, note }) => ({
    at: onDay,
    kind: 'services.contact-measure',
    facts: { measure: kindId, title: names.get(kindId) ?? '', name: carriedBy, worked, note },
    by: doneBy,
  }));
}
