import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** How travel between two homes is reckoned where no routing server or file has given it. */
export interface TravelRule {
  readonly from: PlainDate;
  /** Road distance against the straight line. */
  readonly roadFactor: number;
  readonly kmPerHour: number;
  /** Parking, the walk to the door, the key. */
  readonly stopMinutes: number;
  readonly source: string;
}

/** Newest first. An assumption for municipalities without a routing server: mixed town and country roads. */
export const TRAVEL_RULES: readonly TravelRule[] = [
  {
    from: plainDate('2020-01-01'),
    roadFactor: 1.25,
    kmPerHour: 45,
    stopMinutes: 2,
    source: 'local assumption',
  },
];

/** The rule in force on a day. */
export function travelRuleOn(date: PlainDate): TravelRule {
  const rule = TRAVEL_RULES.find(({ from }) => from <= date) ?? TRAVEL_RULES.at(-1);
  if (!rule) throw new RangeError('no travel rule');
  return rule;
}
