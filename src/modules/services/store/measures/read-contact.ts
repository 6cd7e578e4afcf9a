import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ContactReply, ContactRow, MeasureView } from '../../contract/measures.ts';
import type { Channel } from '../../domain/measures/contact-kind.ts';
import type { Contact } from '../../domain/measures/contact-picture.ts';
import { CONTACT_DAYS, contactPictures, leastContactFirst, NO_CONTACT } from '../../domain/measures/contact-picture.ts';
import { straightLineKm } from '../../domain/people/straight-line.ts';
import type { Point } from '../../domain/visit-plan/day-facts.ts';
import type { CheckScope } from '../checks/check-scope.ts';
import { inCheckScope, readCheckScope } from '../checks/check-scope.ts';
import { readContactKinds } from './contact-kinds.ts';
import type { ContactPorts } from './contact-ports.ts';
import { readVolunteers } from './volunteers.ts';

type Row = Omit<ContactRow, 'name' | 'days' | 'lastOn' | 'week' | 'fortnight' | 'onlyScreen' | 'km'> & {
  name: string;
  protected: boolean;
  lat: number | null;
  lon: number | null;
};

/** Days ahead and behind for which measures are listed. */
const LISTED_DAYS = 14;

/** People whom the reader may know of, those with least contact first, and what is planned for them. */
export async function readContact(work: Work, place: string | undefined, ports: ContactPorts): Promise<ContactReply> {
  const today = work.clock.today();
  const scope = await readCheckScope(work);
  const people = await readPeople(work, place, scope);
  const listed = new Set(people.map((row) => row.userId));
  const kinds = await readContactKinds(work);
  const measures = await readMeasures(work, today, scope);
  const channels = new Map(kinds.map((kind) => [kind.kindId, kind.channel]));
  const pictures = contactPictures(
    [...contactsOf(measures, channels), ...(await readVisitors(work, today, ports))],
    today,
  );
  const centre = await readCentre(work);
  const rows = people.map(({ lat, lon, protected: isProtected, ...row }): ContactRow => {
    const { days, ...picture } = pictures.get(row.userId) ?? NO_CONTACT;
    const isNamed = !isProtected || reaches(scope.know.names, row.unitId) || scope.visited.has(row.userId);
    const isKnown = isNamed && centre !== undefined && lat !== null && lon !== null;
    return {
      ...{ ...row, ...picture, days: [...days] },
      name: isNamed ? row.name : null,
      km: isKnown ? Math.round(straightLineKm(centre, { lat, lon }) * 10) / 10 : null,
    };
  });
  return {
    today,
    rows: leastContactFirst(rows),
    measures: measures.filter((one) => one.people.some((person) => listed.has(person.userId))),
    kinds,
    volunteers: await readVolunteers(work),
  };
}

function contactsOf(measures: readonly MeasureView[], channels: ReadonlyMap<string, Channel>): Contact[] {
  return measures.flatMap((one) =>
    one.people
      .filter((person) => person.worked !== null && person.worked !== 'absent')
      .map(({ userId }) => ({ userId, date: one.onDay, channel: channels.get(one.kindId) ?? 'experience' })),
  );
}

async function readVisitors(work: Work, today: PlainDate, ports: ContactPorts): Promise<Contact[]> {
  const visited = await ports.visitedDays(work, addDays(today, 1 - CONTACT_DAYS), addDays(today, 1));
  return visited.map((one) => ({ ...one, channel: 'meeting' as const }));
}

async function readPeople({ trx }: Work, place: string | undefined, scope: CheckScope): Promise<Row[]> {
  const units = place === undefined ? null : [...((await findUnitsBelow(trx, [place])).get(place) ?? [])];
  const { rows } = await sql<Row>`
    SELECT service_user.user_id, service_user.name, service_user.protected, service_user.unit_id, unit.name AS unit_name,
      service_user.lives_alone, service_user.languages, service_user.lat, service_user.lon,
      coalesce(contact_profile.traits, '{}') AS traits, coalesce(contact_profile.device, 'unknown') AS device,
      coalesce(contact_profile.ability, 'unknown') AS ability, coalesce(contact_profile.help, '') AS help,
      coalesce(contact_profile.loan, '') AS loan, contact_profile.loan_out, contact_profile.loan_back, contact_profile.outcome,
      coalesce(contact_profile.note, '') AS note, coalesce(contact_profile.revision, 0) AS revision
    FROM service_user
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    LEFT JOIN contact_profile ON contact_profile.tenant_id = service_user.tenant_id
      AND contact_profile.user_id = service_user.user_id
    WHERE service_user.tenant_id = ${trx.tenantId} AND ${inCheckScope(scope)}
      AND (${units}::text[] IS NULL OR service_user.unit_id = ANY(${units}::text[]))
      AND (service_user.lives_alone OR unit.kind IN ('nursing_home_ward', 'staffed_home', 'isolation_ward')
        OR contact_profile.user_id IS NOT NULL)`.execute(trx);
  return rows;
}

/** Measures of the days around today, the next first, with the people whom the reader may know of. */
async function readMeasures({ trx }: Work, today: PlainDate, scope: CheckScope): Promise<MeasureView[]> {
  type Person = MeasureView['people'][number] & { unitId: string; protected: boolean };
  const { rows } = await sql<Omit<MeasureView, 'people'> & { people: Person[] }>`
    SELECT contact_measure.measure_id, contact_measure.revision, contact_measure.kind_id, contact_measure.on_day,
      contact_measure.at_minute, contact_measure.title, contact_measure.carried_by, contact_measure.state, contact_measure.done_by,
      jsonb_agg(jsonb_build_object('userId', service_user.user_id, 'name', service_user.name, 'unitId', service_user.unit_id,
        'protected', service_user.protected, 'worked', contact_measure_person.worked, 'note', contact_measure_person.note)
        ORDER BY service_user.sort_key COLLATE "C") AS people
    FROM contact_measure
    JOIN contact_measure_person ON contact_measure_person.tenant_id = contact_measure.tenant_id
      AND contact_measure_person.measure_id = contact_measure.measure_id
    JOIN service_user ON service_user.tenant_id = contact_measure.tenant_id AND service_user.user_id = contact_measure_person.user_id
    WHERE contact_measure.tenant_id = ${trx.tenantId} AND ${inCheckScope(scope)}
      AND contact_measure.on_day > ${addDays(today, -LISTED_DAYS)}::date AND contact_measure.on_day <= ${addDays(today, LISTED_DAYS)}::date
      AND contact_measure.state <> 'called_off'
    GROUP BY contact_measure.tenant_id, contact_measure.measure_id
    ORDER BY contact_measure.on_day, contact_measure.at_minute, contact_measure.measure_id`.execute(trx);
  return rows.map((row) => ({
    ...row,
    people: row.people.map(({ unitId, protected: isProtected, ...person }) => ({
      ...person,
      name: !isProtected || reaches(scope.know.names, unitId) ? person.name : null,
    })),
  }));
}

/** The middle of the municipality as its places of work lie: half of them north and half south of it, likewise east and west. */
async function readCentre({ trx }: Work): Promise<Point | undefined> {
  const rows = await trx.selectFrom('site').select(['lat', 'lon']).where('site.tenantId', '=', trx.tenantId).execute();
  const middle = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null).sort((a, b) => a - b);
    return known[Math.floor(known.length / 2)];
  };
  const lat = middle(rows.map((row) => row.lat));
  const lon = middle(rows.map((row) => row.lon));
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}
