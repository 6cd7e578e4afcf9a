import type { Policy } from '#platform/access/roles.ts';

/** Who may see and change absences, plans and the staff map. */
export const staffingPolicy = {
  'staffing.availability.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'staffing.absence.record': ['municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  // Of unit leaders only the one nearest to the person; every look is logged.
  'staffing.cause.read': ['municipal_doctor', 'unit_leader'],
  'staffing.map.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'staffing.outlook.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'communication',
    'staff_representative',
    'safety_delegate',
  ],
  'staffing.findings.read': [
    'crisis_leader',
    'staffing_coordinator',
    'unit_leader',
    'staff_representative',
    'safety_delegate',
  ],
  'staffing.plan.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'staffing.plan.create': ['staffing_coordinator', 'unit_leader'],
  'staffing.plan.decide': ['staffing_coordinator', 'unit_leader'],
  'staffing.plan.publish': ['crisis_leader', 'staffing_coordinator'],
  'staffing.consultation.read': [
    'crisis_leader',
    'staffing_coordinator',
    'unit_leader',
    'staff_representative',
    'safety_delegate',
  ],
  'staffing.consultation.record': [
    'crisis_leader',
    'staffing_coordinator',
    'unit_leader',
    'staff_representative',
    'safety_delegate',
  ],
  'staffing.self.read': [
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
} as const satisfies Policy;
