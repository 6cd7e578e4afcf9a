import type { Policy } from '#platform/access/roles.ts';

/** Who may see and decide what about infection. Health data: few roles, every look logged. */
export const outbreakPolicy = {
  'outbreak.case.read': ['municipal_doctor', 'contact_tracer'],
  'outbreak.case.change': ['municipal_doctor', 'contact_tracer'],
  'outbreak.calls.make': ['municipal_doctor', 'contact_tracer', 'communication'],
  'outbreak.overview.read': ['crisis_leader', 'municipal_doctor', 'unit_leader', 'contact_tracer'],
  'outbreak.figures.read': ['crisis_leader', 'municipal_doctor', 'contact_tracer'],
  // Houses: rooms and zones for many, names for who may know the residents, changes for the wards' leaders and the doctor.
  'outbreak.places.read': [
    'crisis_leader',
    'municipal_doctor',
    'contact_tracer',
    'staffing_coordinator',
    'unit_leader',
    'cleaning_lead',
  ],
  'outbreak.residents.read': ['municipal_doctor', 'contact_tracer', 'unit_leader'],
  'outbreak.rooms.change': ['municipal_administrator', 'crisis_leader', 'municipal_doctor', 'unit_leader'],
  'outbreak.zones.change': ['municipal_doctor', 'unit_leader'],
  'outbreak.moves.propose': ['municipal_doctor', 'unit_leader'],
  'outbreak.moves.decide': ['municipal_doctor', 'unit_leader'],
  'outbreak.moves.carry-out': ['municipal_doctor', 'unit_leader'],
  'outbreak.cleaning.order': ['municipal_doctor', 'unit_leader', 'cleaning_lead', 'contact_tracer'],
  'outbreak.cleaning.do': ['cleaning_lead', 'employee', 'unit_leader'],
  'outbreak.cleaning.lead': ['cleaning_lead', 'crisis_leader', 'municipal_doctor'],
  'outbreak.cleaning.check': ['cleaning_lead', 'unit_leader', 'municipal_doctor'],
  // Visits: everybody who meets relatives may see what applies; who has visited is for the ward and for tracing.
  'outbreak.visiting.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'contact_tracer',
    'communication',
    'staff_representative',
    'safety_delegate',
    'employee',
  ],
  'outbreak.visiting.decide': ['crisis_leader', 'municipal_doctor', 'unit_leader'],
  'outbreak.visiting.regulate': ['crisis_leader', 'municipal_doctor'],
  'outbreak.visitors.record': ['unit_leader', 'employee'],
  'outbreak.visitors.read': ['municipal_doctor', 'contact_tracer', 'unit_leader'],
  // Rules are open to everybody at work; who may write and who may approve is the same circle, never the same person.
  'outbreak.rule.read': [
    'municipal_administrator',
    'crisis_leader',
    'municipal_doctor',
    'staffing_coordinator',
    'unit_leader',
    'contact_tracer',
    'cleaning_lead',
    'communication',
    'staff_representative',
    'safety_delegate',
    'employee',
  ],
  'outbreak.rule.change': ['crisis_leader', 'municipal_doctor'],
  // Names behind a period; of unit leaders only their own people.
  'outbreak.period.names': ['municipal_doctor', 'unit_leader', 'contact_tracer'],
  // Hospital and neighbours: discharges are decided for the whole municipality.
  'outbreak.partners.read': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator'],
  'outbreak.partners.change': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator'],
  'outbreak.discharges.decide': ['crisis_leader', 'municipal_doctor', 'staffing_coordinator'],
} as const satisfies Policy;
