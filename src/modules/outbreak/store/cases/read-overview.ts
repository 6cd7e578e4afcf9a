import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysFrom } from '#kernel/plain-date.ts';
import { readStaff, readUnitTree } from '#modules/organisation/index.ts';
import { readAvailability } from '#modules/staffing/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Overview } from '../../contract/tracing.ts';
import type { SubjectKind } from '../../domain/cases/infected-subject.ts';

/** Days of the picture. */
const PICTURE_DAYS = 28;

interface Counted {
  readonly unitId: string | null;
  readonly confirmedOn: PlainDate;
  readonly subjectKind: SubjectKind;
  readonly open: boolean;
  readonly outbreakId: number | null;
  readonly contacts: number;
  readonly proposed: number;
  readonly callsLeft: number;
}

/** Where the infection is: numbers by unit, new today, what is left to do. Who may not see cases sees only where there are some. */
export async function readOverview(work: Work): Promise<Overview> {
  const { trx } = work;
  const today = work.clock.today();
  const from = addDays(today, 1 - PICTURE_DAYS);
  const scope = work.access.scopeOf(work.actor, 'outbreak.overview.read');
  const full = work.access.scopeOf(work.actor, 'outbreak.figures.read');
  const { rows } = await withHealthRole(trx, () =>
    sql<Counted>`
      SELECT infection_case.unit_id, infection_case.confirmed_on, infection_case.subject_kind, infection_case.closed_on IS NULL AS open,
        infection_case.outbreak_id, coalesce(counted.contacts, 0)::integer AS contacts, coalesce(counted.proposed, 0)::integer AS proposed,
        coalesce(counted.calls_left, 0)::integer AS calls_left
      FROM infection_case
      LEFT JOIN (SELECT contact.case_id, count(*) FILTER (WHERE contact.state = 'confirmed') AS contacts,
          count(*) FILTER (WHERE contact.state = 'proposed') AS proposed,
          count(*) FILTER (WHERE contact.state = 'confirmed' AND contact.call_state IN ('waiting', 'later', 'escalated')) AS calls_left
        FROM contact WHERE contact.tenant_id = ${trx.tenantId} GROUP BY contact.case_id) AS counted ON counted.case_id = infection_case.case_id
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.withdrawn_at IS NULL
        AND (infection_case.closed_on IS NULL OR infection_case.confirmed_on >= ${from})`.execute(trx),
  );
  const seen = rows.filter((row) => reaches(scope, row.unitId));
  const away = await awayByUnit(work, today);
  const units = (await readUnitTree(work)).flatMap((unit) => {
    const here = seen.filter((row) => row.unitId === unit.unitId && row.open);
    if (here.length === 0) return [];
    const mayCount = reaches(full, unit.unitId);
    return [
      {
        unitId: unit.unitId,
        unitName: unit.name,
        open: mayCount ? here.length : 1,
        staff: mayCount ? here.filter((row) => row.subjectKind === 'staff').length : 0,
        residents: mayCount ? here.filter((row) => row.subjectKind === 'resident').length : 0,
        newToday: mayCount ? here.filter((row) => row.confirmedOn === today).length : 0,
        awayStaff: away.get(unit.unitId) ?? 0,
        contacts: mayCount ? sum(here, (row) => row.contacts) : null,
        outbreakId: mayCount ? (here.find((row) => row.outbreakId !== null)?.outbreakId ?? null) : null,
      },
    ];
  });
  const isWhole = full === 'everywhere';
  return {
    today,
    units: units.sort((a, b) => b.open - a.open),
    days: isWhole ? daysOf(seen, from) : null,
    totals: isWhole ? await totalsOf(work, seen, today) : null,
    brief: !isWhole,
  };
}

function daysOf(rows: readonly Counted[], from: PlainDate): NonNullable<Overview['days']> {
  return daysFrom(from, PICTURE_DAYS).map((date) => {
    const of = (kind: SubjectKind) => rows.filter((row) => row.confirmedOn === date && row.subjectKind === kind).length;
    return { date, staff: of('staff'), residents: of('resident'), visitors: of('visitor') };
  });
}

async function totalsOf(
  { trx }: Work,
  rows: readonly Counted[],
  today: PlainDate,
): Promise<NonNullable<Overview['totals']>> {
  const open = rows.filter((row) => row.open);
  const { rows: tests } = await withHealthRole(trx, () =>
    sql<{ count: number }>`SELECT count(*)::integer AS count FROM case_test
      WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.result IS NULL AND NOT case_test.declined`.execute(trx),
  );
  return {
    open: open.length,
    newToday: open.filter((row) => row.confirmedOn === today).length,
    proposed: sum(open, (row) => row.proposed),
    callsLeft: sum(open, (row) => row.callsLeft),
    testsWaiting: tests[0]?.count ?? 0,
  };
}

async function awayByUnit(work: Work, today: PlainDate): Promise<ReadonlyMap<string, number>> {
  const away = new Set(
    (await readAvailability(work.trx, { from: today, to: addDays(today, 1) }))
      .filter((one) => !one.workOnly)
      .map((one) => one.personId),
  );
  const counts = new Map<string, number>();
  for (const one of await readStaff(work, [...away])) counts.set(one.homeUnitId, (counts.get(one.homeUnitId) ?? 0) + 1);
  return counts;
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
