import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf, daysFrom, weekdayOf } from '#kernel/plain-date.ts';
import type { ShiftPart, SpecialTemplate } from '../../rules/special-unit-templates.ts';

const SATURDAY = 6;
const MINUTES_OF_HOUR = 60;
/** A shift belongs to the day or the evening by its start; the rest is night. */
const DAY_FROM = 5 * MINUTES_OF_HOUR;
const EVENING_FROM = 11 * MINUTES_OF_HOUR;
const NIGHT_FROM = 18 * MINUTES_OF_HOUR;

/** People of one competence on one shift, all days or Monday to Friday. */
export interface SpecialNeed {
  readonly shift: string;
  readonly competence: string;
  readonly normal: number;
  readonly minimum: number;
  readonly weekdaysOnly: boolean;
}

/** What a municipality calls its shifts and competences; shifts in use first. */
export interface MunicipalWords {
  readonly shifts: readonly { readonly shift: string; readonly startMinute: number; readonly passive: boolean }[];
  /** People needed in all on each shift, so that the usual one is chosen. */
  readonly used: ReadonlyMap<string, number>;
  readonly competences: readonly string[];
}

/** The part of the day in which a shift begins. */
export function shiftPartOf(startMinute: number): ShiftPart {
  if (startMinute < DAY_FROM || startMinute >= NIGHT_FROM) return 'night';
  return startMinute < EVENING_FROM ? 'day' : 'evening';
}

/** A template in the municipality's own shifts and competences; what it has no word for is left out. */
export function needsOfTemplate({ needs }: Pick<SpecialTemplate, 'needs'>, words: MunicipalWords): SpecialNeed[] {
  const known = new Set(words.competences);
  const made = needs.flatMap(({ part, competences, ...levels }) => {
    const [shift] = words.shifts
      .filter((one) => !one.passive && shiftPartOf(one.startMinute) === part)
      .toSorted((a, b) => (words.used.get(b.shift) ?? 0) - (words.used.get(a.shift) ?? 0));
    const competence = competences.find((one) => known.has(one));
    return shift && competence !== undefined ? [{ shift: shift.shift, competence, ...levels }] : [];
  });
  return joined(made);
}

/** Needs of the same shift and competence as one row. */
function joined(needs: readonly SpecialNeed[]): SpecialNeed[] {
  const rows = new Map<string, SpecialNeed>();
  for (const need of needs) {
    const key = JSON.stringify([need.shift, need.competence, need.weekdaysOnly]);
    const before = rows.get(key);
    rows.set(key, {
      ...need,
      normal: need.normal + (before?.normal ?? 0),
      minimum: need.minimum + (before?.minimum ?? 0),
    });
  }
  return [...rows.values()];
}

/** What a unit demands on each day `[from, to)`; needs of nobody leave no row. */
export function demandOfNeeds(
  needs: readonly SpecialNeed[],
  from: PlainDate,
  to: PlainDate,
): { date: PlainDate; shift: string; competence: string; normal: number; minimum: number }[] {
  return daysFrom(from, Math.max(0, dayNumberOf(to) - dayNumberOf(from))).flatMap((date) =>
    needs
      .filter((need) => need.normal > 0 && (!need.weekdaysOnly || weekdayOf(date) < SATURDAY))
      .map(({ shift, competence, normal, minimum }) => ({ date, shift, competence, normal, minimum })),
  );
}

/** Shifts a week that somebody has to take. */
export function shiftsPerWeek(needs: readonly SpecialNeed[]): number {
  return needs.reduce((sum, { normal, weekdaysOnly }) => sum + normal * (weekdaysOnly ? 5 : 7), 0);
}

/** What a special unit would cost others: holes under the minimum with and without it, by day. */
export interface SpecialEffect {
  readonly days: readonly { readonly date: PlainDate; readonly before: number; readonly after: number }[];
  /** Minimum shifts of the unit itself in the period. */
  readonly asked: number;
}
