import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { CLEANING_METHODS, methodsOn } from '../../rules/cleaning-methods.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import type { CleaningState } from './cleaning-task.ts';
import { firstFree, urgencyOf } from './cleaning-task.ts';
import type { RoomOfCase } from './tasks-after-case.ts';
import { tasksAfterCase } from './tasks-after-case.ts';

const AT = instant('2026-11-23T07:00:00.000Z');
const ROOM: RoomOfCase = { roomId: '101', kind: 'resident', livedIn: true };
const LOUNGE: RoomOfCase = { roomId: 'stue', kind: 'common', livedIn: false };
const GARDEN: RoomOfCase = { roomId: 'hage', kind: 'outdoor', livedIn: false };

describe('hva som skal vaskes etter et tilfelle', () => {
  const methods = methodsOn(plainDate('2026-11-23'));
  const made = (illness: string, moved: boolean) =>
    tasksAfterCase([ROOM, LOUNGE, GARDEN], { illness, moved, at: AT }, methods).map(
      ({ roomId, method, earliestAt, dueAt }) =>
        `${roomId}: ${method}, fra ${earliestAt.slice(11, 16)}, innen ${dueAt.slice(5, 16)}`,
    );
  it.each([
    [
      'covid-19, beboeren isoleres på rommet',
      'covid-19',
      false,
      ['101: isolation_daily, fra 07:00, innen 11-24T07:00', 'stue: contact_points, fra 07:00, innen 11-23T19:00'],
    ],
    [
      'covid-19, beboeren er flyttet: sluttrengjøring etter en time med åpent vindu',
      'covid-19',
      true,
      ['101: isolation_final, fra 08:00, innen 11-24T07:00', 'stue: contact_points, fra 07:00, innen 11-23T19:00'],
    ],
    [
      'norovirus, beboeren er flyttet: klor, og kortere frist',
      'norovirus',
      true,
      ['101: norovirus_final, fra 07:30, innen 11-23T19:00', 'stue: norovirus_points, fra 07:00, innen 11-23T11:00'],
    ],
    [
      'norovirus, beboeren er på rommet: klor hver dag',
      'norovirus',
      false,
      ['101: norovirus_daily, fra 07:00, innen 11-23T19:00', 'stue: norovirus_points, fra 07:00, innen 11-23T11:00'],
    ],
    [
      'influensa har ingen egen metode: den vanlige brukes',
      'influenza',
      false,
      ['101: isolation_daily, fra 07:00, innen 11-24T07:00', 'stue: contact_points, fra 07:00, innen 11-23T19:00'],
    ],
  ])('%s', (_, illness, moved, expected) => {
    expect(made(illness, moved)).toEqual(expected);
  });
});

test('hver metode har kilde, og hvert trinn en tekst på alle språk', () => {
  for (const { method, steps, source } of CLEANING_METHODS) {
    expect(source.length).toBeGreaterThan(10);
    expect(new Set(steps.map((one) => one.step)).size).toBe(steps.length);
    for (const texts of Object.values(cleaningTexts)) {
      expect(texts).toHaveProperty([`method.${method}`]);
      for (const { step } of steps) expect(texts).toHaveProperty([`step.${step}`]);
    }
  }
});

test.each([
  ['åpen, frist om fire timer', 'open', '2026-11-23T11:00:00.000Z', 'waits'],
  ['begynt, frist om to timer', 'begun', '2026-11-23T09:00:00.000Z', 'soon'],
  ['åpen, fristen er ute', 'open', '2026-11-23T06:59:00.000Z', 'overdue'],
  ['vasket før fristen, venter på kontroll', 'done', '2026-11-23T06:00:00.000Z', 'settled'],
])('%s', (_, state, due, expected) => {
  expect(urgencyOf({ state: state as CleaningState, dueAt: instant(due) }, AT)).toBe(expected);
});

test('maskinen er ledig fra første mulige tid, og aldri mens den er i bruk', () => {
  const minute = (at: number) => instant(new Date(Date.parse(AT) + at * 60_000).toISOString());
  const busy = [
    { startsAt: minute(60), endsAt: minute(120) },
    { startsAt: minute(0), endsAt: minute(30) },
  ];
  expect(firstFree(busy, minute(0), 30)).toBe(minute(30));
  expect(firstFree(busy, minute(0), 31)).toBe(minute(120));
  fc.assert(
    fc.property(
      fc.array(fc.record({ from: fc.nat(300), length: fc.integer({ min: 1, max: 60 }) }), { maxLength: 6 }),
      fc.nat(300),
      fc.integer({ min: 1, max: 90 }),
      (list, earliest, minutes) => {
        const taken = list.map(({ from, length }) => ({ startsAt: minute(from), endsAt: minute(from + length) }));
        const start = (Date.parse(firstFree(taken, minute(earliest), minutes)) - Date.parse(AT)) / 60_000;
        const clashes = (at: number) => list.some(({ from, length }) => at < from + length && from < at + minutes);
        expect(clashes(start)).toBe(false);
        for (let sooner = earliest; sooner < start; sooner++) expect(clashes(sooner)).toBe(true);
      },
    ),
  );
});
