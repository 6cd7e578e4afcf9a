import type { Policy } from '#platform/access/roles.ts';

/** Who may read the decision log and check its chain. The safety delegate and the staff representative follow decisions too. */
export const logPolicy = {
  'log.entries.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'staff_representative',
    'safety_delegate',
  ],
  'log.tasks.read': [
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
  ],
  'log.chain.verify': [
    'system_administrator',
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'staff_representative',
    'safety_delegate',
  ],
} as const satisfies Policy;
