import type { Policy } from '#platform/access/roles.ts';

/** Who may see stock, and who may say what was counted at a site of theirs. */
export const equipmentPolicy = {
  'equipment.stock.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'supply',
    'cleaning_lead',
    'communication',
    'staff_representative',
    'safety_delegate',
    'employee',
  ],
  'equipment.count.record': ['supply', 'unit_leader', 'cleaning_lead'],
} as const satisfies Policy;
