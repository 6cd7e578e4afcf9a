import type { PlainDate } from '#kernel/plain-date.ts';

/** The day's number in the head of a roster or strip; the first of a month also names the month: «1.12.». */
export function dayNumberLabel(day: PlainDate, isFirstShown: boolean): string {
  const number = Number(day.slice(8));
  return number === 1 && !isFirstShown ? `1.${Number(day.slice(5, 7))}.` : String(number);
}
