import type { Policy } from '#platform/access/roles.ts';

/** Who may see and change places and people, and import. */
export const organisationPolicy = {
  'organisation.units.read': [
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
    'employee',
  ],
  'organisation.people.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'contact_tracer',
  ],
  'organisation.units.change': ['municipal_administrator'],
  'organisation.people.change': ['municipal_administrator', 'staffing_coordinator', 'unit_leader'],
  'organisation.import': ['municipal_administrator', 'staffing_coordinator'],
  'organisation.accounts.change': ['system_administrator', 'municipal_administrator'],
} as const satisfies Policy;
