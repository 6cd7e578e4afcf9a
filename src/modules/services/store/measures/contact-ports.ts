import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A limit on visits to a unit, in force today. */
export interface VisitLimit {
  readonly ruleId: string;
  readonly unitId: string;
  readonly level: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly decidedBy: string;
  readonly alternatives: string;
}

/** What contact and its restrictions rest on besides services' own data; outbreak stands above, so app/ joins them. */
export interface ContactPorts {
  readonly visitLimits: (work: Work) => Promise<readonly VisitLimit[]>;
  /** Days of `[from, to)` on which somebody had a visitor. */
  readonly visitedDays: (
    work: Work,
    from: PlainDate,
    to: PlainDate,
  ) => Promise<readonly { readonly userId: string; readonly date: PlainDate }[]>;
}
