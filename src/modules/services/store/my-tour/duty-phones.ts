import { sql } from 'kysely';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MyTourReply } from '../../contract/my-tour.ts';

/** Where carers of some units call: the duty phone that the unit has set, else its leader's own. */
export async function readDutyPhones({ trx }: Work, unitIds: readonly string[]): Promise<MyTourReply['phones']> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<MyTourReply['phones'][number]>`
    SELECT unit.unit_id, unit.name AS unit_name, coalesce(duty_phone.name, leader.name) AS name,
      coalesce(duty_phone.phone, leader.phone) AS phone
    FROM unit
    LEFT JOIN duty_phone ON duty_phone.tenant_id = unit.tenant_id AND duty_phone.unit_id = unit.unit_id
    LEFT JOIN LATERAL (SELECT account.name, person.phone FROM role_grant
      JOIN account ON account.account_id = role_grant.account_id AND account.disabled_at IS NULL
      LEFT JOIN membership ON membership.tenant_id = role_grant.tenant_id AND membership.account_id = role_grant.account_id
      LEFT JOIN person ON person.tenant_id = membership.tenant_id AND person.person_id = membership.person_id
      WHERE role_grant.tenant_id = unit.tenant_id AND role_grant.unit_id = unit.unit_id AND role_grant.role = 'unit_leader'
      ORDER BY person.phone IS NULL, account.account_id LIMIT 1) AS leader ON true
    WHERE unit.tenant_id = ${trx.tenantId} AND unit.unit_id = ANY(${[...unitIds]}::text[])
    ORDER BY unit.sort_key COLLATE "C"`.execute(trx);
  return rows;
}

/** Sets where a unit's carers call in the course of a shift. */
export async function setDutyPhone(
  work: Work,
  unitId: string,
  { name, phone }: { readonly name: string; readonly phone: string },
): Promise<void> {
  const { trx } = work;
  work.access.demand(work.actor, 'services.visit-plan.change', unitId);
  const { rows } = await sql<{ unitId: string }>`INSERT INTO duty_phone (tenant_id, unit_id, name, phone)
    SELECT unit.tenant_id, unit.unit_id, ${name}, ${phone} FROM unit
    WHERE unit.tenant_id = ${trx.tenantId} AND unit.unit_id = ${unitId}
    ON CONFLICT ON CONSTRAINT duty_phone_pk DO UPDATE SET name = excluded.name, phone = excluded.phone,
      revision = duty_phone.revision + 1
    RETURNING duty_phone.unit_id`.execute(trx);
  if (!rows[0]) throw new NotYours(`unit ${unitId}`);
  await work.audit({
    action: 'services.duty-phone.set',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    facts: { name, phone },
  });
  work.announce('visits');
}
