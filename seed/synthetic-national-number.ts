import type { PlainDate } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';

const SYNTHETIC_MONTH_SHIFT = 80;
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The series of individual numbers for a birth year (Skatteetaten). */
function individualRange(year: number): readonly [least: number, most: number] {
  if (year >= 2000 && year <= 2039) return [500, 999];
  if (year >= 1900 && year <= 1999) return [0, 499];
  if (year >= 1855 && year <= 1899) return [500, 749];
  throw new RangeError(`no individual numbers for ${year}`);
}

/** A control digit; undefined where the sum gives 10, which no number has. */
function controlDigit(digits: readonly number[], weights: readonly number[]): number | undefined {
  const rest = weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
  const digit = rest === 0 ? 0 : 11 - rest;
  return digit === 10 ? undefined : digit;
}

/**
 * A synthetic national number for a birth date: the month is 80 higher than in any real number, so that it can be
 * nobody's; control digits hold (Skatteetaten's test population).
 */
export function syntheticNationalNumber(rng: Rng, birthDate: PlainDate): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const [least, most] = individualRange(Number(year));
  for (;;) {
    const individual = String(least + rng.int(most - least + 1)).padStart(3, '0');
    const digits = [...`${day}${Number(month) + SYNTHETIC_MONTH_SHIFT}${year.slice(2)}${individual}`].map(Number);
    const first = controlDigit(digits, FIRST_WEIGHTS);
    if (first === undefined) continue;
    const second = controlDigit([...digits, first], SECOND_WEIGHTS);
    if (second !== undefined) return [...digits, first, second].join('');
  }
}
