import { expect, test } from 'vitest';
import { freedHoursPerWeek } from './reduction-effect.ts';
import type { WorklistKey } from './worklist.ts';
import { compareWorklist, reviewState } from './worklist.ts';

const key = (
  serviceId: string,
  livesAlone: boolean,
  vulnerability: number | null,
  importance: WorklistKey['importance'] = 'must',
): WorklistKey => ({
  serviceId,
  livesAlone,
  vulnerability,
  importance,
  sortKey: serviceId.slice(0, 1),
  userId: serviceId.slice(0, 1),
});

test('de som bor alene og er mest sårbare, først; én person samlet', () => {
  const rows = [
    key('A1', false, 5),
    key('B1', true, 2),
    key('C2', true, 5, 'can_wait'),
    key('C1', true, 5),
    key('D1', true, null),
  ];
  expect(rows.sort(compareWorklist).map((one) => one.serviceId)).toEqual(['C1', 'C2', 'D1', 'B1', 'A1']);
});

test.each([
  ['ingen har sett på den', undefined, false, undefined, 'left'],
  ['beholdes', 'keep', false, undefined, 'done'],
  ['skal endres, ingen vurdering', 'phone', false, undefined, 'to-assess'],
  ['vurdering påbegynt', 'phone', false, 'draft', 'to-assess'],
  ['vurdering klar til signering', 'phone', false, 'prepared', 'to-sign'],
  ['signert', 'phone', true, undefined, 'done'],
] as const)('%s', (_, choice, hasSigned, draft, expected) => {
  expect(reviewState({ choice, hasSigned, draft })).toBe(expected);
});

test.each([
  ['dusj 45 min, kortes ned 10 min, en gang i uka', [{ kind: 'shorten', minutes: 10 }], 0.75, 1, 0.17],
  ['tilsyn hver dag blir telefon', [{ kind: 'phone' }], 1.75, 7, 1.17],
  ['flyttes: arbeidet kommer senere', [{ kind: 'postpone', minutes: 1440 }], 1, 2, 0],
  ['rengjøring tar pause', [{ kind: 'pause' }], 0.75, 0.5, 0.75],
  ['datteren handler', [{ kind: 'relatives' }], 0.5, 1, 0.5],
  ['ukjent omfang', [{ kind: 'pause' }], null, 1, 0],
] as const)('timer i uka: %s', (_, actions, hoursPerWeek, visitsPerWeek, expected) => {
  expect(freedHoursPerWeek(actions, { hoursPerWeek, visitsPerWeek })).toBe(expected);
});
