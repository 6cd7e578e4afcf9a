import type { HoursBook } from './hours-book.ts';
import type { MilpBuilder, MilpEntry } from './milp-model.ts';
import type { PersonModel, Slot } from './milp-person.ts';
import { mostMinutes } from './milp-person.ts';
import type { ReplanProblem } from './problem.ts';
import { firstDayOfWeek, weekNumberOf } from './week-number.ts';

/** Less than any difference that counts: hours with decimals come to thousandths of a minute. */
const TOLERANCE = 1e-6;
const LEAST_MINUTE = 0.001;

/** Hours and overtime of seven dates, overtime of 4 and of 52 weeks, and shifts that begin in overtime. */
export function addHours(problem: ReplanProblem, book: HoursBook, builder: MilpBuilder, person: PersonModel): void {
  addSevenDays(problem, book, builder, person);
  addOvertimeOfWeeks(problem, book, builder, person);
  addOvertimePrice(problem, book, builder, person);
}

const minutesOf = (slots: readonly Slot[], coefficient = 1): MilpEntry[] =>
  slots.flatMap((slot) => slot.entries(coefficient * slot.minutes));

function addSevenDays(problem: ReplanProblem, book: HoursBook, builder: MilpBuilder, person: PersonModel): void {
  const { limits } = problem;
  const days = person.slots.map((slot) => slot.day);
  for (let day = Math.min(...days) - 6; day <= Math.max(...days); day++) {
    const inside = person.slots.filter((slot) => slot.day >= day && slot.day < day + 7);
    if (inside.length < 2) continue;
    const published = book.published(person.person, day, false);
    const normal = book.published(person.person, day, true);
    const roomOf = ({ offset }: Slot) => {
      const norm = Math.max(normal, book.weeklyNorm(person.person, offset));
      return Math.min(limits.week[offset] as number, norm + (limits.overtimeWeek[offset] as number)) - published;
    };
    capMinutes(builder, inside, person.mostShifts, roomOf);
  }
}

/** The slots' minutes stay within the room that each given one leaves. */
function capMinutes(
  builder: MilpBuilder,
  slots: readonly Slot[],
  shifts: number,
  roomOf: (slot: Slot) => number,
): void {
  const most = mostMinutes(slots, shifts);
  const widest = Math.max(...slots.map(roomOf));
  if (most > widest + TOLERANCE) builder.row(minutesOf(slots), '<=', widest);
  for (const slot of slots) {
    const room = roomOf(slot);
    const atMost = Math.min(widest, most);
    if (room < atMost - TOLERANCE) builder.row([...minutesOf(slots), ...slot.entries(atMost - room)], '<=', atMost);
  }
}

/** Overtime of ISO weeks as variables, summed over 4 and over 52 weeks; once for each set of limits in force. */
function addOvertimeOfWeeks(problem: ReplanProblem, book: HoursBook, builder: MilpBuilder, person: PersonModel): void {
  const { limits } = problem;
  const byWeek = Map.groupBy(person.slots, (slot) => weekNumberOf(slot.day));
  const classOf = ({ offset }: Slot) =>
    [book.weeklyNorm(person.person, offset), limits.overtimeFourWeeks[offset], limits.overtimeYear[offset]].join(' ');
  const classes = Map.groupBy(person.slots, classOf);
  for (const [, inClass] of classes) {
    const offset = (inClass[0] as Slot).offset;
    const norm = book.weeklyNorm(person.person, offset);
    const published = book.publishedOvertime(person.person, norm);
    const most = new Map<number, number>();
    for (const [week, slots] of byWeek) {
      const { total, floor } = weekHours(book, person.person, week, norm);
      most.set(week, Math.max(0, total + mostMinutes(slots, person.mostShifts) - floor));
    }
    const overtime = new Map<number, number>();
    const variableOf = (week: number): number => {
      const known = overtime.get(week);
      if (known !== undefined) return known;
      const slots = byWeek.get(week) ?? [];
      const { total, floor } = weekHours(book, person.person, week, norm);
      const variable = builder.variable(`w${person.person}_${week}_${offset}`, 0, { upper: most.get(week) ?? 0 });
      builder.row([[variable, 1], ...minutesOf(slots, -1)], '>=', total - floor);
      overtime.set(week, variable);
      return variable;
    };
    const weeksOfClass = [...new Set(inClass.map((slot) => weekNumberOf(slot.day)))];
    for (const [length, limit] of [
      [4, limits.overtimeFourWeeks[offset] as number],
      [52, limits.overtimeYear[offset] as number],
    ] as const) {
      for (const first of windowsHolding(weeksOfClass, length, book)) {
        const weeks = Array.from({ length }, (_, i) => first + i);
        const open = weeks.filter((week) => byWeek.has(week));
        const fixed = weeks
          .filter((week) => !byWeek.has(week))
          .reduce((sum, week) => sum + (published[week - book.firstWeek] ?? 0), 0);
        const worst = fixed + open.reduce((sum, week) => sum + (most.get(week) ?? 0), 0);
        if (worst <= limit + TOLERANCE) continue;
        const sum = open.map((week): MilpEntry => [variableOf(week), 1]);
        if (classes.size === 1) builder.row(sum, '<=', limit - fixed);
        for (const slot of classes.size === 1 ? [] : inClass) {
          const week = weekNumberOf(slot.day);
          if (week < first || week >= first + length) continue;
          builder.row([...sum, ...slot.entries(worst - limit)], '<=', worst - fixed);
        }
      }
    }
  }
}

/** Published minutes of a week, and the minutes up to which they are no overtime. */
function weekHours(book: HoursBook, person: number, week: number, norm: number): { total: number; floor: number } {
  const monday = firstDayOfWeek(week);
  return { total: book.published(person, monday, false), floor: Math.max(norm, book.published(person, monday, true)) };
}

/** First weeks of the stretches of so many weeks that hold one of the given weeks. */
function windowsHolding(weeks: readonly number[], length: number, book: HoursBook): number[] {
  const firsts = new Set<number>();
  for (const week of weeks) {
    for (let first = Math.max(book.firstWeek, week - length + 1); first <= week; first++) firsts.add(first);
  }
  return [...firsts].sort((a, b) => a - b);
}

/** The price of a shift that begins when the week's published and earlier given hours have reached the norm. */
function addOvertimePrice(problem: ReplanProblem, book: HoursBook, builder: MilpBuilder, person: PersonModel): void {
  const price = problem.prices.overtime;
  if (price === 0) return;
  person.slots.forEach((slot, index) => {
    const week = weekNumberOf(slot.day);
    const published = book.published(person.person, firstDayOfWeek(week), false);
    const missing = book.weeklyNorm(person.person, slot.offset) - published;
    if (missing <= TOLERANCE) {
      for (const variable of slot.pairVariables) builder.addCost(variable, price);
      return;
    }
    const earlier = person.slots.filter((other) => other.from < slot.from && weekNumberOf(other.day) === week);
    if (mostMinutes(earlier, person.mostShifts - 1) < missing - TOLERANCE) return;
    const most = mostMinutes(earlier, person.mostShifts);
    const late = builder.variable(`v${person.person}_${index}`, price, { whole: true });
    const short = missing - LEAST_MINUTE;
    const reach = most - short;
    builder.row([...minutesOf(earlier), [late, -reach], ...slot.entries(reach)], '<=', short + reach);
    if (price < 0) {
      builder.row([[late, 1], ...slot.entries(-1)], '<=', 0);
      builder.row([[late, missing], ...minutesOf(earlier, -1)], '<=', 0);
    }
  });
}
