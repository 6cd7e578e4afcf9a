import type { WorkShift } from '../working-time/work-shift.ts';
import type { PersonWork } from './person-work.ts';
import { valueOn } from './person-work.ts';

/** Shifts that count as ordinary working hours: what the work plan says, and being on call outside the workplace. */
export function ordinaryShifts({ shifts }: PersonWork): WorkShift[] {
  return shifts.filter((shift) => shift.kind === 'normal' || shift.kind === 'on_call');
}

/** Ordinary hours of a shift. Being on call counts with its share (§ 10-4 (3)). */
export function ordinaryHours(work: PersonWork, shift: WorkShift): number {
  if (shift.kind === 'normal') return shift.hours;
  if (shift.kind !== 'on_call') return 0;
  return ((shift.end - shift.start) / 60) * valueOn(work, 'onCallShare', shift.date, 1);
}

/** Hours by which passive work lengthens a limit: its share of the passive hours, but no more than `most` (§ 10-4 (2)). */
export function passiveExtension(work: PersonWork, shifts: readonly WorkShift[], most: number): number {
  let hours = 0;
  for (const shift of shifts) {
    if (shift.passive && shift.kind === 'normal') hours += shift.hours * valueOn(work, 'passiveShare', shift.date, 0);
  }
  return Math.min(hours, most);
}
