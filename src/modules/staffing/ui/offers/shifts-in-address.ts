import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { RowKeyView } from '../../contract.ts';

/** Shifts as they stand in the address of the page that asks about them. */
export function shiftsInAddress(rows: readonly RowKeyView[]): string {
  return rows.map(({ unitId, date, shift, competence }) => [unitId, date, shift, competence].join('~')).join(',');
}

/** The shifts of an address; what cannot be read is left out. */
export function readShiftsInAddress(text: string): RowKeyView[] {
  return text.split(',').flatMap((part) => {
    const [unitId, day = '', shift, competence] = part.split('~');
    const date: PlainDate | undefined = parsePlainDate(day);
    return unitId && date && shift && competence ? [{ unitId, date, shift, competence }] : [];
  });
}
