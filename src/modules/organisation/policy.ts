import type { Policy } from '#platform/access/roles.ts';
import { ROLES } from '#platform/access/roles.ts';

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
    'assessor',
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
  // One person's page; an employee sees their own only.
  'organisation.person.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'contact_tracer',
    'employee',
  ],
  'organisation.units.change': ['municipal_administrator'],
  // Outbreak and no work across sites: decided by those who lead, set by those who plan.
  'organisation.unit-status.change': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
  ],
  'organisation.people.change': ['municipal_administrator', 'staffing_coordinator', 'unit_leader'],
  'organisation.people.export': ['municipal_administrator', 'crisis_leader', 'staffing_coordinator', 'unit_leader'],
  'organisation.roster.change': ['municipal_administrator', 'staffing_coordinator', 'unit_leader'],
  'organisation.demand.change': ['municipal_administrator', 'staffing_coordinator', 'unit_leader'],
  // Shifts, competences and sites, the same for the whole municipality.
  'organisation.setup.change': ['municipal_administrator', 'staffing_coordinator'],
  // Agreements on help with neighbours and others.
  'organisation.agreements.change': ['municipal_administrator', 'crisis_leader', 'staffing_coordinator'],
  'organisation.import': ['municipal_administrator', 'staffing_coordinator'],
  // The page for changing one's own password.
  'organisation.own-password.change': ROLES,
  'organisation.accounts.change': ['system_administrator', 'municipal_administrator'],
} as const satisfies Policy;
