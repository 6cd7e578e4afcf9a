import type { Finding } from '#kernel/finding.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { HolidayStretch } from './law-calendar.ts';
import type { PersonWork } from './person-work.ts';
import { judgedShift, lawFinding, unlessAgreed } from './person-work.ts';

/** A Sunday or holiday stretch inside the known roster, and the work in it. */
interface Sunday {
  readonly stretch: HolidayStretch;
  readonly shifts: readonly WorkShift[];
}

/**
 * Work on a Sunday or holiday must be followed by the next one off. A written agreement may instead give every other off on
 * average over its weeks, and one at least in every four weeks.
 * Source: rules/working-time-law.ts (aml. §§ 10-8 (4), 10-10).
 */
export function assessSundays(work: PersonWork): Finding[] {
  const sundays = sundaysOf(work);
  return sundays.flatMap((sunday, index): Finding[] => {
    if (sunday.shifts.length === 0) return [];
    const averaging = work.limits.on('sundayAveragingWeeks', sunday.stretch.date);
    if (averaging) return assessAveraged(work, sundays, index, averaging.value);
    const before = sundays[index - 1];
    if (before === undefined || before.shifts.length === 0) return [];
    const at = judgedShift([...before.shifts, ...sunday.shifts], work.judgedOn);
    if (at === undefined) return [];
    const limit = { value: 2, source: 'aml. § 10-8 (4)', ruleId: 'aml-10-8-4' } as const;
    const facts = { windowFrom: before.stretch.date, sunday: sunday.stretch.date, agreed: work.agreementsKnown };
    return [lawFinding('staffing.law.sunday-off', unlessAgreed(work), at, limit, facts)];
  });
}

/** With averaging: a free one in the last four weeks, and half of them free over the whole averaging period. */
function assessAveraged(work: PersonWork, sundays: readonly Sunday[], index: number, weeks: number): Finding[] {
  const here = sundays[index];
  if (here === undefined) return [];
  const day = dayNumberOf(here.stretch.date);
  const averaging = work.limits.rule('sundayAveragingWeeks')(here.stretch.date);
  const every = work.limits.on('sundayOffEveryWeeks', here.stretch.date)?.value ?? 4;
  const within = (span: number): readonly Sunday[] =>
    sundays.filter(({ stretch }) => {
      const at = dayNumberOf(stretch.date);
      return day - span * 7 < at && at <= day;
    });
  const reaches = (span: number): boolean => day - span * 7 + 1 >= work.known.firstDay;
  const recent = within(every);
  const whole = within(weeks);
  const findings: Finding[] = [];
  const tell = (code: `staffing.law.${string}`, found: readonly Sunday[], facts: Finding['facts']): void => {
    const at = judgedShift(
      found.flatMap(({ shifts }) => shifts),
      work.judgedOn,
    );
    if (at) findings.push(lawFinding(code, 'breach', at, averaging, facts));
  };
  if (reaches(every) && recent.every(({ shifts }) => shifts.length > 0)) {
    tell('staffing.law.sunday-fourth', recent, { weeks: every, sunday: here.stretch.date });
  }
  const worked = whole.filter(({ shifts }) => shifts.length > 0).length;
  if (reaches(weeks) && worked * 2 > whole.length) {
    tell('staffing.law.sunday-average', whole, { worked, sundays: whole.length, weeks });
  }
  return findings;
}

/** Every Sunday and holiday stretch that lies wholly in the known roster, in order. */
export function sundaysOf({ work, calendar, known }: PersonWork): Sunday[] {
  const byStretch = new Map<number, WorkShift[]>();
  for (const shift of work) {
    for (const { index } of calendar.stretchesIn(shift)) {
      const shifts = byStretch.get(index);
      if (shifts) shifts.push(shift);
      else byStretch.set(index, [shift]);
    }
  }
  return calendar.stretches
    .filter(({ date }) => known.firstDay <= dayNumberOf(date) && dayNumberOf(date) <= known.lastDay)
    .map((stretch) => ({ stretch, shifts: byStretch.get(stretch.index) ?? [] }));
}
