import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { readOpenTasks } from '#modules/log/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { FileCase, FileDuty, OutbreakFile } from '../../contract/casefile.ts';
import { epidemicCurve } from '../../domain/casefile/epidemic-curve.ts';
import { OUTBREAK_DUTIES } from '../../rules/outbreak-duties.ts';
import type { CaseRow } from '../cases/case-rows.ts';
import { readCases } from '../cases/case-rows.ts';
import { CASE_IN_UNIT } from '../cases/record-case.ts';
import { PLAN_WITHOUT_CASE } from '../cases/withdraw-case.ts';
import { PEOPLE_AWAY } from '../tracing/cover-task.ts';
import { OUTBREAK_OVER, TELL_ALL } from './decide-outbreak.ts';
import type { DoneDuty } from './duties.ts';
import { readDoneDuties } from './duties.ts';
import type { OutbreakRow } from './outbreak-rows.ts';
import { getOutbreak } from './outbreak-rows.ts';
import { readOutbreakEvents } from './read-outbreak-events.ts';
import { unitNames, viewOutbreaks } from './read-outbreak-views.ts';
import { proposeSources, readCertainties } from './sources.ts';

/** The whole file of an outbreak; names only for who may see cases. The look stands in the audit trail. */
export async function readOutbreakFile(work: Work, outbreakId: number): Promise<OutbreakFile> {
  const outbreak = await getOutbreak(work, outbreakId);
  const { unitId } = outbreak;
  const named = reaches(work.access.scopeOf(work.actor, 'outbreak.case.read'), unitId);
  await work.audit({
    action: 'outbreak.file.read',
    subjectKind: 'outbreak',
    subjectId: String(outbreakId),
    unitId,
    facts: { named },
  });
  const all = await readCases(work, { state: 'all' }, 'outbreak.file.read');
  const mine = all.filter((one) => one.outbreakId === outbreakId);
  const standing = mine.filter((one) => one.withdrawnAt === null);
  const names = await unitNames(work);
  const [view] = await viewOutbreaks(work, [outbreak], all, names);
  if (!view) throw new Error('an outbreak that is there has no view');
  const duties = await readDoneDuties(work, outbreakId);
  const may = (permission: string) => reaches(work.access.scopeOf(work.actor, permission), unitId);
  const curve = (dayOf: (one: CaseRow) => CaseRow['onsetOn']) =>
    epidemicCurve(
      standing.map((one) => ({ day: dayOf(one), kind: one.subjectKind })),
      outbreak.closedOn ?? work.clock.today(),
    );
  return {
    outbreak: view,
    now: work.now,
    today: work.clock.today(),
    mayChange: may('outbreak.file.change'),
    mayTick: may('outbreak.duty.tick'),
    named,
    cases: await viewFileCases(work, mine, all, named, names),
    curves: { onset: curve((one) => one.onsetOn), test: curve((one) => one.confirmedOn) },
    sources: named
      ? (await proposeSources(work, standing, all)).map((one) => ({
          ...one,
          candidates: one.candidates.map((each) => ({ ...each, reasons: [...each.reasons] })),
        }))
      : [],
    events: (await readOutbreakEvents(work, outbreak, mine, duties)).map((one) => ({
      ...one,
      facts: { ...one.facts },
    })),
    duties: viewDuties(outbreak, duties),
    ...(await readWorkLeft(work, outbreak, standing, names)),
  };
}

/** The cases of the file and, for the graph, those of elsewhere that infected or were infected by one of them. */
async function viewFileCases(
  work: Work,
  mine: readonly CaseRow[],
  all: readonly CaseRow[],
  named: boolean,
  names: ReadonlyMap<string, string>,
): Promise<FileCase[]> {
  const certainties = await readCertainties(work);
  const own = new Set(mine.map((one) => one.caseId));
  const sources = new Set(mine.map((one) => one.infectedBy));
  const outside = all.filter(
    (one) =>
      !own.has(one.caseId) &&
      one.withdrawnAt === null &&
      (sources.has(one.caseId) || own.has(one.infectedBy ?? Number.NaN)),
  );
  const counted = new Map<string, number>();
  return [...mine, ...outside]
    .map((row) => ({ row, day: row.onsetOn ?? row.confirmedOn }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.row.caseId - b.row.caseId))
    .map(({ row, day }) => {
      const number = (counted.get(row.subjectKind) ?? 0) + 1;
      counted.set(row.subjectKind, number);
      return {
        caseId: row.caseId,
        kind: row.subjectKind,
        number,
        name: named ? row.name : '',
        unitName: names.get(row.unitId ?? '') ?? null,
        day,
        onsetOn: row.onsetOn,
        confirmedOn: row.confirmedOn,
        infectedBy: row.infectedBy,
        certainty: certainties.get(row.caseId) ?? 'likely',
        withdrawn: row.withdrawnAt !== null,
        revision: row.revision,
        outside: !own.has(row.caseId),
      };
    });
}

function viewDuties(outbreak: OutbreakRow, done: readonly DoneDuty[]): FileDuty[] {
  return OUTBREAK_DUTIES.map(({ duty, source, withinHours, after }) => {
    const one = done.find((each) => each.duty === duty);
    return {
      duty,
      source,
      withinHours,
      after: [...after],
      dueAt: instantOf(new Date(Date.parse(outbreak.openedAt) + withinHours * 3_600_000)),
      doneAt: one?.doneAt ?? null,
      doneByName: one?.doneByName ?? null,
      note: one?.note ?? '',
      overrideWhy: one?.overrideWhy ?? '',
    };
  });
}

/** Open tasks of the outbreak and its cases, tracing that is not done, and units that were told. */
async function readWorkLeft(
  work: Work,
  { outbreakId, unitId, illness }: OutbreakRow,
  cases: readonly CaseRow[],
  names: ReadonlyMap<string, string>,
): Promise<Pick<OutbreakFile, 'tasks' | 'left' | 'told'>> {
  const { trx } = work;
  const caseIds = new Set(cases.map((one) => String(one.caseId)));
  const open = await readOpenTasks(work, [CASE_IN_UNIT, PEOPLE_AWAY, PLAN_WITHOUT_CASE, TELL_ALL, OUTBREAK_OVER]);
  const mine = open.filter(({ kind, subjectId }) => {
    const [first = '', second = ''] = subjectId.split(':');
    if (kind === TELL_ALL || kind === OUTBREAK_OVER) return first === String(outbreakId);
    return caseIds.has(kind === PLAN_WITHOUT_CASE ? second : first);
  });
  const { rows: told } = await sql<{ unitId: string; at: Instant; isSeen: boolean }>`
    SELECT task.unit_id, min(task.created_at) AS at, bool_and(task.done_at IS NOT NULL) AS is_seen FROM task
    WHERE task.tenant_id = ${trx.tenantId} AND task.kind = ${CASE_IN_UNIT} AND task.unit_id IS NOT NULL
      AND split_part(task.subject_id, ':', 1) = ANY(${[...caseIds]}::text[])
    GROUP BY task.unit_id ORDER BY 2, 1`.execute(trx);
  const { rows: tests } = await withHealthRole(trx, () =>
    sql<{ count: number }>`SELECT count(*)::integer AS count FROM case_test WHERE case_test.tenant_id = ${trx.tenantId}
      AND case_test.unit_id = ${unitId} AND case_test.illness = ${illness} AND case_test.result IS NULL AND NOT case_test.declined`.execute(
      trx,
    ),
  );
  const sum = (of: (one: CaseRow) => number) => cases.reduce((total, one) => total + of(one), 0);
  return {
    tasks: mine.map(({ taskId, kind, unitId: at, role, dueAt, facts }) => ({
      taskId,
      kind,
      unitName: at === null ? null : (names.get(at) ?? at),
      role,
      dueAt,
      facts: { ...facts },
    })),
    left: { proposed: sum((one) => one.proposed), calls: sum((one) => one.callsLeft), tests: tests[0]?.count ?? 0 },
    told: told.map((one) => ({ ...one, unitName: names.get(one.unitId) ?? one.unitId })),
  };
}
