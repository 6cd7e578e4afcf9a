import { dayNumberOf } from '#kernel/plain-date.ts';
import type { Municipality } from '../municipality.ts';
import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';
import { placeOf } from './read-table.ts';
import type { ReadTables } from './read-tables.ts';

const DAY_MINUTES = 1440;
const SAMPLE = 10;

/** What a sound folder may have but hardly means: told, never refused. Things that many rows share are told once. */
export function assessOddities(tables: ReadTables, municipality: Municipality): FolderFault[] {
  return [
    ...untrained(tables),
    ...idle(tables, municipality),
    ...overlappingDuties(tables, municipality),
    ...rosterWithoutDemand(tables),
    ...unheldCompetences(tables, municipality),
    ...overlappingAbsences(tables),
    ...servicesOfOthers(tables, municipality),
    ...unknownWeights(municipality),
  ];
}

function untrained({ staff, trained }: ReadTables): FolderFault[] {
  if (!staff) return [];
  const known = new Set(trained?.rows.map((row) => row.staffId));
  const ids = staff.rows.filter((row) => row.consentRedeploy && !known.has(row.staffId)).map((row) => row.staffId);
  if (ids.length === 0) return [];
  return [
    folderFault({ file: staff.file, column: 'consent_redeploy', value: ids.slice(0, SAMPLE) }, 'no-training', {
      count: ids.length,
    }),
  ];
}

function idle({ staff, roster }: ReadTables, { pool }: Municipality): FolderFault[] {
  if (!staff || !roster || roster.rows.length === 0) return [];
  const busy = new Set([...roster.rows.map((row) => row.staffId), ...pool.map((person) => person.personId)]);
  const ids = staff.rows.filter((row) => !busy.has(row.staffId)).map((row) => row.staffId);
  if (ids.length === 0) return [];
  return [
    folderFault({ file: staff.file, column: 'staff_id', value: ids.slice(0, SAMPLE) }, 'no-shift', {
      count: ids.length,
    }),
  ];
}

/** Neighbouring duties by clock time; on-call rows are no duty. */
function overlappingDuties({ roster }: ReadTables, { shifts }: Municipality): FolderFault[] {
  if (!roster) return [];
  const clock = new Map(shifts.map((shift) => [shift.shift, shift]));
  const dutiesOf = new Map<string, { start: number; end: number; index: number }[]>();
  for (const [index, row] of roster.rows.entries()) {
    const shift = clock.get(row.shift);
    if (!shift || row.kind === 'on_call') continue;
    const day = dayNumberOf(row.date) * DAY_MINUTES;
    const end = shift.endMinute > shift.startMinute ? shift.endMinute : shift.endMinute + DAY_MINUTES;
    const duty = { start: day + shift.startMinute, end: day + end, index };
    const duties = dutiesOf.get(row.staffId);
    if (duties) duties.push(duty);
    else dutiesOf.set(row.staffId, [duty]);
  }
  const found: FolderFault[] = [];
  for (const duties of dutiesOf.values()) {
    duties.sort((a, b) => a.start - b.start);
    let last = duties[0];
    for (const duty of duties.slice(1)) {
      if (last && duty.start < last.end) {
        const [first, later] = last.index < duty.index ? [last, duty] : [duty, last];
        const facts = { row: roster.lines[first.index] ?? 0, shift: roster.rows[first.index]?.shift ?? '' };
        found.push(folderFault(placeOf(roster, later.index, ['staff_id', 'date', 'shift']), 'overlapping-duty', facts));
      }
      if (!last || duty.end > last.end) last = duty;
    }
  }
  return found;
}

/** Published shifts on days and in units that have demand, but not for that shift. */
function rosterWithoutDemand({ roster, demand }: ReadTables): FolderFault[] {
  if (!roster || !demand) return [];
  const wanted = new Set(demand.rows.map((row) => `${row.unitId}\u0000${row.date}\u0000${row.shift}`));
  const days = new Set(demand.rows.map((row) => row.date));
  const first = new Map<string, { index: number; count: number }>();
  for (const [index, row] of roster.rows.entries()) {
    if (row.kind === 'on_call' || !days.has(row.date) || wanted.has(`${row.unitId}\u0000${row.date}\u0000${row.shift}`))
      continue;
    const key = `${row.unitId}\u0000${row.shift}`;
    const known = first.get(key);
    if (known) known.count++;
    else first.set(key, { index, count: 1 });
  }
  return [...first.values()].map(({ index, count }) =>
    folderFault(placeOf(roster, index, ['unit_id', 'shift']), 'roster-without-demand', { count }),
  );
}

function unheldCompetences({ demand }: ReadTables, { staff, pool, competences }: Municipality): FolderFault[] {
  if (!demand) return [];
  const held = new Set([...staff, ...pool].map((person) => person.competence));
  const covered = new Set(
    competences.filter((one) => held.has(one.competence)).flatMap((one) => [one.competence, ...one.covers]),
  );
  const first = new Map<string, { index: number; count: number }>();
  for (const [index, row] of demand.rows.entries()) {
    if (covered.has(row.competence) || row.normal === 0) continue;
    const known = first.get(row.competence);
    if (known) known.count++;
    else first.set(row.competence, { index, count: 1 });
  }
  return [...first.values()].map(({ index, count }) =>
    folderFault(placeOf(demand, index, 'competence'), 'unheld-competence', { count }),
  );
}

function overlappingAbsences({ absences }: ReadTables): FolderFault[] {
  if (!absences) return [];
  const byPerson = Map.groupBy(absences.rows.entries(), ([, row]) => row.staffId);
  return [...byPerson.values()].flatMap((rows) => {
    const sorted = [...rows].sort(([, a], [, b]) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    return sorted.flatMap(([index, row], at) => {
      const earlier = sorted[at - 1];
      if (!earlier || (earlier[1].to !== undefined && earlier[1].to <= row.from)) return [];
      const facts = { row: absences.lines[earlier[0]] ?? 0 };
      return [folderFault(placeOf(absences, index, ['staff_id', 'from', 'to']), 'overlapping-stretch', facts)];
    });
  });
}

function servicesOfOthers({ visits }: ReadTables, { services }: Municipality): FolderFault[] {
  if (!visits) return [];
  const userOf = new Map(services.map((service) => [service.serviceId, service.userId]));
  return visits.rows.flatMap((row, index) => {
    const user = row.serviceId === undefined ? undefined : userOf.get(row.serviceId);
    if (user === undefined || user === row.userId) return [];
    return [folderFault(placeOf(visits, index, 'service_id'), 'other-user', { user })];
  });
}

function unknownWeights({ policy, competences }: Municipality): FolderFault[] {
  const known = new Set(competences.map((one) => one.competence));
  return Object.keys(policy.weights ?? {})
    .filter((name) => !known.has(name))
    .map((name) =>
      folderFault({ file: 'municipality.json', column: `policy.weights.${name}`, value: name }, 'unknown-weight'),
    );
}
