import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** Something that happened in a case: a code of the texts with its facts, on a day or at a moment. */
export interface CaseEvent {
  readonly at: Instant | PlainDate;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a case's time line is read from. */
export interface CaseHistory {
  readonly onsetOn: PlainDate | null;
  readonly confirmedOn: PlainDate;
  readonly recordedAt: Instant;
  readonly infectiousFrom: Instant;
  readonly closedOn: PlainDate | null;
  readonly withdrawnAt: Instant | null;
  readonly period: { readonly kind: string; readonly from: PlainDate; readonly to: PlainDate | null } | null;
  readonly tests: readonly {
    readonly orderedOn: PlainDate;
    readonly sampledOn: PlainDate | null;
    readonly resultOn: PlainDate | null;
    readonly result: string | null;
    readonly method: string;
  }[];
  readonly contacts: readonly { readonly confirmedAt: Instant | null }[];
  readonly calls: readonly { readonly at: Instant; readonly outcome: string }[];
}

/** What happened, oldest first; confirmations of one minute are one event, calls of one day too. */
export function caseTimeLine(history: CaseHistory): CaseEvent[] {
  const { onsetOn, confirmedOn, recordedAt, infectiousFrom, closedOn, withdrawnAt, period } = history;
  const events: CaseEvent[] = [
    { at: infectiousFrom, kind: 'infectious', facts: {} },
    { at: confirmedOn, kind: 'confirmed', facts: {} },
    { at: recordedAt, kind: 'recorded', facts: {} },
    ...(onsetOn === null ? [] : [{ at: onsetOn, kind: 'onset', facts: {} }]),
    ...(closedOn === null ? [] : [{ at: closedOn, kind: 'closed', facts: {} }]),
    ...(withdrawnAt === null ? [] : [{ at: withdrawnAt, kind: 'withdrawn', facts: {} }]),
  ];
  for (const { sampledOn, resultOn, result, method } of history.tests) {
    if (sampledOn !== null) events.push({ at: sampledOn, kind: 'sampled', facts: { method } });
    if (resultOn !== null && result !== null) events.push({ at: resultOn, kind: 'result', facts: { result } });
  }
  const confirmed = Map.groupBy(
    history.contacts.flatMap((one) => one.confirmedAt ?? []),
    (at) => at.slice(0, 16),
  );
  for (const of of confirmed.values()) {
    if (of[0]) events.push({ at: of[0], kind: 'contacts', facts: { count: of.length } });
  }
  for (const of of Map.groupBy(history.calls, (call) => call.at.slice(0, 10)).values()) {
    const last = of.at(-1);
    const reached = of.filter((call) => call.outcome === 'reached').length;
    if (last) events.push({ at: last.at, kind: 'calls', facts: { count: of.length, reached } });
  }
  if (period !== null && period.kind !== 'none' && period.to !== null) {
    events.push({ at: period.to, kind: 'free', facts: { period: period.kind } });
  }
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
