import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { ordinaryAbsences } from './absences/ordinary-absences.ts';
import { buildAgreements } from './agreements/build-agreements.ts';
import { assertSoundMunicipality } from './assert-sound-municipality.ts';
import { buildAssessments } from './care/build-assessments.ts';
import { buildUsers } from './care/build-users.ts';
import { describeUsers } from './care/describe-users.ts';
import { planVisits } from './care/plan-visits.ts';
import { visitHistory } from './care/visit-history.ts';
import { buildCriticalFunctions } from './continuity/build-critical-functions.ts';
import type { DemoOptions } from './demo-options.ts';
import { resolveDemoOptions } from './demo-options.ts';
import { buildEquipment } from './equipment/build-equipment.ts';
import { readFrame } from './frame/read-frame.ts';
import { buildEmploymentTerms, buildWorkingTimeAgreements, buildWorkingTimeRecords } from './law/build-working-time.ts';
import { buildPool } from './moments/build-pool.ts';
import { momentAbsences } from './moments/moment-absences.ts';
import { outbreaksOf, statusesOf } from './moments/moment-days.ts';
import { inventMunicipalityName } from './names/municipality-name.ts';
import { buildStaff } from './people/build-staff.ts';
import { buildTraining } from './people/build-training.ts';
import { buildWorkedWeeks } from './people/build-worked-weeks.ts';
import { buildWorkplaces } from './people/build-workplaces.ts';
import { COMPETENCES } from './people/competences.ts';
import { phoneSource } from './people/contact-details.ts';
import { buildPlaces } from './places/build-places.ts';
import { landPoints } from './places/land-points.ts';
import { slugOf } from './places/slug-of.ts';
import { streamOf } from './random-stream.ts';
import { buildPlacements } from './resources/build-placements.ts';
import { buildResponseTeam } from './resources/build-response-team.ts';
import { buildApplicants, buildCampaigns, buildVacancies } from './resources/build-vacancies.ts';
import { buildSuppliers } from './resources/suppliers.ts';
import { buildRooms } from './rooms/build-rooms.ts';
import { buildUnitRosters } from './rosters/build-unit-rosters.ts';
import { rosterCalendar } from './rosters/roster-calendar.ts';
import { demandRows, rosterRows } from './rosters/roster-rows.ts';
import { SHIFT_TYPES } from './rosters/shift-types.ts';
import { buildHoursWishes } from './tasks/build-hours-wishes.ts';
import { buildRosterWishes } from './tasks/build-roster-wishes.ts';
import { buildUnitTasks } from './tasks/build-unit-tasks.ts';

/** Week-ends come round in three weeks and hours even out over six: rosters are made for whole rounds, then cut. */
const ROUND_DAYS = 21;
const SHORTEST_ROSTER = 42;

/**
 * An invented municipality on the size and geography of a real one, the same for the same options. Between moments only
 * absences, unit status, the pool, assessments and the equipment (stock, counts, deliveries) differ.
 */
export function buildDemoMunicipality(options: DemoOptions): Municipality {
  const frame = resolveDemoOptions(options);
  const name = inventMunicipalityName(frame.place.number, frame.seed, readFrame());
  const land = landPoints(frame.place, streamOf(frame.seed, 'town'));
  const nextPhone = phoneSource(streamOf(frame.seed, 'phones'));

  const places = buildPlaces(frame, land);
  const calendarDays = Math.max(SHORTEST_ROSTER, Math.ceil(frame.rosterDays / ROUND_DAYS) * ROUND_DAYS);
  const calendar = rosterCalendar(frame.rosterFrom, calendarDays, SHIFT_TYPES);
  const rosters = buildUnitRosters(frame, places, calendar);
  const people = buildStaff(frame, slugOf(name), rosters, land, nextPhone);
  const ordinary = ordinaryAbsences(frame, calendar, rosters, people);

  const { granted, ...drawn } = buildUsers(frame, places, rosters, land, nextPhone);
  const { users, services, relatives } = describeUsers(frame, places, drawn);
  const siteById = new Map(places.sites.map((site) => [site.siteId, site]));
  const basePoint = (unitIndex: number) => {
    const site = siteById.get(places.operating[unitIndex]?.unit.siteId ?? '');
    return { lat: site?.lat ?? land.town.lat, lon: site?.lon ?? land.town.lon };
  };
  const visits = planVisits({ frame, calendar, rosters, people, away: ordinary.away, users, granted, basePoint });

  const outbreaks = outbreaksOf(frame, places.operating);
  const statuses = statusesOf(frame, places.operating, outbreaks);
  const workplaces = buildWorkplaces(frame, places.operating, people, ordinary.absences);
  const secondJobs = new Set(workplaces.map(({ staffId }) => staffId));
  const moment = { frame, people, ordinary: ordinary.absences, outbreaks, statuses, secondJobs };
  const equipment = buildEquipment(frame, places, users, outbreaks);
  const suppliers = buildSuppliers(frame, nextPhone);
  const vacancies = buildVacancies(frame, rosters, people);
  const demand = demandRows(frame, rosters);
  const agreementPhones = phoneSource(streamOf(frame.seed, 'agreement phones'));
  const municipality: Municipality = {
    number: frame.place.number,
    name: `${name} kommune`,
    rules: {},
    policy: {},
    sites: places.sites,
    units: places.units,
    unitStatus: statuses,
    competences: COMPETENCES,
    shifts: SHIFT_TYPES,
    staff: people.map(({ staff }) => staff),
    trained: buildTraining(frame, places.operating, people),
    workplaces,
    roster: rosterRows(frame, calendar, people),
    worked: buildWorkedWeeks(frame, people),
    demand,
    absences: [...ordinary.absences, ...momentAbsences(moment)],
    pool: buildPool(frame, places.operating, nextPhone),
    decisions: [],
    users,
    services,
    visits,
    relatives,
    carerWishes: [],
    travelMinutes: [],
    visitHistory: visitHistory(visits),
    items: equipment.items,
    stock: equipment.stock,
    counts: equipment.counts,
    deliveries: equipment.deliveries,
    suppliers,
    responseTeam: buildResponseTeam(frame, people),
    vacancies,
    campaigns: buildCampaigns(frame),
    applicants: buildApplicants(frame, vacancies),
    ...buildAgreements(frame, agreementPhones),
    placements: buildPlacements(frame, places.operating, people),
    workingTimeAgreements: buildWorkingTimeAgreements(frame, places.units),
    employmentTerms: buildEmploymentTerms(
      frame,
      people.map(({ staff }) => staff),
    ),
    workingTimeRecords: buildWorkingTimeRecords(
      frame,
      places.units,
      people.map(({ staff }) => staff),
    ),
    criticalFunctions: buildCriticalFunctions(frame, places.units, demand),
    hoursWishes: buildHoursWishes(
      frame,
      people.map(({ staff }) => staff),
    ),
    assessments: buildAssessments(
      frame,
      granted,
      users,
      people.map(({ staff }) => staff),
    ),
    rosterWishes: buildRosterWishes(
      frame,
      people.map(({ staff }) => staff),
    ),
    ...buildRooms(frame, places.units, users, outbreaks),
    unitTasks: buildUnitTasks(frame, places.units, demand, new Set(outbreaks.map(({ unit }) => unit.unitId))),
  };
  assertSoundMunicipality(municipality);
  return municipality;
}
