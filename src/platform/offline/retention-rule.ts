/** How long a copy of data may lie on a device: through one shift (anything that tells of health), or a week (one's own roster). */
export type Retention = 'shift' | 'week';

/** Hours that copies are kept, from a day on. */
interface RetentionRule {
  readonly from: string;
  readonly hours: Readonly<Record<Retention, number>>;
  readonly source: string;
}

/** Newest last. A duty lasts at most 13 hours, breaks included. */
const RETENTION_RULES: readonly RetentionRule[] = [
  {
    from: '2026-01-01',
    hours: { shift: 13, week: 168 },
    source: 'Personvernforordningen art. 5 nr. 1 c og e; pasientjournalloven § 22; aml. § 10-4',
  },
];

const HOUR_MS = 3_600_000;

/** Hours that a copy made on a day may be kept. */
export function keptHours(keep: Retention, madeOn: string): number {
  return RETENTION_RULES.findLast((rule) => rule.from <= madeOn)?.hours[keep] ?? 0;
}

/** Whether a copy made at one moment may still be shown at another; milliseconds of the device's own clock. */
export function isWithinRetention(keep: Retention, madeAtMs: number, nowMs: number): boolean {
  const madeOn = new Date(madeAtMs).toISOString().slice(0, 10);
  // A clock set back does not make a copy young again.
  return nowMs >= madeAtMs && nowMs - madeAtMs < keptHours(keep, madeOn) * HOUR_MS;
}
