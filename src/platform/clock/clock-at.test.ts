import { describe, expect, test } from 'vitest';
import { clockAt } from './clock.ts';

describe('dagen i Norge følger norsk tid, ikke UTC', () => {
  test.each([
    ['like før midnatt om vinteren', '2026-11-22T22:59:00Z', '2026-11-22'],
    ['midnatt om vinteren', '2026-11-22T23:00:00Z', '2026-11-23'],
    ['like før midnatt om sommeren', '2026-07-01T21:59:00Z', '2026-07-01'],
    ['midnatt om sommeren', '2026-07-01T22:00:00Z', '2026-07-02'],
  ])('%s', (_, moment, day) => {
    expect(clockAt(() => new Date(moment)).today()).toBe(day);
  });
});
