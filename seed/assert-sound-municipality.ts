import type { Municipality } from '#modules/organisation/domain/municipality.ts';

type Fault = string;

function duplicates<T>(table: string, rows: readonly T[], keyOf: (row: T) => string): Fault[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return [...twice].map((key) => `${table}: ${key} comes twice`);
}

function missing<T>(
  table: string,
  rows: readonly T[],
  idsOf: (row: T) => readonly string[],
  known: ReadonlySet<string>,
): Fault[] {
  const unknown = new Set(rows.flatMap((row) => idsOf(row).filter((id) => !known.has(id))));
  return [...unknown].map((id) => `${table}: ${id} is not known`);
}

function keyFaults(m: Municipality): Fault[] {
  return [
    ...duplicates('sites', m.sites, (row) => row.siteId),
    ...duplicates('units', m.units, (row) => row.unitId),
    ...duplicates('unit names', m.units, (row) => row.name),
    ...duplicates('unit_status', m.unitStatus, (row) => `${row.unitId} ${row.status} ${row.from}`),
    ...duplicates('competences', m.competences, (row) => row.competence),
    ...duplicates('shifts', m.shifts, (row) => row.shift),
    ...duplicates(
      'staff and pool',
      [...m.staff.map((row) => row.staffId), ...m.pool.map((row) => row.personId)],
      (id) => id,
    ),
    ...duplicates('staff names', m.staff, (row) => row.name),
    ...duplicates('e-mail', m.staff, (row) => row.email ?? row.staffId),
    ...duplicates('trained', m.trained, (row) => `${row.staffId} ${row.unitId}`),
    ...duplicates('workplaces', m.workplaces, (row) => `${row.staffId} ${row.workplace}`),
    ...duplicates('roster', m.roster, (row) => `${row.staffId} ${row.date}`),
    ...duplicates('worked', m.worked, (row) => `${row.staffId} ${row.week}`),
    ...duplicates('demand', m.demand ?? [], (row) => `${row.unitId} ${row.date} ${row.shift} ${row.competence}`),
    ...duplicates('absences', m.absences, (row) => `${row.staffId} ${row.from}`),
    ...duplicates('users', m.users, (row) => row.userId),
    ...duplicates('services', m.services, (row) => row.serviceId),
    ...duplicates('visits', m.visits, (row) => row.visitId),
    ...duplicates('relatives', m.relatives, (row) => row.relativeId),
    ...duplicates('items', m.items, (row) => row.item),
    ...duplicates('stock', m.stock, (row) => `${row.siteId} ${row.item} ${row.lot}`),
    ...duplicates('counts', m.counts, (row) => `${row.siteId} ${row.item} ${row.date}`),
  ];
}

function referenceFaults(m: Municipality): Fault[] {
  const sites = new Set(m.sites.map((row) => row.siteId));
  const units = new Set(m.units.map((row) => row.unitId));
  const staff = new Set(m.staff.map((row) => row.staffId));
  const users = new Set(m.users.map((row) => row.userId));
  const services = new Set(m.services.map((row) => row.serviceId));
  const competences = new Set(m.competences.map((row) => row.competence));
  const shifts = new Set(m.shifts.map((row) => row.shift));
  const items = new Set(m.items.map((row) => row.item));
  return [
    ...missing('units', m.units, (row) => [row.siteId], sites),
    ...missing('units', m.units, (row) => (row.parentId === undefined ? [] : [row.parentId]), units),
    ...missing('unit_status', m.unitStatus, (row) => [row.unitId], units),
    ...missing('competences', m.competences, (row) => row.covers, competences),
    ...missing('staff', m.staff, (row) => [row.homeUnitId], units),
    ...missing('staff', m.staff, (row) => [row.competence], competences),
    ...missing('trained', m.trained, (row) => [row.unitId], units),
    ...missing('roster', m.roster, (row) => [row.unitId], units),
    ...missing('roster', m.roster, (row) => [row.shift], shifts),
    ...missing('demand', m.demand ?? [], (row) => [row.unitId], units),
    ...missing('demand', m.demand ?? [], (row) => [row.shift], shifts),
    ...missing('demand', m.demand ?? [], (row) => [row.competence], competences),
    ...missing('pool', m.pool, (row) => [...row.units, ...(row.willingUnits ?? [])], units),
    ...missing('vacancies', m.vacancies ?? [], (row) => [row.unitId], units),
    ...missing('placements', m.placements ?? [], (row) => [row.unitId], units),
    ...missing('pool', m.pool, (row) => [row.competence], competences),
    ...[m.trained, m.workplaces, m.roster, m.worked, m.absences].flatMap((rows) =>
      missing<{ readonly staffId: string }>('rows of staff', rows, (row) => [row.staffId], staff),
    ),
    ...missing('users', m.users, (row) => [row.unitId], units),
    ...missing('services', m.services, (row) => [row.userId], users),
    ...missing('relatives', m.relatives, (row) => [row.userId], users),
    ...missing('visits', m.visits, (row) => [row.userId], users),
    ...missing('visits', m.visits, (row) => [row.competence], competences),
    ...missing('visits', m.visits, (row) => (row.serviceId === undefined ? [] : [row.serviceId]), services),
    ...missing('visits', m.visits, (row) => (row.plannedCarer === undefined ? [] : [row.plannedCarer]), staff),
    ...[m.stock, m.counts, m.deliveries].flatMap((rows) =>
      missing<{ readonly siteId: string }>('rows of sites', rows, (row) => [row.siteId], sites),
    ),
    ...[m.stock, m.counts, m.deliveries].flatMap((rows) =>
      missing<{ readonly item: string }>('rows of items', rows, (row) => [row.item], items),
    ),
  ];
}

function valueFaults(m: Municipality): Fault[] {
  return [
    ...(m.demand ?? [])
      .filter((row) => row.minimum > row.normal)
      .map((row) => `demand: minimum above normal in ${row.unitId}`),
    ...m.absences
      .filter((row) => row.to !== undefined && row.to <= row.from)
      .map((row) => `absences: ${row.staffId} ends too early`),
    ...[
      ...m.stock.map((row) => row.quantity),
      ...m.counts.map((row) => row.counted),
      ...m.deliveries.map((row) => row.quantity),
    ]
      .filter((pieces) => !Number.isInteger(pieces) || pieces < 0)
      .map((pieces) => `equipment: ${pieces} pieces`),
  ];
}

/** Throws where a made municipality has a key twice, a reference to nothing or a value that no import would take. */
export function assertSoundMunicipality(municipality: Municipality): void {
  const faults = [...keyFaults(municipality), ...referenceFaults(municipality), ...valueFaults(municipality)];
  if (faults.length > 0) throw new Error(`The demo is not sound: ${faults.slice(0, 10).join('; ')}`);
}
