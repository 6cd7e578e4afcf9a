import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PersonEvent } from '../../domain/people/person-event.ts';
import { readReplacements } from './read-closed-person.ts';

interface Row {
  title: string;
  mappedAt: Instant;
  decidedBy: string | null;
  calls: { at: Instant; by: string; outcome: string; note: string }[];
}

/** What closures have taken from a person, the calls about it and what came instead; only for readers who may know everything about the person. */
export async function readClosureEvents(work: Work, userId: string): Promise<readonly PersonEvent[]> {
  const { trx } = work;
  const { rows } = await sql<Row>`
    SELECT closure.title, closure_person.mapped_at, closure.decided_by,
      coalesce((SELECT jsonb_agg(jsonb_build_object('at', to_char(closure_call.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'by', closure_call.by_name, 'outcome', closure_call.outcome, 'note', closure_call.note))
        FROM closure_call WHERE closure_call.tenant_id = closure_person.tenant_id
          AND closure_call.closure_id = closure_person.closure_id AND closure_call.user_id = closure_person.user_id), '[]'::jsonb) AS calls
    FROM closure_person
    JOIN closure ON closure.tenant_id = closure_person.tenant_id AND closure.closure_id = closure_person.closure_id
    WHERE closure_person.tenant_id = ${trx.tenantId} AND closure_person.user_id = ${userId}`.execute(trx);
  const offers = await readReplacements(work, undefined, userId);
  return [
    ...rows.flatMap(({ title, mappedAt, decidedBy, calls }): PersonEvent[] => [
      { at: mappedAt, kind: 'services.closed', facts: { title }, by: decidedBy ?? undefined },
      ...calls.map(({ at, by, outcome, note }) => ({
        at,
        kind: 'services.closure-called',
        facts: { title, outcome, note },
        by,
      })),
    ]),
    ...offers.flatMap(({ kind, startsOn, carriedBy, madeBy, followUps }): PersonEvent[] => [
      { at: startsOn, kind: 'services.replacement', facts: { offer: kind, name: carriedBy }, by: madeBy },
      ...followUps.map(({ at, by, worked, note }) => ({
        at,
        kind: 'services.replacement-followed',
        facts: { offer: kind, worked, note },
        by,
      })),
    ]),
  ];
}
