import { sql } from 'kysely';
import type { Scope } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Where a reader may know what about people who receive care. */
export interface NeedToKnow {
  /** Everything: the unit's leader, the unit's nurses, the municipal doctor. */
  readonly care: Scope;
  /** Care, and what planning needs: name, services, visits, infected or not, languages. */
  readonly planning: Scope;
  /** Names and addresses of protected people. */
  readonly names: Scope;
}

/** What the actor may know, by role and, for nurses, by the unit that is their home. */
export async function readNeedToKnow(work: Work): Promise<NeedToKnow> {
  const { access, actor } = work;
  const care = joined(access.scopeOf(actor, 'services.users.read'), await unitsAsNurse(work));
  return {
    care,
    planning: joined(care, access.scopeOf(actor, 'services.users.plan')),
    names: access.scopeOf(actor, 'services.protected-name.read'),
  };
}

/** The home unit of an actor who works there as a nurse, or with a competence that may stand in for one. */
async function unitsAsNurse({ trx, actor }: Work): Promise<ReadonlySet<string>> {
  if (actor.personId === undefined || !actor.grants.some((grant) => grant.role === 'employee')) return new Set();
  const { rows } = await sql<{ unitId: string }>`
    SELECT person.home_unit_id AS unit_id FROM person
    LEFT JOIN competence ON competence.tenant_id = person.tenant_id AND competence.competence = person.competence
    WHERE person.tenant_id = ${trx.tenantId} AND person.person_id = ${actor.personId} AND person.left_on IS NULL
      AND person.home_unit_id IS NOT NULL AND (person.competence = 'nurse' OR 'nurse' = ANY(competence.covers))`.execute(
    trx,
  );
  return new Set(rows.map((row) => row.unitId));
}

function joined(a: Scope, b: Scope): Scope {
  if (a === 'everywhere' || b === 'everywhere') return 'everywhere';
  return new Set([...a, ...b]);
}
