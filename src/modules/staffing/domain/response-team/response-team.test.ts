import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { TeamMember } from './assess-readiness.ts';
import { assessReadiness, isOnCall, READY_STEPS, whyNotReady } from './assess-readiness.ts';
import { RESPONSE_CHECKLIST, RESPONSE_PHASES, scheduleSteps } from './checklist.ts';

const today = plainDate('2026-11-23');
function member(given: Partial<TeamMember> = {}): TeamMember {
  return {
    personId: 'P1',
    competence: 'nurse',
    trainedTo: addDays(today, 90),
    readyHours: 2,
    onCallFrom: null,
    onCallTo: null,
    away: false,
    out: false,
    ...given,
  };
}

describe('hvem i innsatsteamet kan rykke ut?', () => {
  test.each([
    ['opplært og til stede', {}, undefined],
    ['borte i dag', { away: true }, 'away'],
    ['alt ute på en enhet', { out: true }, 'out'],
    ['opplæringen gikk ut i går', { trainedTo: addDays(today, -1) }, 'untrained'],
    ['opplæringen gjelder ut dagen', { trainedTo: today }, undefined],
    ['ingen opplæring registrert', { trainedTo: null }, 'untrained'],
    ['vi vet ikke hvor fort', { readyHours: null }, 'unknown-hours'],
  ] as const)('%s', (_, given, why) => {
    expect(whyNotReady(member(given), today)).toBe(why);
  });

  test.each([
    ['ingen vaktperiode', {}, false],
    ['vakt fra i dag', { onCallFrom: today, onCallTo: addDays(today, 7) }, true],
    ['vakten var over i går', { onCallFrom: addDays(today, -7), onCallTo: today }, false],
    ['vakt uten slutt', { onCallFrom: addDays(today, -7) }, true],
  ])('%s', (_, given, onCall) => {
    expect(isOnCall(member(given), today)).toBe(onCall);
  });

  test('styrken etter hvor fort den kan være der', () => {
    const team = [
      member({ personId: 'A', readyHours: 1 }),
      member({ personId: 'B', readyHours: 2, competence: 'health_worker' }),
      member({ personId: 'C', readyHours: 12 }),
      member({ personId: 'D', away: true }),
    ];
    const readiness = assessReadiness(team, today);
    expect(readiness.byStep.map(({ hours, people }) => [hours, people])).toEqual([
      [1, 1],
      [2, 2],
      [4, 2],
      [8, 2],
      [24, 3],
    ]);
    expect(readiness.byStep.at(-1)?.byCompetence).toEqual(
      new Map([
        ['nurse', 2],
        ['health_worker', 1],
      ]),
    );
    expect(readiness.notReady).toEqual([{ personId: 'D', why: 'away' }]);
  });

  test('alle er enten klare eller har en grunn, og styrken avtar aldri med tiden', () => {
    const anyone = fc.record({
      away: fc.boolean(),
      out: fc.boolean(),
      readyHours: fc.option(fc.integer({ min: 0, max: 30 })),
      trainedTo: fc.option(fc.integer({ min: -30, max: 30 }).map((offset) => addDays(today, offset))),
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), (given) => {
        const team = given.map((one, index) => member({ ...one, personId: `P${index}` }));
        const { ready, notReady, byStep } = assessReadiness(team, today);
        expect(ready.length + notReady.length).toBe(team.length);
        for (const [index, step] of byStep.entries())
          expect(step.people).toBeGreaterThanOrEqual(byStep[index - 1]?.people ?? 0);
      }),
    );
    expect(READY_STEPS.toSorted((a, b) => a - b)).toEqual([...READY_STEPS]);
  });
});

describe('sjekklisten', () => {
  test('har en linje i hver del, uten to like, og i tidsrekkefølge innenfor delen', () => {
    expect(new Set(RESPONSE_CHECKLIST.map(({ id }) => id)).size).toBe(RESPONSE_CHECKLIST.length);
    for (const phase of RESPONSE_PHASES) {
      const due = RESPONSE_CHECKLIST.filter((step) => step.phase === phase).map(({ dueMinutes }) => dueMinutes);
      expect(due.length).toBeGreaterThan(1);
      expect(due).toEqual(due.toSorted((a, b) => a - b));
    }
  });
  test('frister regnes fra utrykningen', () => {
    expect(scheduleSteps(1_000_000)[0]).toEqual({ step: 'gather', dueAtMs: 1_000_000 + 30 * 60_000 });
  });
});
