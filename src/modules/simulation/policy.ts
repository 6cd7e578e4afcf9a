import type { Policy } from '#platform/access/roles.ts';

/** Who may run and read simulations; nobody's health is in them. */
export const simulationPolicy = {
  'simulation.spread.read': [
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'contact_tracer',
    'supply',
    'staff_representative',
    'safety_delegate',
  ],
  'simulation.spread.run': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'simulation.spread.decide': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator'],
} as const satisfies Policy;
