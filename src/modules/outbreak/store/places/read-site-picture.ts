import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SiteListReply, SitePicture } from '../../contract/places.ts';
import { capacityLeft } from '../../domain/places/capacity-left.ts';
import { rankRooms } from '../../domain/places/rank-rooms.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import type { PersonToPlace } from '../../domain/places/weigh-room.ts';
import { houseOf } from '../../domain/places/weigh-room.ts';
import { readCleaningOfRooms } from '../cleaning/read-cleaning-of-rooms.ts';
import { demandSite, readSitesWithUnits } from './demand-site.ts';
import { keepListLook, keepLook } from './keep-look.ts';
import { readMovePlans } from './move-plan-rows.ts';
import { readPeopleOfRooms } from './read-people-of-rooms.ts';
import { readRoomHistory } from './read-room-history.ts';

const READ = 'outbreak.places.read';

/** Every house with rooms or units of the reader: what is free in each zone, on a day. */
export async function readSiteList(work: Work, date: PlainDate): Promise<SiteListReply> {
  const sites = await readSitesWithUnits(work, READ);
  const history = await readRoomHistory(work);
  const rooms = Map.groupBy(roomsOnDay(history, date), (room) => room.siteId);
  const cleaning = await readCleaningOfRooms(work);
  const dirty = Map.groupBy(cleaning, ({ siteId }) => siteId);
  return {
    date,
    today: work.clock.today(),
    sites: sites
      .filter(({ siteId, units }) => rooms.has(siteId) || units.length > 0)
      .map(({ siteId, name, units }) => {
        const here = rooms.get(siteId) ?? [];
        const { zones, isolation, isolationFree } = capacityLeft(here);
        return {
          siteId,
          name,
          units: units.map((unit) => unit.name),
          unitIds: units.map((unit) => unit.unitId),
          rooms: here.length,
          zones: [...zones],
          isolation,
          isolationFree,
          cleaning: dirty.get(siteId)?.length ?? 0,
        };
      }),
  };
}

/** A house on a day: rooms with zones and who lives there, partitions, what is left, plans of moves, what waits to be cleaned. */
export async function readSitePicture(work: Work, siteId: string, date: PlainDate): Promise<SitePicture> {
  const site = await demandSite(work, siteId, READ);
  const history = await readRoomHistory(work, siteId);
  const rooms = roomsOnDay(history, date);
  const plans = await readMovePlans(work, { siteId });
  const inPlans = plans.flatMap((plan) => plan.steps.map(({ userId }) => userId));
  const unitIds = site.units.map(({ unitId }) => unitId);
  const userIds = [...rooms.flatMap((room) => room.residents), ...inPlans];
  const people = await readPeopleOfRooms(work, { userIds, unitIds }, date);
  const inRoom = new Set(rooms.flatMap((room) => room.residents));
  const shown = people.filter(({ known }) => known);
  await keepListLook(work, [...new Set(shown.map(({ unitId }) => unitId))], shown.length);
  const revisions = new Map(history.rooms.map((room) => [room.roomId, room]));
  const left = capacityLeft(rooms);
  const cleaning = await readCleaningOfRooms(work, siteId);
  const scope = work.access.scopeOf(work.actor, 'outbreak.zones.change');
  return {
    siteId,
    name: site.name,
    units: [...site.units],
    date,
    today: work.clock.today(),
    rooms: rooms.map((room) => ({
      ...room,
      residents: [...room.residents],
      revision: revisions.get(room.roomId)?.revision ?? 1,
      from: revisions.get(room.roomId)?.from ?? null,
      to: revisions.get(room.roomId)?.to ?? null,
    })),
    partitions: history.partitions
      .filter(({ from, to }) => contains({ from: from ?? ('0000-01-01' as PlainDate), to }, date))
      .map(({ from, to, ...one }) => ({ ...one, from: from ?? null, to: to ?? null })),
    people: people.map(({ userId, unitId, name, infected }) => ({ userId, unitId, name, infected })),
    withoutRoom: people
      .filter(({ userId, unitId, known }) => known && !inRoom.has(userId) && unitIds.includes(unitId))
      .map(({ userId }) => userId),
    capacity: { ...left, zones: [...left.zones], crowded: [...left.crowded] },
    plans: plans.map((plan) => ({
      ...plan,
      steps: plan.steps.map((step) => ({ ...step, reasons: step.reasons.map((reason) => ({ ...reason })) })),
    })),
    cleaning: cleaning.map(({ taskId, roomId, method, state, dueAt }) => ({ taskId, roomId, method, state, dueAt })),
    mayChange: unitIds.some((unitId) => reaches(scope, unitId)),
  };
}

/** Where one person can go as things stand. The look at them is kept. */
export async function readRoomProposals(
  work: Work,
  siteId: string,
  asked: { readonly userId: string; readonly status: PersonToPlace['status']; readonly date: PlainDate },
) {
  const site = await demandSite(work, siteId, READ);
  const [known] = await readPeopleOfRooms(work, { userIds: [asked.userId], unitIds: [] }, asked.date);
  if (!known?.known) throw new NotYours('user');
  await keepLook(work, asked.userId);
  const rooms = roomsOnDay(await readRoomHistory(work, site.siteId), asked.date);
  const home = rooms.find((room) => room.residents.includes(asked.userId));
  const person: PersonToPlace = {
    userId: asked.userId,
    status: asked.status,
    roomId: home?.roomId ?? null,
    unitId: known.unitId,
    cohort: home?.zone === asked.status ? home.cohort : '',
  };
  const { proposals, impossible } = rankRooms(person, rooms, houseOf(rooms));
  return {
    proposals: proposals.map((one) => ({ ...one, reasons: one.reasons.map((reason) => ({ ...reason })) })),
    impossible: { ...impossible },
  };
}
