import type { Municipality, UnitKind } from '#modules/organisation/domain/municipality.ts';
import type { Role } from '#platform/access/roles.ts';

/** Somebody one may be in the demo. */
export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** Absent: the whole municipality. */
  readonly unitId?: string | undefined;
  /** Who this is among the municipality's people. */
  readonly personId?: string | undefined;
}

/** People of the administration, who stand in no roster. */
const ADMINISTRATION: readonly { readonly role: Role; readonly name: string }[] = [
  { role: 'staffing_coordinator', name: 'Ragna Solbris' },
  { role: 'crisis_leader', name: 'Tormod Fjellstorm' },
  { role: 'municipal_doctor', name: 'Ingebjørg Snøkrystall' },
  { role: 'municipal_administrator', name: 'Halvdan Skigard' },
  { role: 'supply', name: 'Oddrun Lagerbu' },
  { role: 'contact_tracer', name: 'Selma Vindrose' },
  { role: 'communication', name: 'Ylva Ekkodal' },
  { role: 'staff_representative', name: 'Brynjar Tuftebekk' },
  { role: 'safety_delegate', name: 'Aud Varselbluss' },
  { role: 'county_governor', name: 'Vigdis Tindeblikk' },
  { role: 'system_administrator', name: 'Ketil Kabelknute' },
];

/** Unit leaders: the kind of unit, and which of that kind in the order of the folder. */
const LEADERS: readonly {
  readonly role: Role;
  readonly name: string;
  readonly kind: UnitKind;
  readonly nth: number;
}[] = [
  { role: 'unit_leader', name: 'Turid Myrull', kind: 'nursing_home_ward', nth: 1 },
  { role: 'unit_leader', name: 'Arvid Fossegrim', kind: 'home_care', nth: 0 },
  { role: 'cleaning_lead', name: 'Jelena Bjørkeløv', kind: 'cleaning', nth: 0 },
];

/** Whom one may be in an invented municipality: administration, some leaders, a nurse of the home-care leader's district who assesses, one employee of the first leader's unit, and a carer of the district who is out visiting. */
export function demoAccounts(municipality: Municipality, prefix: string): DemoAccount[] {
  const unitOf = (kind: UnitKind, nth: number) => {
    const ofKind = municipality.units.filter((unit) => unit.kind === kind);
    return ofKind[Math.min(nth, ofKind.length - 1)]?.unitId;
  };
  const leaders = LEADERS.flatMap(({ role, name, kind, nth }) => {
    const unitId = unitOf(kind, nth);
    return unitId === undefined ? [] : [{ role, name, unitId }];
  });
  const away = new Set(municipality.absences.map((absence) => absence.staffId));
  const employee = municipality.staff.find((one) => one.homeUnitId === leaders[0]?.unitId && !away.has(one.staffId));
  const district = leaders.find((one) => one.name === 'Arvid Fossegrim')?.unitId;
  const nurse = municipality.staff.find(
    (one) => one.homeUnitId === district && one.competence === 'nurse' && !away.has(one.staffId),
  );
  const carer = findCarer(municipality, district, away);
  const all = [
    ...ADMINISTRATION,
    ...leaders,
    ...(nurse
      ? [{ role: 'assessor' as const, name: nurse.name, unitId: nurse.homeUnitId, personId: nurse.staffId }]
      : []),
    ...(employee
      ? [{ role: 'employee' as const, name: employee.name, unitId: employee.homeUnitId, personId: employee.staffId }]
      : []),
    ...(carer
      ? [{ role: 'employee' as const, name: carer.name, unitId: carer.homeUnitId, personId: carer.staffId }]
      : []),
  ];
  return all.map((one, index) => ({ ...one, username: `${prefix}-${one.role}-${index}` }));
}

/** Who of a district has most visits on the first day that has any, and is there to make them. */
function findCarer(municipality: Municipality, district: string | undefined, away: ReadonlySet<string>) {
  const day = municipality.visits.map((visit) => visit.date).sort()[0];
  const visits = Map.groupBy(
    municipality.visits.filter((visit) => visit.date === day),
    (visit) => visit.plannedCarer ?? '',
  );
  const mine = (staffId: string) => visits.get(staffId)?.length ?? 0;
  return municipality.staff
    .filter((one) => one.homeUnitId === district && !away.has(one.staffId) && mine(one.staffId) > 0)
    .toSorted((a, b) => mine(b.staffId) - mine(a.staffId))[0];
}
