import type { Policy } from '#platform/access/roles.ts';

/**
 * Who sees the picture, reports and chases. The county governor sees sums only (`situation.aggregate.read`), small ones hidden.
 * Deaths and illness per unit are small figures about few people, so reports are for those who lead.
 */
export const situationPolicy = {
  'situation.picture.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'communication',
    'staff_representative',
    'safety_delegate',
  ],
  'situation.report.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
  ],
  'situation.report.send': ['staffing_coordinator', 'unit_leader'],
  'situation.report.remind': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator'],
  'situation.schedule.change': ['municipal_administrator', 'crisis_leader', 'municipal_doctor'],
  // Opens the report for its two audiences; which of them, and for which units, is held against `report.read` and `aggregate.read`.
  'situation.report.open': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'county_governor',
  ],
  'situation.aggregate.read': ['municipal_administrator', 'crisis_leader', 'municipal_doctor', 'county_governor'],
} as const satisfies Policy;
