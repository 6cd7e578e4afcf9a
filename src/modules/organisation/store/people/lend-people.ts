import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Somebody whom a neighbour sends; here on `[from, to)`. */
export interface LentPerson {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly phone: string | null;
  readonly employer: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Empty is any unit. */
  readonly unitIds: readonly string[];
}

/** Puts people whom a neighbour sends into the pool, so that plans may use them. */
export async function addLentPeople(work: Work, people: readonly LentPerson[]): Promise<void> {
  if (people.length === 0) return;
  const { trx } = work;
  await trx
    .insertInto('person')
    .values(
      people.map(({ from, to, unitIds, ...person }) => ({
        tenantId: trx.tenantId,
        ...person,
        source: 'neighbour',
        origin: 'neighbour',
        sortKey: norwegianSortKey(person.name),
        availableFrom: from,
        availableTo: to,
        poolUnits: [...unitIds],
      })),
    )
    .execute();
  await trail(
    work,
    'organisation.person.lent',
    people.map((person) => person.personId),
  );
}

/** Sets the first day on which lent people are no longer here. Refuses `organisation.person.has-shifts` where one stands on the roster then. */
export async function endLentPeople(work: Work, personIds: readonly string[], to: PlainDate): Promise<void> {
  if (personIds.length === 0) return;
  const { trx } = work;
  await refuseShiftsFrom(work, personIds, to);
  await trx
    .updateTable('person')
    .set({ availableTo: to })
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', 'in', [...personIds])
    .where('person.source', '=', 'neighbour')
    .execute();
  await trail(work, 'organisation.person.returned', personIds);
}

/** Takes lent people out of the pool because they never came. Refuses `organisation.person.has-shifts`. */
export async function removeLentPeople(work: Work, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const { trx } = work;
  await refuseShiftsFrom(work, personIds, undefined);
  await trx
    .deleteFrom('person')
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', 'in', [...personIds])
    .where('person.source', '=', 'neighbour')
    .execute();
  await trail(work, 'organisation.person.not-lent', personIds);
}

async function refuseShiftsFrom({ trx }: Work, personIds: readonly string[], from: PlainDate | undefined) {
  const found = await trx
    .selectFrom('rosterShift')
    .select((eb) => eb.fn.countAll<number>().as('shifts'))
    .where('rosterShift.tenantId', '=', trx.tenantId)
    .where('rosterShift.personId', 'in', [...personIds])
    .$if(from !== undefined, (query) => query.where('rosterShift.date', '>=', from as PlainDate))
    .executeTakeFirstOrThrow();
  const shifts = Number(found.shifts);
  if (shifts > 0) refuse('organisation.person.has-shifts', { shifts });
}

async function trail(work: Work, action: string, personIds: readonly string[]): Promise<void> {
  for (const subjectId of personIds) await work.audit({ action, subjectKind: 'person', subjectId });
  work.announce('organisation');
}
