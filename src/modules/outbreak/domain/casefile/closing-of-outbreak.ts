import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { OutbreakRule } from '../../rules/outbreak-rules.ts';

/** When an outbreak may be called over. */
export interface Closing {
  /** First symptom or confirmation of the newest case. */
  readonly lastDay: PlainDate;
  /** The first day on which closing is proposed. */
  readonly from: PlainDate;
  readonly isDue: boolean;
}

/** When an outbreak has had no new case for as long as the rule asks; without cases that is counted from its opening. */
export function closingOfOutbreak(
  days: readonly PlainDate[],
  openedOn: PlainDate,
  rule: Pick<OutbreakRule, 'quietDays'>,
  today: PlainDate,
): Closing {
  const lastDay = days.reduce((last, day) => (day > last ? day : last), days[0] ?? openedOn);
  const from = addDays(lastDay, rule.quietDays);
  return { lastDay, from, isDue: today >= from };
}
