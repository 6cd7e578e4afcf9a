import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { withoutWorkOnly } from './fetched-shifts.ts';

it('vaktene på telefonen ligger der uten «kun jobb», som røper karantene', () => {
  const away = { from: plainDate('2026-12-07'), to: plainDate('2026-12-09'), workOnly: false };
  const workOnly = { from: plainDate('2026-11-23'), to: plainDate('2026-12-03'), workOnly: true };
  const kept = withoutWorkOnly({
    personId: 'P0020',
    name: 'Bohdan Stjertmeis',
    competence: 'nurse',
    homeUnitName: 'Åsheim 2',
    rosterChangedAt: null,
    next: null,
    shifts: [],
    away: [away, workOnly],
    training: [],
    seenAt: null,
    changes: [],
    times: [],
  });
  expect(kept.away).toEqual([away]);
  expect(JSON.stringify(kept)).not.toContain('2026-12-03');
});
