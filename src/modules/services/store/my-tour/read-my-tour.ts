import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readPeopleNames } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MyTourReply, MyVisit, TourWhere } from '../../contract/my-tour.ts';
import { parseAllowedAction } from '../../domain/allowed-action.ts';
import { actionsOfVisit } from '../../domain/assessment/actions-of-visit.ts';
import { writeAssessedAction } from '../../domain/assessment/assessed-action.ts';
import { compareTours } from '../../domain/my-tour/compare-tours.ts';
import { homeVisitPpe } from '../../rules/my-tour/home-visit-ppe.ts';
import { readAllowedActions } from '../assessment/read-allowed-actions.ts';
import { recordLooks } from '../people/record-look.ts';
import { readDutyPhones } from './duty-phones.ts';
import { readSeenTour } from './seen-tour.ts';
import type { MineRow } from './tour-rows.ts';
import { readMineRows, readStandingCarers } from './tour-rows.ts';

/** What a carer sees of a protected person until the carer asks to see it. */
const HELD_BACK: TourWhere = {
  userName: null,
  address: null,
  room: null,
  point: null,
  carerNotes: null,
  ability: null,
  livesAlone: false,
  languages: [],
};

/**
 * One carer's visits of a day in the order of their starts, as they stand published, else as normal, with what one must know to make them
 * and what has been told of them. One look a day is kept for each person. Days before yesterday and after tomorrow are nobody's.
 */
export async function readMyTour(work: Work, personId: string, date: PlainDate): Promise<MyTourReply> {
  const today = work.clock.today();
  if (date < addDays(today, -1) || date > addDays(today, 1)) throw new NotYours(`visits of ${date}`);
  const rows = await readMineRows(work, personId, date);
  const notes = await readNotes(
    work,
    rows.map((row) => row.visitId),
  );
  const allowed = await readAllowedActions(work, date);
  const changes = compareTours(await readSeenTour(work, personId, date), rows);
  const others = await readStandingCarers(
    work,
    changes.gone.map((one) => one.visitId),
  );
  const names = await readPeopleNames(work, [
    ...new Set([
      ...rows.flatMap((row) => [...row.carers, ...(row.markPerson === null ? [] : [row.markPerson])]),
      ...others.flatMap((row) => row.carers),
    ]),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';
  const scope = work.access.scopeOf(work.actor, 'services.protected-name.read');
  await recordLooks(work, [...new Set(rows.map((row) => row.userId))], 'services.my-tour', { wholeDay: true });
  const isHidden = (row: { readonly protected: boolean; readonly unitId: string }) =>
    row.protected && !reaches(scope, row.unitId);
  return {
    date,
    calculatedAt: work.now,
    source: rows.some((row) => row.how !== null) ? 'published' : 'normal',
    visits: rows.map((row): MyVisit => {
      const own = row.allowed.flatMap((text) => parseAllowedAction(text) ?? []);
      const actions = row.serviceId === null ? [] : actionsOfVisit(own, allowed.get(row.serviceId));
      const { visitId, userId, unitId, serviceKind, startMinute, minutes, grantedMinutes, infected } = row;
      return {
        ...{ visitId, userId, unitId, serviceKind, startMinute, minutes, grantedMinutes, infected },
        ...(isHidden(row) ? HELD_BACK : whereOf(row)),
        protected: row.protected,
        way: row.how ?? 'granted',
        actions: actions.map(writeAssessedAction),
        carers: row.carersNeeded,
        together: row.carers.map(nameOf),
        mark: row.mark,
        markAt: row.markAt,
        markBy:
          row.mark !== null && row.markPerson !== null && row.markPerson !== personId ? nameOf(row.markPerson) : null,
        reason: row.reason as MyVisit['reason'],
        startedAt: row.startedAt,
        endedAt: row.endedAt,
        note: notes.get(visitId)?.note ?? null,
        noteAt: notes.get(visitId)?.noteAt ?? null,
        change: changes.added.has(visitId) ? 'new' : changes.moved.has(visitId) ? 'time' : null,
        startBefore: changes.moved.get(visitId) ?? null,
      };
    }),
    gone: changes.gone.flatMap(({ visitId, startMinute }) => {
      const row = others.find((one) => one.visitId === visitId);
      if (!row) return [];
      return [{ visitId, startMinute, userName: isHidden(row) ? null : row.userName, to: row.carers.map(nameOf) }];
    }),
    phones: await readDutyPhones(work, [...new Set(rows.map((row) => row.unitId))]),
    ppe: rows.some((row) => row.infected) ? ppeOn(date) : null,
  };
}

function ppeOn(date: PlainDate): MyTourReply['ppe'] {
  const rule = homeVisitPpe(date);
  return rule ? { items: [...rule.items], source: rule.source } : null;
}

function whereOf({
  userName,
  address,
  room,
  lat,
  lon,
  carerNotes,
  ability,
  livesAlone,
  languages,
}: MineRow): TourWhere {
  const point = lat === null || lon === null ? null : { lat, lon };
  return { userName, address, room, point, carerNotes, ability, livesAlone, languages };
}

/** Who a protected person is and where, for a carer who visits them today; each time it is asked for, a look is kept. */
export async function readProtectedOfTour(work: Work, personId: string, visitId: string): Promise<TourWhere> {
  const row = (await readMineRows(work, personId, work.clock.today())).find((one) => one.visitId === visitId);
  if (!row) throw new NotYours(`visit ${visitId}`);
  await recordLooks(work, [row.userId], 'services.my-tour-protected');
  return whereOf(row);
}

async function readNotes(
  { trx }: Work,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly note: string; readonly noteAt: Instant }>> {
  if (visitIds.length === 0) return new Map();
  const rows = await withHealthRole(trx, () =>
    trx
      .selectFrom('visitNote')
      .select(['visitNote.visitId', 'visitNote.note', 'visitNote.noteAt'])
      .where('visitNote.tenantId', '=', trx.tenantId)
      .where('visitNote.visitId', 'in', [...visitIds])
      .execute(),
  );
  return new Map(rows.map((row) => [row.visitId, row]));
}
