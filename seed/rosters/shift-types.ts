import type { ShiftType } from '#modules/organisation/domain/municipality.ts';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

function shift(id: string, startMinute: number, endMinute: number, breakMinutes: number, passive = false): ShiftType {
  return { shift: id, startMinute, endMinute, breakMinutes, passive };
}

/**
 * The demo's shifts. An evening (A) before a day (D) leaves 9 h 15 min and is not lawful without agreement; long days and
 * long evenings leave 12 h between two of the same kind, so that 11 h are left also in the night the clock goes forward.
 */
export const SHIFT_TYPES: readonly ShiftType[] = [
  shift('D', at(7, 30), at(15), 30),
  shift('A', at(14, 45), at(22, 15), 30),
  shift('N', at(22), at(7, 30), 0),
  /** Long day and long evening, at week-ends only. */
  shift('LD', at(7, 30), at(19, 30), 30),
  shift('LA', at(10, 15), at(22, 15), 30),
  /** Sleeping night in a staffed home. */
  shift('H', at(22), at(7, 30), 0, true),
  /** Early day in kitchen and cleaning. */
  shift('T', at(7), at(15), 30),
  /** Day centre. */
  shift('K', at(7, 45), at(15, 45), 30),
];
