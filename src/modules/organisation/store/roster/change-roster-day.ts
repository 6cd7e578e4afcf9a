import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RosterKind, ShiftType } from '../../domain/municipality.ts';
import { recordEdit } from '../edit/record-edit.ts';
import { refuseForeignKey } from '../edit/refuse-foreign-key.ts';
import { getPerson, mayForPerson } from '../people/get-person.ts';
import { readShiftTypes } from '../read-shift-types.ts';

/** One published shift of a person's day. */
export interface DayShift {
  readonly shift: string;
  readonly unitId: string;
  readonly kind: RosterKind;
}

/** All published shifts of one person on one day, as their user saw them and as they are to be. */
export interface RosterDayChange {
  readonly personId: string;
  readonly date: PlainDate;
  readonly was: readonly DayShift[];
  readonly cells: readonly DayShift[];
}

const PERMISSION = 'organisation.roster.change';

/**
 * Changes one person's published shifts of one day, if they still are as their user saw them; else refuses
 * `organisation.changed-otherwise`. Whoever does it must be allowed in every unit that gains or loses a shift. Refuses
 * `organisation.roster.overlap` and `organisation.roster.twice`; shifts that stay keep their plan. Rules of working time are
 * judged above, on the roster as published.
 */
export async function changeRosterDay(work: Work, { personId, date, was, cells }: RosterDayChange): Promise<number> {
  const { trx } = work;
  const person = await getPerson(work, personId);
  const touchedUnits = new Set([...was, ...cells].map((cell) => cell.unitId));
  for (const unitId of touchedUnits) work.access.demand(work.actor, PERMISSION, unitId);
  if (touchedUnits.size === 0 || !(mayForPerson(work, PERMISSION, person) || isTrainedIn(person, touchedUnits))) {
    throw new NotYours('roster');
  }
  await trx
    .selectFrom('person')
    .select('person.personId')
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', '=', personId)
    .forUpdate()
    .execute();
  if (new Set(cells.map((cell) => cell.shift)).size < cells.length) refuse('organisation.roster.twice');
  if (overlap(cells, await readShiftTypes(work))) refuse('organisation.roster.overlap');
  const present = await trx
    .selectFrom('rosterShift')
    .select(['rosterShift.shift', 'rosterShift.unitId', 'rosterShift.kind'])
    .where('rosterShift.tenantId', '=', trx.tenantId)
    .where('rosterShift.personId', '=', personId)
    .where('rosterShift.date', '=', date)
    .execute();
  if (textOf(present) !== textOf(was)) refuse('organisation.changed-otherwise');
  const ofDay = sql`roster_shift.person_id = ${personId} AND roster_shift.date = ${date}`;
  const kept = new Set(was.map(keyOf));
  const wanted = new Set(cells.map(keyOf));
  const gone = was.filter((cell) => !wanted.has(keyOf(cell))).map((cell) => cell.shift);
  const made = cells.filter((cell) => !kept.has(keyOf(cell)));
  const subject = {
    action: 'organisation.roster.changed',
    kind: 'roster',
    id: personId,
    unitId: [...touchedUnits][0],
    facts: { date, from: was.map((cell) => cell.shift), to: cells.map((cell) => cell.shift) },
  } as const;
  return recordEdit(work, subject, [{ table: 'roster_shift', where: ofDay }], async () => {
    if (gone.length > 0) {
      await sql`DELETE FROM roster_shift WHERE roster_shift.tenant_id = ${trx.tenantId} AND ${ofDay}
        AND roster_shift.shift = ANY(${gone}::text[])`.execute(trx);
    }
    if (made.length > 0) {
      const rows = made.map((cell) => ({ tenantId: trx.tenantId, personId, date, ...cell }));
      await refuseForeignKey('organisation.edit.unknown-reference', () =>
        trx.insertInto('rosterShift').values(rows).execute(),
      );
    }
  });
}

type Cell = { readonly shift: string; readonly unitId: string; readonly kind: string };

function keyOf(cell: Cell): string {
  return JSON.stringify([cell.shift, cell.unitId, cell.kind]);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(keyOf).sort().join();
}

function isTrainedIn(
  person: { readonly training: readonly { readonly unitId: string }[] },
  units: ReadonlySet<string>,
): boolean {
  const trained = new Set(person.training.map((row) => row.unitId));
  return [...units].every((unitId) => trained.has(unitId));
}

const DAY_MINUTES = 1440;

/** Whether two duties of one day share time; on call is no duty. */
function overlap(cells: readonly DayShift[], types: readonly ShiftType[]): boolean {
  const duties = cells
    .filter((cell) => cell.kind !== 'on_call')
    .flatMap((cell) => types.find((type) => type.shift === cell.shift) ?? [])
    .map(({ startMinute, endMinute }) => ({
      start: startMinute,
      end: endMinute > startMinute ? endMinute : endMinute + DAY_MINUTES,
    }))
    .sort((a, b) => a.start - b.start);
  return duties.some((duty, index) => duty.end > (duties[index + 1]?.start ?? Number.POSITIVE_INFINITY));
}
