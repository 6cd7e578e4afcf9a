import type { Policy } from '#platform/access/roles.ts';

/** Who may see visits; the names of protected people are for the unit's leader and the municipal doctor. */
export const servicesPolicy = {
  'services.visits.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader', 'assessor'],
  'services.protected-name.read': ['municipal_doctor', 'unit_leader'],
  // The day's tours: who leads sees and changes them; publishing is for those who answer for the districts.
  'services.visit-plan.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'services.visit-plan.change': ['crisis_leader', 'staffing_coordinator', 'unit_leader'],
  'services.visit-plan.publish': ['crisis_leader', 'staffing_coordinator', 'unit_leader'],
  'services.my-tour.read': ['employee', 'unit_leader'],
  // Everything about a person's care, by role; `readNeedToKnow` adds the nurses of the unit.
  'services.users.read': ['assessor', 'municipal_doctor', 'unit_leader'],
  // What planning needs of a person: name, services, infected or not, languages.
  'services.users.plan': ['staffing_coordinator'],
  // The pages of people; what stands on them is by need-to-know, for the crisis leader figures only.
  'services.users.open': [
    'assessor',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'employee',
  ],
  'services.users.change': ['unit_leader'],
  'services.users.export': ['municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'services.looks.read': ['municipal_doctor', 'unit_leader'],
  // What may be given lower priority is decided openly: many may read it, some propose, two roles decide.
  'services.importance.read': [
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'communication',
    'staff_representative',
    'safety_delegate',
    'employee',
  ],
  'services.importance.propose': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'services.importance.decide': ['crisis_leader', 'municipal_doctor'],
  // Whether needs are met; what was seen is by need-to-know, carers make checks of those they visit.
  'services.checks.read': ['assessor', 'municipal_doctor', 'unit_leader', 'employee'],
  'services.checks.make': ['assessor', 'municipal_doctor', 'unit_leader', 'employee'],
  'services.checks.decide': ['assessor', 'municipal_doctor', 'unit_leader'],
  // Help that people say no to themselves.
  'services.cancellations.read': ['assessor', 'municipal_doctor', 'unit_leader', 'employee'],
  'services.cancellations.change': ['assessor', 'municipal_doctor', 'unit_leader', 'employee'],
  // What is closed or reduced: the load for all who lead, people by need-to-know.
  'services.closures.read': [
    'assessor',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'employee',
  ],
  'services.closures.plan': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader'],
  'services.closures.decide': ['crisis_leader', 'municipal_doctor'],
  'services.closures.follow': ['assessor', 'municipal_doctor', 'unit_leader', 'employee'],
  // Contact with others, by need-to-know; what measures cost groups of people, without names.
  'services.contact.read': ['assessor', 'crisis_leader', 'municipal_doctor', 'unit_leader', 'employee'],
  'services.contact.change': ['assessor', 'municipal_doctor', 'unit_leader', 'employee'],
  'services.contact.catalogue': ['municipal_doctor', 'unit_leader'],
  'services.burden.review': ['crisis_leader', 'municipal_doctor', 'unit_leader'],
  // Figures by unit, without names.
  'services.upheld.read': [
    'crisis_leader',
    'municipal_administrator',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
  ],
  // Going through the list; planners see what is reduced, never why.
  'services.review.read': ['municipal_doctor', 'staffing_coordinator', 'unit_leader', 'assessor'],
  'services.review.choose': ['municipal_doctor', 'unit_leader', 'assessor'],
  'services.assessment.read': ['municipal_doctor', 'unit_leader', 'assessor'],
  'services.assessment.prepare': ['municipal_doctor', 'unit_leader', 'assessor'],
  // Besides this the rules ask for a competence (rules/assessment-competence.ts).
  'services.assessment.sign': ['municipal_doctor', 'unit_leader', 'assessor'],
  'services.reductions.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator', 'unit_leader', 'assessor'],
  // A safe action at night, by those at work; the rules ask for a competence (rules/night-actions.ts).
  'services.temporary.decide': ['municipal_doctor', 'unit_leader', 'assessor', 'employee'],
} as const satisfies Policy;
