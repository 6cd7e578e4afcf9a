import type { Policy } from '#platform/access/roles.ts';

/** Who may see visits; the names of protected people are for the unit's leader and the municipal doctor. */
export const servicesPolicy = {
  'services.visits.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'services.protected-name.read': ['municipal_doctor', 'unit_leader'],
} as const satisfies Policy;
