import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RosterKind, WorkedWeek } from '../../domain/municipality.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import { personReachedBy } from '../scope-sql.ts';

/** Everything known of a person here: what may be edited, and what it rests on. Never why somebody is away. */
export interface Person {
  readonly personId: string;
  readonly revision: number;
  readonly name: string;
  readonly source: PersonRow['source'];
  readonly competence: string;
  readonly homeUnitId: string | null;
  readonly homeUnitName: string | null;
  readonly homeSiteName: string | null;
  readonly employmentPct: number | null;
  readonly weeklyHours: number | null;
  readonly consentRedeploy: boolean;
  readonly maxExtraShifts: number | null;
  readonly nightWorker: boolean;
  readonly outbreakTeam: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly languages: string[];
  readonly hprNumber: string | null;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  readonly poolUnits: string[];
  readonly leftOn: PlainDate | null;
  readonly training: { readonly unitId: string; readonly validTo: PlainDate | null }[];
  readonly workplaces: { readonly workplace: string; readonly pct: number | null }[];
}

/** A published shift of a person; `planned`: given by a published plan. */
export interface PersonShift {
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
  readonly kind: RosterKind;
  readonly planned: boolean;
}

/** One person whom the actor may see, or the actor's own self; throws `NotYours` otherwise. */
export async function getPerson(work: Work, personId: string): Promise<Person> {
  const { trx, actor } = work;
  const reached =
    actor.personId === personId ? sql`true` : personReachedBy(work.access.scopeOf(actor, 'organisation.people.read'));
  const row = await trx
    .selectFrom('person')
    .leftJoin('unit', (join) =>
      join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.unitId', '=', 'person.homeUnitId'),
    )
    .leftJoin('site', (join) =>
      join.onRef('site.tenantId', '=', 'unit.tenantId').onRef('site.siteId', '=', 'unit.siteId'),
    )
    .selectAll('person')
    .select(['unit.name as homeUnitName', 'site.name as homeSiteName'])
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', '=', personId)
    .where(sql<boolean>`${reached}`)
    .executeTakeFirst();
  if (!row) throw new NotYours('person');
  const { tenantId: _, sortKey: __, importId: ___, lat: ____, lon: _____, source, ...fields } = row;
  const training = await trx
    .selectFrom('training')
    .select(['training.unitId', 'training.validTo'])
    .where('training.tenantId', '=', trx.tenantId)
    .where('training.personId', '=', personId)
    .orderBy('training.unitId')
    .execute();
  const workplaces = await trx
    .selectFrom('workplace')
    .select(['workplace.workplace', 'workplace.pct'])
    .where('workplace.tenantId', '=', trx.tenantId)
    .where('workplace.personId', '=', personId)
    .orderBy('workplace.workplace')
    .execute();
  return { ...fields, source: source as PersonRow['source'], training, workplaces };
}

/** A person's published shifts on the days `from` … `from + days − 1`. */
export async function readPersonShifts(
  { trx }: Work,
  personId: string,
  from: PlainDate,
  days: number,
): Promise<PersonShift[]> {
  const rows = await trx
    .selectFrom('rosterShift')
    .select(['rosterShift.date', 'rosterShift.shift', 'rosterShift.unitId', 'rosterShift.kind', 'rosterShift.planId'])
    .where('rosterShift.tenantId', '=', trx.tenantId)
    .where('rosterShift.personId', '=', personId)
    .where('rosterShift.date', '>=', from)
    .where('rosterShift.date', '<', addDays(from, days))
    .orderBy('rosterShift.date')
    .orderBy('rosterShift.shift')
    .execute();
  return rows.map(({ planId, kind, ...row }) => ({ ...row, kind: kind as RosterKind, planned: planId !== null }));
}

/** A person's hours in the last weeks on record, the newest first. */
export async function readPersonWeeks(
  { trx }: Work,
  personId: string,
  weeks: number,
): Promise<Omit<WorkedWeek, 'staffId'>[]> {
  return trx
    .selectFrom('workedWeek')
    .select(['workedWeek.week', 'workedWeek.hours', 'workedWeek.overtimeHours'])
    .where('workedWeek.tenantId', '=', trx.tenantId)
    .where('workedWeek.personId', '=', personId)
    .orderBy(sql`worked_week.week COLLATE "C"`, 'desc')
    .limit(weeks)
    .execute();
}

/** Whether the actor may do something to a person: by the home unit, or for the pool by every unit it is held for. */
export function mayForPerson(
  work: Pick<Work, 'access' | 'actor'>,
  permission: string,
  person: Pick<Person, 'homeUnitId' | 'poolUnits'>,
): boolean {
  const scope = work.access.scopeOf(work.actor, permission);
  if (person.homeUnitId !== null) return reaches(scope, person.homeUnitId);
  return (
    scope === 'everywhere' || (person.poolUnits.length > 0 && person.poolUnits.every((unitId) => scope.has(unitId)))
  );
}
