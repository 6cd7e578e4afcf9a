import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** Of the hours that somebody loses, the shares that fall on home care and on the family; nobody has the rest. */
export interface LoadShares {
  readonly homeCare: number;
  readonly family: number;
}

/** Who a person has: the home they live in tells most of who steps in. */
export type HomeSituation = 'with_others' | 'alone_with_relatives' | 'alone';

export interface LoadRule {
  readonly from: PlainDate;
  /** Day activity is company and relief; a short-term place is care day and night. */
  readonly day: Readonly<Record<HomeSituation, LoadShares>>;
  readonly stay: Readonly<Record<HomeSituation, LoadShares>>;
  readonly source: string;
}

/** Newest first. Assumptions to be replaced by the municipality's own figures: no national source tells who steps in. */
export const LOAD_RULES: readonly LoadRule[] = [
  {
    from: plainDate('2020-01-01'),
    day: {
      with_others: { homeCare: 0.1, family: 0.9 },
      alone_with_relatives: { homeCare: 0.3, family: 0.3 },
      alone: { homeCare: 0.5, family: 0 },
    },
    stay: {
      with_others: { homeCare: 0.4, family: 0.6 },
      alone_with_relatives: { homeCare: 0.7, family: 0.3 },
      alone: { homeCare: 1, family: 0 },
    },
    source: 'local assumption',
  },
];

/** The rule in force on a day. */
export function loadRuleOn(day: PlainDate): LoadRule {
  const rule = LOAD_RULES.find(({ from }) => from <= day) ?? LOAD_RULES.at(-1);
  if (!rule) throw new RangeError('no load rule');
  return rule;
}
