import type { PlainDate } from '#kernel/plain-date.ts';
import type { PlacementFields } from '../../contract.ts';
import { numberText, typedNumber } from '../number-text.ts';

const NUMBERS = ['studyYear', 'requiredHours', 'doneHours', 'goals', 'goalsDone', 'extraHoursPerWeek'] as const;
export type PlacementNumber = (typeof NUMBERS)[number];

type Text = 'student' | 'supervisorId' | 'secondSupervisorId';

/** A place as the form holds it: numbers as typed, empty texts, days that may be missing. */
export type PlacementDraft = Omit<PlacementFields, PlacementNumber | Text | 'from' | 'to'> &
  Readonly<Record<PlacementNumber | Text, string>> & {
    readonly from: PlainDate | undefined;
    readonly to: PlainDate | undefined;
  };

/** An empty form. */
export const NEW_PLACEMENT: PlacementDraft = {
  unitId: '',
  school: '',
  programme: '',
  shift: '',
  weekdays: [],
  outbreakRule: 'move',
  student: '',
  supervisorId: '',
  secondSupervisorId: '',
  from: undefined,
  to: undefined,
  studyYear: '',
  requiredHours: '',
  doneHours: '',
  goals: '',
  goalsDone: '',
  extraHoursPerWeek: '',
};

/** The form filled with a place. */
export function draftOfPlacement(fields: PlacementFields): PlacementDraft {
  const { unitId, school, programme, shift, weekdays, outbreakRule, from, to } = fields;
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, numberText(fields[field])]));
  return {
    ...{ unitId, school, programme, shift, weekdays, outbreakRule, from, to },
    ...(numbers as Record<PlacementNumber, string>),
    student: fields.student ?? '',
    supervisorId: fields.supervisorId ?? '',
    secondSupervisorId: fields.secondSupervisorId ?? '',
  };
}

/** Fields that cannot be saved as they stand. */
export function faultsOfPlacement(draft: PlacementDraft): ReadonlySet<keyof PlacementDraft> {
  const faults = new Set<keyof PlacementDraft>(NUMBERS.filter((field) => typedNumber(draft[field]) === undefined));
  for (const field of ['unitId', 'school', 'programme', 'shift'] as const)
    if (draft[field].trim() === '') faults.add(field);
  for (const field of ['from', 'to'] as const) if (draft[field] === undefined) faults.add(field);
  return faults;
}

/** What the form says, as it is sent; undefined where something is wrong. */
export function fieldsOfPlacement(draft: PlacementDraft): PlacementFields | undefined {
  const { from, to } = draft;
  if (faultsOfPlacement(draft).size > 0 || from === undefined || to === undefined) return undefined;
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, typedNumber(draft[field]) ?? null]));
  return {
    ...draft,
    ...(numbers as Record<PlacementNumber, number | null>),
    from,
    to,
    student: draft.student.trim() || null,
    supervisorId: draft.supervisorId || null,
    secondSupervisorId: draft.secondSupervisorId || null,
  };
}
