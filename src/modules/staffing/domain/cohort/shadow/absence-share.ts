/** Absence of one competence in a unit, counted day by day. */
export interface AbsenceHistory {
  readonly competence: string;
  /** Per day: people employed who are not away for the whole history, and those of them who were away. */
  readonly days: readonly { readonly people: number; readonly away: number }[];
}

/** What a history says of the days to come, with what it was reckoned from. */
export interface AbsenceShare {
  readonly competence: string;
  readonly days: number;
  readonly peopleDays: number;
  readonly awayDays: number;
  /** Probability that one person is away on a day. */
  readonly share: number;
  /** How far people fall out together: 0 one by one (binomial), towards 1 all or none (beta-binomial). */
  readonly together: number;
}

/** People-days that the municipality as a whole counts for in each competence, so that a few days of three people do not decide alone. */
const PRIOR_PEOPLE_DAYS = 60;
const MOST_TOGETHER = 0.3;

/**
 * Share of people away by competence, drawn towards that of the whole municipality (`usual`), and how far absence comes in clusters (from the variance of
 * the daily counts: n·p·(1−p)·(1 + (n−1)·together)).
 */
export function absenceShares(histories: readonly AbsenceHistory[], usual: number): AbsenceShare[] {
  const sum = (list: readonly AbsenceHistory[], of: (day: AbsenceHistory['days'][number]) => number) =>
    list.reduce((total, one) => total + one.days.reduce((days, day) => days + of(day), 0), 0);
  return histories.map((history): AbsenceShare => {
    const peopleDays = sum([history], (day) => day.people);
    const awayDays = sum([history], (day) => day.away);
    const share = (awayDays + PRIOR_PEOPLE_DAYS * usual) / (peopleDays + PRIOR_PEOPLE_DAYS);
    return {
      competence: history.competence,
      days: history.days.length,
      peopleDays,
      awayDays,
      share,
      together: togetherOf(history, peopleDays, awayDays),
    };
  });
}

function togetherOf({ days }: AbsenceHistory, peopleDays: number, awayDays: number): number {
  const people = days.length === 0 ? 0 : peopleDays / days.length;
  const share = peopleDays === 0 ? 0 : awayDays / peopleDays;
  const expected = people * share * (1 - share);
  if (days.length < 2 || people <= 1 || expected === 0) return 0;
  const mean = awayDays / days.length;
  const variance = days.reduce((total, day) => total + (day.away - mean) ** 2, 0) / (days.length - 1);
  return Math.min(MOST_TOGETHER, Math.max(0, (variance / expected - 1) / (people - 1)));
}
