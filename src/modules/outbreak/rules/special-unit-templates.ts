/** Units that are opened for an outbreak. */
export const SPECIAL_KINDS = [
  'isolation_ward',
  'cohort_centre',
  'respiratory_clinic',
  'test_station',
  'vaccination',
] as const;
export type SpecialKind = (typeof SPECIAL_KINDS)[number];

export const SHIFT_PARTS = ['day', 'evening', 'night'] as const;
export type ShiftPart = (typeof SHIFT_PARTS)[number];

/** People that a template asks for on a shift; `competences` in order of wish, the first that the municipality has. */
export interface TemplateNeed {
  readonly part: ShiftPart;
  readonly competences: readonly string[];
  readonly normal: number;
  readonly minimum: number;
  readonly weekdaysOnly: boolean;
}

export const EQUIPMENT_GROUPS = ['masks', 'gloves', 'gowns', 'eye_protection', 'tests'] as const;
export type EquipmentGroup = (typeof EQUIPMENT_GROUPS)[number];

/** What a special unit needs. Levels are assumed, for `places` beds or `perDay` visits; a person changes them before opening. */
export interface SpecialTemplate {
  readonly kind: SpecialKind;
  /** How organisation and replanning know it. */
  readonly unitKind: 'isolation_ward' | 'test_station' | 'vaccination' | 'other';
  /** Beds; for stations people a day. */
  readonly places: number;
  readonly needs: readonly TemplateNeed[];
  /** Pieces a day; `group` is matched with the municipality's items. */
  readonly equipment: readonly { readonly group: EquipmentGroup; readonly perDay: number }[];
}

const NURSE = ['nurse', 'social_educator'];
const WORKER = ['health_worker', 'nurse'];
const ASSISTANT = ['assistant', 'health_worker'];

const need = (
  part: ShiftPart,
  competences: readonly string[],
  normal: number,
  minimum: number,
  weekdaysOnly = false,
): TemplateNeed => ({ part, competences, normal, minimum, weekdaysOnly });

/** Templates, assumed from how municipalities staffed such units in 2020–22; no source gives one norm. */
export const SPECIAL_TEMPLATES: readonly SpecialTemplate[] = [
  {
    kind: 'isolation_ward',
    unitKind: 'isolation_ward',
    places: 8,
    needs: [
      need('day', NURSE, 2, 1),
      need('day', WORKER, 2, 2),
      need('evening', NURSE, 1, 1),
      need('evening', WORKER, 2, 1),
      need('night', NURSE, 1, 1),
      need('night', WORKER, 1, 1),
    ],
    equipment: [
      { group: 'gowns', perDay: 64 },
      { group: 'masks', perDay: 80 },
      { group: 'gloves', perDay: 250 },
      { group: 'eye_protection', perDay: 16 },
    ],
  },
  {
    kind: 'cohort_centre',
    unitKind: 'isolation_ward',
    places: 20,
    needs: [
      need('day', NURSE, 3, 2),
      need('day', WORKER, 5, 4),
      need('evening', NURSE, 2, 1),
      need('evening', WORKER, 4, 3),
      need('night', NURSE, 1, 1),
      need('night', WORKER, 2, 2),
    ],
    equipment: [
      { group: 'gowns', perDay: 160 },
      { group: 'masks', perDay: 180 },
      { group: 'gloves', perDay: 600 },
      { group: 'eye_protection', perDay: 34 },
    ],
  },
  {
    kind: 'respiratory_clinic',
    unitKind: 'other',
    places: 30,
    needs: [need('day', NURSE, 2, 1, true), need('day', WORKER, 1, 1, true)],
    equipment: [
      { group: 'gowns', perDay: 30 },
      { group: 'masks', perDay: 40 },
      { group: 'gloves', perDay: 120 },
      { group: 'eye_protection', perDay: 10 },
    ],
  },
  {
    kind: 'test_station',
    unitKind: 'test_station',
    places: 150,
    needs: [need('day', NURSE, 1, 1), need('day', ASSISTANT, 2, 2)],
    equipment: [
      { group: 'tests', perDay: 150 },
      { group: 'gowns', perDay: 12 },
      { group: 'masks', perDay: 30 },
      { group: 'gloves', perDay: 300 },
    ],
  },
  {
    kind: 'vaccination',
    unitKind: 'vaccination',
    places: 200,
    needs: [need('day', NURSE, 3, 2, true), need('day', ASSISTANT, 2, 1, true)],
    equipment: [
      { group: 'masks', perDay: 24 },
      { group: 'gloves', perDay: 100 },
    ],
  },
];
