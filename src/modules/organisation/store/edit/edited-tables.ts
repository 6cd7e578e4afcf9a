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
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EditedTable = keyof typeof EDITED_TABLES;

/** The topic that live pages follow for a table. */
export function topicOf(table: EditedTable): 'roster' | 'organisation' {
  return table === 'roster_shift' ? 'roster' : 'organisation';
}
