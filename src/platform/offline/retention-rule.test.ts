import { describe, expect, it } from 'vitest';
import { isWithinRetention, keptHours } from './retention-rule.ts';

const at = (text: string) => Date.parse(text);

describe('hvor lenge en kopi ligger på telefonen', () => {
  it.each([
    ['helseopplysninger midt i vakten', 'shift', '2026-11-23T07:00Z', '2026-11-23T14:59Z', true],
    ['helseopplysninger etter vakten', 'shift', '2026-11-23T07:00Z', '2026-11-23T20:00Z', false],
    ['egen turnus dagen etter', 'week', '2026-11-23T07:00Z', '2026-11-24T07:00Z', true],
    ['egen turnus en uke etter', 'week', '2026-11-23T07:00Z', '2026-11-30T07:00Z', false],
    ['en klokke som er stilt tilbake', 'week', '2026-11-23T07:00Z', '2026-11-23T06:59Z', false],
    ['før regelen gjaldt', 'week', '2025-11-23T07:00Z', '2025-11-23T07:01Z', false],
  ] as const)('%s', (_what, keep, made, now, kept) => {
    expect(isWithinRetention(keep, at(made), at(now))).toBe(kept);
  });

  it('en vakt er høyst tretten timer', () => {
    expect(keptHours('shift', '2026-11-23')).toBeLessThanOrEqual(13);
  });
});
