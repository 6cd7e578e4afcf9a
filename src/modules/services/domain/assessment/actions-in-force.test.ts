import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { AllowedAction } from '../visit.ts';
import type { AssessmentInForce, TemporaryAction } from './actions-in-force.ts';
import { actionsInForce } from './actions-in-force.ts';
import { actionsOfVisit, uncoveredActions } from './actions-of-visit.ts';
import type { AssessedAction } from './assessed-action.ts';
import {
  ASSESSED_KINDS,
  allowedByAction,
  assessedAction,
  parseAssessedAction,
  writeAssessedAction,
} from './assessed-action.ts';

const monday = plainDate('2026-11-23');
const now = instant('2026-11-23T06:40:00+01:00');
const signed: AssessmentInForce = {
  assessmentId: 'V1',
  serviceId: 'Dusj',
  actions: [{ kind: 'postpone', minutes: 1440 }],
  validFrom: monday,
  validTo: addDays(monday, 7),
  signedAt: now,
  endedFrom: undefined,
};
const night: TemporaryAction = {
  temporaryId: 1,
  serviceId: 'Tilsyn',
  action: { kind: 'phone' },
  from: instant('2026-11-23T02:30:00+01:00'),
  to: instant('2026-11-23T08:00:00+01:00'),
  endedAt: undefined,
};
const allowedOn = (
  date: PlainDate,
  assessments: readonly AssessmentInForce[],
  temporary: readonly TemporaryAction[] = [],
) => Object.fromEntries([...actionsInForce(assessments, temporary, date, now)].map(([id, one]) => [id, one.allowed]));

describe('hva vurderingene åpner for', () => {
  const day = (days: number) => addDays(monday, days);
  test.each([
    ['første dag', day(0), signed, true],
    ['siste dag', day(6), signed, true],
    ['dagen etter at den har gått ut', day(7), signed, false],
    ['dagen før den begynner', day(-1), signed, false],
    ['ikke signert', day(0), { ...signed, signedAt: undefined }, false],
    ['avsluttet samme dag', day(0), { ...signed, endedFrom: monday }, false],
    ['avsluttet fra i overmorgen: gjelder i morgen', day(1), { ...signed, endedFrom: day(2) }, true],
    ['avsluttet fra i overmorgen: gjelder ikke da', day(2), { ...signed, endedFrom: day(2) }, false],
  ] as const)('%s', (_, date, assessment, holds) => {
    expect(allowedOn(date, [assessment])).toEqual(holds ? { Dusj: [{ kind: 'postpone', minutes: 1440 }] } : {});
  });

  test.each([
    ['telefon', 'phone', 'phone'],
    ['video er en samtale', 'video', 'phone'],
    ['pårørende gjør det: ingen fra kommunen kommer', 'relatives', 'pause'],
    ['frivillige gjør det', 'volunteers', 'pause'],
    ['pause', 'pause', 'pause'],
  ] as const)('%s', (_, kind, plan) => {
    expect(allowedByAction({ kind })).toEqual({ kind: plan });
  });

  test('to vurderinger av samme tjeneste: den lengste grensen gjelder, og den som går ut først, sier fra', () => {
    const shorter = {
      ...signed,
      assessmentId: 'V2',
      validTo: day(3),
      actions: [{ kind: 'postpone' as const, minutes: 60 }, { kind: 'phone' as const }],
    };
    expect(actionsInForce([signed, shorter], [], monday, now).get('Dusj')).toEqual({
      allowed: [{ kind: 'phone' }, { kind: 'postpone', minutes: 1440 }],
      assessmentIds: ['V1', 'V2'],
      validTo: day(3),
      temporary: false,
    });
  });

  test('et midlertidig nattiltak gjelder til klokka åtte, og så ikke mer', () => {
    expect(allowedOn(monday, [], [night])).toEqual({ Tilsyn: [{ kind: 'phone' }] });
    expect(actionsInForce([], [night], monday, instant('2026-11-23T08:00:00+01:00')).size).toBe(0);
    expect(allowedOn(day(1), [], [night])).toEqual({});
    expect(allowedOn(monday, [], [{ ...night, endedAt: instant('2026-11-23T05:00:00+01:00') }])).toEqual({});
  });
});

describe('hva som kan gjøres med ett besøk', () => {
  test.each([
    ['ingen vurdering: ingenting, hva enn raden sier', [{ kind: 'pause' }], undefined, [], [{ kind: 'pause' }]],
    ['vurderingen åpner for telefon, raden er taus', [], [{ kind: 'phone' }], [{ kind: 'phone' }], []],
    [
      'raden er strengere',
      [{ kind: 'shorten', minutes: 5 }],
      [{ kind: 'shorten', minutes: 15 }],
      [{ kind: 'shorten', minutes: 5 }],
      [],
    ],
    [
      'raden vil mer enn vurderingen',
      [{ kind: 'shorten', minutes: 20 }],
      [{ kind: 'shorten', minutes: 15 }],
      [{ kind: 'shorten', minutes: 15 }],
      [{ kind: 'shorten', minutes: 20 }],
    ],
  ] as const)('%s', (_, own, assessed, expected, uncovered) => {
    expect(actionsOfVisit(own, assessed)).toEqual(expected);
    expect(uncoveredActions(own, assessed)).toEqual(uncovered);
  });
});

const actionArbitrary: fc.Arbitrary<AssessedAction> = fc
  .tuple(fc.constantFrom(...ASSESSED_KINDS), fc.integer({ min: 1, max: 5000 }))
  .map(([kind, minutes]) => assessedAction(kind, minutes) ?? { kind: 'phone' });
const assessmentArbitrary: fc.Arbitrary<AssessmentInForce> = fc
  .record({
    serviceId: fc.constantFrom('A', 'B', 'C'),
    actions: fc.array(actionArbitrary, { maxLength: 3 }),
    from: fc.integer({ min: -20, max: 20 }),
    days: fc.integer({ min: 1, max: 20 }),
    signed: fc.boolean(),
    ended: fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined }),
  })
  .map(({ serviceId, actions, from, days, signed: isSigned, ended }) => ({
    assessmentId: `${serviceId}${from}`,
    serviceId,
    actions,
    validFrom: addDays(monday, from),
    validTo: addDays(monday, from + days),
    signedAt: isSigned ? now : undefined,
    endedFrom: ended === undefined ? undefined : addDays(monday, ended),
  }));
const saidBy = (action: AllowedAction, assessments: readonly AssessmentInForce[], date: PlainDate) =>
  assessments.some(
    (one) =>
      one.signedAt !== undefined &&
      one.validFrom <= date &&
      date < one.validTo &&
      !(one.endedFrom !== undefined && one.endedFrom <= date) &&
      one.actions
        .map(allowedByAction)
        .some(
          (own) =>
            own.kind === action.kind &&
            (!('minutes' in own) || !('minutes' in action) || action.minutes <= own.minutes),
        ),
  );

describe('alltid', () => {
  test('ingen endring uten en signert vurdering som gjelder den dagen, og aldri mer enn den sier', () => {
    fc.assert(
      fc.property(
        fc.array(assessmentArbitrary, { maxLength: 8 }),
        fc.integer({ min: -25, max: 45 }),
        (assessments, days) => {
          const date = addDays(monday, days);
          for (const [serviceId, { allowed }] of actionsInForce(assessments, [], date, now)) {
            const own = assessments.filter((one) => one.serviceId === serviceId);
            for (const action of allowed) if (!saidBy(action, own, date)) return false;
          }
          return true;
        },
      ),
    );
  });

  test('et besøk får aldri mer enn vurderingen, hva enn raden sier', () => {
    const planArbitrary = actionArbitrary.map(allowedByAction);
    fc.assert(
      fc.property(fc.array(planArbitrary), fc.option(fc.array(planArbitrary), { nil: undefined }), (own, assessed) =>
        actionsOfVisit(own, assessed).every((action) =>
          (assessed ?? []).some(
            (one) =>
              one.kind === action.kind &&
              (!('minutes' in one) || !('minutes' in action) || action.minutes <= one.minutes),
          ),
        ),
      ),
    );
  });

  test('et tiltak skrives og leses likt', () => {
    fc.assert(
      fc.property(actionArbitrary, (action) => {
        expect(parseAssessedAction(writeAssessedAction(action))).toEqual(action);
      }),
    );
  });
});

test.each(['shorten', 'shorten:0', 'shorten:ti', 'phone:5', 'synge', ''])('«%s» er ikke noe tiltak', (text) => {
  expect(parseAssessedAction(text)).toBeUndefined();
});
