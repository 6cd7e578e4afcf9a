import { plainDate } from '#kernel/plain-date.ts';
import type { WorkShift } from '#modules/staffing/domain/working-time/work-shift.ts';
import { placeShift } from '#modules/staffing/domain/working-time/work-shift.ts';

const WRITTEN = /^(\d\d)\.(\d\d)\.? (\d\d):(\d\d)–(\d\d):(\d\d)(.*)$/;
const KINDS = {
  vanlig: 'normal',
  ekstra: 'extra',
  overtid: 'overtime',
  beredskap: 'on_call',
  foreslått: 'assigned',
} as const;

/**
 * Shifts of one person as a ward manager would note them: `24.11 14:30–22:00 pause 30 overtid i U2`. The year is 2026; kinds are
 * vanlig (where none is named), ekstra, overtid, beredskap, and foreslått for what a plan gives; the unit is U1 where none is
 * named. In order of start.
 */
export function writtenShifts(...notes: readonly string[]): WorkShift[] {
  return notes.map(writtenShift).sort((a, b) => a.start - b.start);
}

function writtenShift(note: string): WorkShift {
  const [, day, month, startHour, startMinute, endHour, endMinute, rest = ''] = WRITTEN.exec(note) ?? [];
  if (day === undefined) throw new RangeError(`not a written shift: ${note}`);
  const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((word) => rest.includes(word)) ?? 'vanlig';
  const type = {
    shift: `${startHour}–${endHour}`,
    startMinute: Number(startHour) * 60 + Number(startMinute),
    endMinute: Number(endHour) * 60 + Number(endMinute),
    breakMinutes: Number(/pause (\d+)/.exec(rest)?.[1] ?? 0),
    passive: rest.includes('passiv'),
  };
  const unitId = / i (\w+)/.exec(rest)?.[1] ?? 'U1';
  return placeShift(type, { personId: 'P1', unitId, date: plainDate(`2026-${month}-${day}`), kind: KINDS[kind] });
}
