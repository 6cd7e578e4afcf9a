import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import { readDemand, readShiftTypes, readStaff } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AssumptionView } from '../../contract.ts';
import type { CapacityForecast } from '../../domain/recruiting/forecast-capacity.ts';
import { forecastCapacity } from '../../domain/recruiting/forecast-capacity.ts';
import { assessNormalAbsence } from '../../domain/recruiting/normal-absence.ts';
import { weeklyDemand } from '../../domain/recruiting/weekly-demand.ts';
import { createTimesOf } from '../../domain/times-of-shift.ts';
import { WORKING_TIME_RULES } from '../../rules/working-time.ts';
import { readAvailability } from '../read-availability.ts';

/** Weeks forecast, and days of absence read backwards for the normal. */
const WEEKS = 26;
const HISTORY_DAYS = 364;

/** Own capacity against demand with the assumptions it rests on. */
export interface CapacityRead {
  readonly forecast: CapacityForecast;
  readonly knownWeeks: number;
  readonly fullWeekHours: number;
  readonly assumptions: readonly AssumptionView[];
}

/** Forecasts own capacity of the coming half year from staff, absences, posts becoming empty and those who have said yes. */
export async function readCapacity(work: Work): Promise<CapacityRead> {
  const { trx } = work;
  const today = work.clock.today();
  const firstMonday = addDays(today, 1 - weekdayOf(today));
  const horizon = addDays(firstMonday, WEEKS * 7);
  const staff = await readStaff(work);
  const away = (await readAvailability(trx, { from: addDays(today, -HISTORY_DAYS), to: horizon })).filter(
    ({ workOnly }) => !workOnly,
  );
  const shifts = await readShiftTypes(work);
  const timesOf = createTimesOf(shifts);
  const demand = await readDemand(work, { from: firstMonday, days: WEEKS * 7 });
  const hoursOfShift = (shift: string) => timesOf({ date: firstMonday, shift }).minutes / 60;
  const weekly = weeklyDemand(demand, firstMonday, WEEKS, hoursOfShift);
  const fullWeek = WORKING_TIME_RULES.weeklyHours[0].value;
  const hours = staff.map((one) => one.weeklyHours ?? fullWeek);
  const people = new Set(staff.map(({ staffId }) => staffId));
  const normal = assessNormalAbsence({ today, firstRosterDay: await readFirstRosterDay(work), people, away });
  const meanWeek = hours.length === 0 ? fullWeek : hours.reduce((a, b) => a + b, 0) / hours.length;
  const assumptions = await withChanges(work, [
    { name: 'normalAbsence', reckoned: round(normal.share, 3), from: normal.from, days: normal.days },
    { name: 'fullWeekHours', reckoned: round(meanWeek, 1), from: null, days: 0 },
  ]);
  const valueOf = (name: AssumptionView['name']) => assumptions.find((one) => one.name === name)?.value ?? 0;
  const fullWeekHours = valueOf('fullWeekHours');
  return {
    knownWeeks: weekly.knownWeeks,
    fullWeekHours,
    assumptions,
    forecast: forecastCapacity({
      firstMonday,
      weeks: WEEKS,
      employed: staff.map((one, index) => ({
        personId: one.staffId,
        unitId: one.homeUnitId,
        competence: one.competence,
        hours: ((hours[index] ?? fullWeek) * one.employmentPct) / 100,
      })),
      away,
      leaving: await readLeaving(work, fullWeekHours),
      starting: await readStarting(work, fullWeekHours),
      demand: weekly.rows,
      normalAbsence: valueOf('normalAbsence'),
    }),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

async function readFirstRosterDay({ trx }: Work): Promise<PlainDate | undefined> {
  const { rows } = await sql<{ first: PlainDate | null }>`
    SELECT min(roster_shift.date) AS first FROM roster_shift WHERE roster_shift.tenant_id = ${trx.tenantId}`.execute(
    trx,
  );
  return rows[0]?.first ?? undefined;
}

/** Posts that are to become empty: those of people still employed. One that stands empty already is in nobody's hours. */
async function readLeaving({ trx, clock }: Work, fullWeekHours: number) {
  const rows = await trx
    .selectFrom('vacancy')
    .select(['vacancy.unitId', 'vacancy.competence', 'vacancy.pct', 'vacancy.vacantFrom', 'vacancy.holderId'])
    .where('vacancy.tenantId', '=', trx.tenantId)
    .where('vacancy.closedOn', 'is', null)
    .where('vacancy.reason', '<>', 'new_post')
    .execute();
  return rows
    .filter((row) => row.holderId !== null || row.vacantFrom > clock.today())
    .map((row) => ({
      personId: row.holderId ?? undefined,
      unitId: row.unitId,
      competence: row.competence,
      hours: (row.pct * fullWeekHours) / 100,
      from: row.vacantFrom,
    }));
}

async function readStarting({ trx }: Work, fullWeekHours: number) {
  const rows = await trx
    .selectFrom('applicant')
    .innerJoin('vacancy', (join) =>
      join.onRef('vacancy.tenantId', '=', 'applicant.tenantId').onRef('vacancy.vacancyId', '=', 'applicant.vacancyId'),
    )
    .select(['vacancy.unitId', 'vacancy.competence', 'vacancy.pct', 'applicant.pct as ownPct', 'applicant.startsOn'])
    .where('applicant.tenantId', '=', trx.tenantId)
    .where('applicant.stage', '=', 'accepted')
    .where('applicant.startsOn', 'is not', null)
    .execute();
  return rows.flatMap(({ startsOn, ownPct, ...row }) =>
    startsOn === null
      ? []
      : [
          {
            unitId: row.unitId,
            competence: row.competence,
            hours: ((ownPct ?? row.pct) * fullWeekHours) / 100,
            from: startsOn,
          },
        ],
  );
}

async function withChanges(
  { trx }: Work,
  reckoned: readonly Omit<AssumptionView, 'value' | 'changed'>[],
): Promise<AssumptionView[]> {
  const rows = await trx
    .selectFrom('capacityAssumption')
    .leftJoin('account', 'account.accountId', 'capacityAssumption.changedBy')
    .select(['capacityAssumption.name', 'capacityAssumption.value', 'capacityAssumption.reason', 'account.name as by'])
    .where('capacityAssumption.tenantId', '=', trx.tenantId)
    .execute();
  return reckoned.map((one) => {
    const own = rows.find(({ name }) => name === one.name);
    return { ...one, value: own?.value ?? one.reckoned, changed: own ? { reason: own.reason, by: own.by } : null };
  });
}
