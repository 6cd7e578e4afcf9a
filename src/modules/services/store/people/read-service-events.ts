import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonEvent } from '../../domain/people/person-event.ts';

/** What services itself knows of a person's time: grants, the infected period, edits by hand, and looks by month. */
export async function readServiceEvents(work: Work, userId: string): Promise<PersonEvent[]> {
  return [
    ...(await readGrants(work, userId)),
    ...(await readInfection(work, userId)),
    ...(await readEdits(work, userId)),
    ...(await readLookDays(work, userId)),
  ];
}

async function readGrants({ trx, clock }: Work, userId: string): Promise<PersonEvent[]> {
  const rows = await trx
    .selectFrom('service')
    .select(['service.kind', 'service.hoursPerWeek', 'service.grantedFrom', 'service.grantedTo'])
    .where('service.tenantId', '=', trx.tenantId)
    .where('service.userId', '=', userId)
    .execute();
  const today = clock.today();
  return rows.flatMap(({ kind, hoursPerWeek, grantedFrom, grantedTo }): PersonEvent[] => {
    const facts = { service: kind, hours: hoursPerWeek ?? 0 };
    return [
      ...(grantedFrom ? [{ at: grantedFrom, kind: 'services.granted', facts }] : []),
      ...(grantedTo
        ? [{ at: grantedTo, kind: grantedTo > today ? 'services.grant-ends' : 'services.grant-ended', facts }]
        : []),
    ];
  });
}

async function readInfection({ trx }: Work, userId: string): Promise<PersonEvent[]> {
  const row = await trx
    .selectFrom('serviceUser')
    .select(['serviceUser.infectedFrom', 'serviceUser.infectedTo'])
    .where('serviceUser.tenantId', '=', trx.tenantId)
    .where('serviceUser.userId', '=', userId)
    .executeTakeFirst();
  const at = (day: PlainDate | null | undefined, kind: string) => (day ? [{ at: day, kind, facts: {} }] : []);
  return [...at(row?.infectedFrom, 'services.infected-from'), ...at(row?.infectedTo, 'services.infected-to')];
}

async function readEdits({ trx }: Work, userId: string): Promise<PersonEvent[]> {
  const { rows } = await sql<{ at: Instant; action: string; by: string | null; fields: string[] | null }>`
    SELECT audit_event.at, audit_event.action, account.name AS by,
      CASE WHEN jsonb_typeof(audit_event.facts -> 'fields') = 'array'
        THEN ARRAY(SELECT jsonb_array_elements_text(audit_event.facts -> 'fields')) END AS fields
    FROM audit_event LEFT JOIN account ON account.account_id = audit_event.account_id
    WHERE audit_event.tenant_id = ${trx.tenantId} AND audit_event.subject_kind = 'service-user'
      AND audit_event.subject_id = ${userId} AND audit_event.action IN ('services.user.changed', 'organisation.edit.undone')
    ORDER BY audit_event.at DESC LIMIT 50`.execute(trx);
  return rows.map((row) => ({
    at: row.at,
    kind: row.action === 'services.user.changed' ? 'services.changed' : 'services.change-undone',
    facts: { fields: row.fields ?? [] },
    by: row.by ?? undefined,
  }));
}

/** Looks, summed up: on each day, who and how many times. */
async function readLookDays({ trx }: Work, userId: string): Promise<PersonEvent[]> {
  const { rows } = await sql<{ at: Instant; names: string[]; looks: number }>`
    SELECT max(user_look.at) AS at, array_agg(DISTINCT user_look.actor_name) AS names, count(*)::integer AS looks
    FROM user_look WHERE user_look.tenant_id = ${trx.tenantId} AND user_look.user_id = ${userId}
    GROUP BY (user_look.at AT TIME ZONE 'Europe/Oslo')::date ORDER BY 1 DESC LIMIT 30`.execute(trx);
  return rows.map(({ at, names, looks }) => ({ at, kind: 'services.looked-at', facts: { names, looks } }));
}
