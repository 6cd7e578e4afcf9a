/** The roles a person may hold in a tenant, for the whole municipality or for a unit and everything below it. */
export const ROLES = [
  'system_administrator',
  'municipal_administrator',
  'crisis_leader',
  'municipal_doctor',
  'staffing_coordinator',
  'unit_leader',
  'contact_tracer',
  'supply',
  'cleaning_lead',
  'communication',
  'staff_representative',
  'safety_delegate',
  'assessor',
  'employee',
  'county_governor',
] as const;

export type Role = (typeof ROLES)[number];

/** Which roles hold each permission of a module; a permission is named `module.subject.verb`. */
export type Policy = Readonly<Record<string, readonly Role[]>>;
