import type { Instant } from '#kernel/instant.ts';
import type { RuleView } from '../../contract/infection-rules.ts';
import type { RuleTopic } from '../../rules/infection-rule-types.ts';
import { TOPIC_ORDER } from './rules-at.ts';

/** One rule in the picture; x and width are shares of the whole. */
export interface RuleBar {
  readonly rule: RuleView;
  readonly x: number;
  readonly width: number;
  /** It has neither a known start, nor an end, within the picture. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface TimeLineShape {
  readonly rows: readonly {
    readonly topic: RuleTopic;
    readonly level: RuleView['level'];
    readonly bars: readonly RuleBar[];
  }[];
  /** Years and months to write below, with where they begin. */
  readonly ticks: readonly { readonly x: number; readonly year: number; readonly month: number }[];
  readonly now: number | null;
}

const DAY_MS = 86_400_000;
/** Room before the first and after the last change, so that their rules can be seen; days. */
const MARGIN_DAYS = 45;
const TICK_MONTHS = 3;
const MONTHS = 12;

/** The changes of rules drawn along time: from a little before the first to a little after the last, whole quarters below. */
export function timeLineShape(rules: readonly RuleView[], now: Instant): TimeLineShape | null {
  const moments = rules.flatMap(({ from, to }) => [from, to]).flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  if (moments.length === 0) return null;
  const first = Math.min(...moments) - MARGIN_DAYS * DAY_MS;
  const last = Math.max(...moments) + MARGIN_DAYS * DAY_MS;
  const share = (at: number) => (at - first) / (last - first);
  const rows = TOPIC_ORDER.flatMap((topic) =>
    (['national', 'local'] as const).flatMap((level) => {
      const bars = rules
        .filter((rule) => rule.topic === topic && rule.level === level)
        .map((rule): RuleBar => {
          const x = rule.from === null ? 0 : share(Date.parse(rule.from));
          const end = rule.to === null ? 1 : share(Date.parse(rule.to));
          return { rule, x, width: Math.max(0, end - x), openStart: rule.from === null, openEnd: rule.to === null };
        });
      return bars.length === 0 ? [] : [{ topic, level, bars }];
    }),
  );
  const at = share(Date.parse(now));
  return { rows, ticks: ticksBetween(first, last, share), now: at >= 0 && at <= 1 ? at : null };
}

function ticksBetween(first: number, last: number, share: (at: number) => number): TimeLineShape['ticks'] {
  const start = new Date(first);
  const ticks = [];
  const step = last - first > 6 * 365 * DAY_MS ? MONTHS : TICK_MONTHS;
  for (let month = Math.ceil((start.getUTCMonth() + 1) / step) * step; ; month += step) {
    const at = Date.UTC(start.getUTCFullYear(), month, 1);
    if (at > last) return ticks;
    const date = new Date(at);
    ticks.push({ x: share(at), year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 });
  }
}
