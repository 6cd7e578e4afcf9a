import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, isoWeekOf } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Municipality, RosterRow } from '../domain/municipality.ts';
import { readCompetences } from './read-competences.ts';
import { hasDemand, readDemand } from './read-demand.ts';
import { readRoster, readRosterEnds, readWorkedWeeks } from './read-duties.ts';
import { readMunicipalitySetting } from './read-municipality-setting.ts';
import { readShiftTypes } from './read-shift-types.ts';
import { readSites } from './read-sites.ts';
import { readSuppliers } from './read-suppliers.ts';
import { readUnitStatuses } from './read-unit-statuses.ts';
import { readUnits } from './read-units.ts';
import { readPool, readStaff, readTraining, readWorkplaces } from './read-workforce.ts';

/** Days of published roster before and after the period that rest and hours are judged against. */
const ROSTER_DAYS_BEFORE = 35;
const ROSTER_DAYS_AFTER = 14;
/** Weeks of worked hours before the period; the yearly overtime limit looks at 52 consecutive weeks. */
const WORKED_WEEKS = 52;

/** Some people and the demand of some units: enough to judge these people there, read in milliseconds. */
export interface MunicipalityPart {
  readonly people: readonly string[];
  readonly unitIds: readonly string[];
}

/**
 * The municipality as its folder would hold it, for the period `from` … `from + days − 1`: places, people, competences, demand
 * of the period, roster and hours around it, and its own rules and prices. What other modules own (absences, decisions, users,
 * services, visits, stock) is empty: they add theirs. Of a part, the roster's first and last day stay known.
 */
export async function loadMunicipality(
  work: Pick<Work, 'trx'>,
  period: { readonly from: PlainDate; readonly days: number },
  part?: MunicipalityPart,
): Promise<Municipality> {
  const { trx } = work;
  const { from, days } = period;
  const tenant = await trx
    .selectFrom('tenant')
    .leftJoin('tenantNumber', (join) =>
      join
        .onRef('tenantNumber.tenantId', '=', 'tenant.tenantId')
        .on('tenantNumber.validFrom', '<=', from)
        .on((eb) => eb.or([eb('tenantNumber.validTo', 'is', null), eb('tenantNumber.validTo', '>', from)])),
    )
    .select(['tenant.name', 'tenantNumber.number'])
    .where('tenant.tenantId', '=', trx.tenantId)
    .executeTakeFirstOrThrow();
  const setting = await readMunicipalitySetting(work);
  const people = part?.people;
  const demand = await readDemand(work, { from, days, unitIds: part?.unitIds });
  const [firstDay, lastDay] = [addDays(from, -ROSTER_DAYS_BEFORE), addDays(from, days + ROSTER_DAYS_AFTER)];
  const roster = await readRoster(work, firstDay, lastDay, people);
  return {
    number: tenant.number ?? '',
    name: tenant.name,
    rules: setting.rules,
    policy: setting.policy,
    sites: await readSites(work),
    units: await readUnits(work),
    unitStatus: await readUnitStatuses(work),
    competences: await readCompetences(work),
    shifts: await readShiftTypes(work),
    staff: await readStaff(work, people),
    trained: await readTraining(work, people),
    workplaces: await readWorkplaces(work, people),
    roster: part ? withEnds(roster, await readRosterEnds(work, firstDay, lastDay)) : roster,
    worked: await readWorkedWeeks(
      work,
      isoWeekOf(addDays(from, -7 * WORKED_WEEKS)),
      isoWeekOf(addDays(from, -1)),
      people,
    ),
    demand: demand.length > 0 || (await hasDemand(work)) ? demand : undefined,
    pool: await readPool(work, people),
    suppliers: await readSuppliers(work),
    absences: [],
    decisions: [],
    users: [],
    services: [],
    visits: [],
    relatives: [],
    items: [],
    stock: [],
    counts: [],
    deliveries: [],
  };
}

function withEnds(roster: readonly RosterRow[], ends: readonly RosterRow[]): RosterRow[] {
  const keyOf = (row: RosterRow) => `${row.staffId}\n${row.date}\n${row.shift}`;
  const known = new Set(roster.map(keyOf));
  return [...ends.filter((row) => !known.has(keyOf(row))), ...roster];
}
