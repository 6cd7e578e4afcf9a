import { expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { caseTimeLine } from './case-time-line.ts';

test('en smittets tidslinje: syk, testet, registrert, nærkontakter bekreftet, ringt, ferdig', () => {
  const line = caseTimeLine({
    onsetOn: plainDate('2026-11-20'),
    confirmedOn: plainDate('2026-11-22'),
    recordedAt: instant('2026-11-22T12:00:00+01:00'),
    infectiousFrom: instant('2026-11-18T00:00:00+01:00'),
    closedOn: null,
    withdrawnAt: null,
    period: { kind: 'isolation', from: plainDate('2026-11-20'), to: plainDate('2026-11-25') },
    tests: [
      {
        orderedOn: plainDate('2026-11-21'),
        sampledOn: plainDate('2026-11-21'),
        resultOn: plainDate('2026-11-22'),
        result: 'positive',
        method: 'pcr',
      },
    ],
    contacts: [
      { confirmedAt: instant('2026-11-22T13:00:10+01:00') },
      { confirmedAt: instant('2026-11-22T13:00:10+01:00') },
      { confirmedAt: null },
    ],
    calls: [
      { at: instant('2026-11-22T14:00:00+01:00'), outcome: 'reached' },
      { at: instant('2026-11-22T14:20:00+01:00'), outcome: 'no_answer' },
    ],
  });
  expect(line.map(({ kind, facts }) => `${kind} ${JSON.stringify(facts)}`)).toEqual([
    'infectious {}',
    'onset {}',
    'sampled {"method":"pcr"}',
    'confirmed {}',
    'result {"result":"positive"}',
    'recorded {}',
    'contacts {"count":2}',
    'calls {"count":2,"reached":1}',
    'free {"period":"isolation"}',
  ]);
});
