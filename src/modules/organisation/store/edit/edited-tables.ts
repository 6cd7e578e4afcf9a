/** The tables that are edited by hand, with what besides the tenant makes a row's key. */
export const EDITED_TABLES = {
  site: ['site_id'],
  unit: ['unit_id'],
  unit_status: ['unit_id', 'status', 'valid_from'],
  competence: ['competence'],
  shift_type: ['shift'],
  person: ['person_id'],
  training: ['person_id', 'unit_id'],
  workplace: ['person_id', 'workplace'],
  roster_shift: ['person_id', 'date', 'shift'],
  demand: ['unit_id', 'date', 'shift', 'competence'],
  agreement: ['agreement_id'],
  agreement_item: ['agreement_id', 'what', 'subject'],
  supplier: ['supplier'],
  // Of staffing, which records its edits here so that one undo serves all.
  vacancy: ['vacancy_id'],
  campaign: ['campaign_id'],
  applicant: ['applicant_id'],
  placement: ['placement_id'],
  response_member: ['person_id'],
  working_time_agreement: ['agreement_id', 'parameter'],
  working_time_record: ['record_id'],
  employment_terms: ['person_id'],
  // Of services.
  service_user: ['user_id'],
  service: ['service_id'],
  relative: ['relative_id'],
  // Of outbreak.
  room: ['room_id'],
  room_stay: ['user_id', 'valid_from'],
  room_zone: ['room_id', 'valid_from'],
  room_partition: ['partition_id'],
  move_step: ['plan_id', 'seq'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EditedTable = keyof typeof EDITED_TABLES;

const TOPICS: { readonly [table in EditedTable]?: string } = {
  roster_shift: 'roster',
  vacancy: 'recruiting',
  campaign: 'recruiting',
  applicant: 'recruiting',
  placement: 'placement',
  working_time_agreement: 'working-time',
  working_time_record: 'working-time',
  employment_terms: 'working-time',
  service_user: 'users',
  service: 'users',
  relative: 'users',
  room: 'places',
  room_stay: 'places',
  room_zone: 'places',
  room_partition: 'places',
  move_step: 'places',
};

/** The topic that live pages follow for a table. */
export function topicOf(table: EditedTable): string {
  return TOPICS[table] ?? 'organisation';
}
