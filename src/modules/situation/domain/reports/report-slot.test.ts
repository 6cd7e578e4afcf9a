import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { SlotPlan } from './report-slot.ts';
import { slotDueAt, slotKey, slotMinutesOn, slotOpensAt, slotsBetween, standingOf } from './report-slot.ts';

const day = (text: string) => plainDate(text);
const daily: SlotPlan = { set: [], outbreaks: [] };
const outbreak: SlotPlan = { set: [], outbreaks: [{ from: day('2026-11-22'), to: day('2026-11-25') }] };

describe('rapporttider', () => {
  const cases: readonly [string, SlotPlan, string, number[]][] = [
    ['daglig kl. 06', daily, '2026-11-23', [360]],
    ['utbrudd: også kl. 14', outbreak, '2026-11-23', [360, 840]],
    ['utbruddet er over', outbreak, '2026-11-25', [360]],
    [
      'egne tider',
      { set: [{ validFrom: day('2026-11-01'), slotMinutes: [900, 420] }], outbreaks: [] },
      '2026-11-23',
      [420, 900],
    ],
    [
      'egne tider fra i morgen',
      { set: [{ validFrom: day('2026-11-24'), slotMinutes: [420] }], outbreaks: [] },
      '2026-11-23',
      [360],
    ],
    [
      'egen tid i utbrudd: utbruddets tider kommer i tillegg',
      { ...outbreak, set: [{ validFrom: day('2026-11-01'), slotMinutes: [420] }] },
      '2026-11-23',
      [360, 420, 840],
    ],
    [
      'skal ikke rapportere, heller ikke i utbrudd',
      { ...outbreak, set: [{ validFrom: day('2026-11-01'), slotMinutes: [] }] },
      '2026-11-23',
      [],
    ],
  ];
  test.each(cases)('%s', (_, plan, date, expected) => {
    expect(slotMinutesOn(plan, day(date))).toEqual(expected);
  });
});

describe('hvor står rapporteringen', () => {
  // Norsk tid er UTC+1 i november.
  const cases: readonly [string, SlotPlan, string, string[], string][] = [
    ['05:58, ikke sendt: åpen', daily, '2026-11-23T04:58Z', ['2026-11-22|360'], 'open 2026-11-23|360 0'],
    ['06:00, ikke sendt: mangler', daily, '2026-11-23T05:00Z', ['2026-11-22|360'], 'overdue 2026-11-23|360 1'],
    ['06:31, sendt', daily, '2026-11-23T05:31Z', ['2026-11-23|360'], 'reported 2026-11-23|360 0'],
    ['01:30, i går ble aldri sendt', daily, '2026-11-23T00:30Z', ['2026-11-21|360'], 'overdue 2026-11-22|360 1'],
    [
      '03:00, i går ble aldri sendt, dagens er åpen',
      daily,
      '2026-11-23T02:00Z',
      ['2026-11-21|360'],
      'overdue 2026-11-23|360 1',
    ],
    [
      '03:00, dagens er alt sendt: i går er glemt',
      daily,
      '2026-11-23T02:00Z',
      ['2026-11-23|360'],
      'reported 2026-11-23|360 0',
    ],
    ['to døgn uten rapport', daily, '2026-11-23T05:31Z', ['2026-11-21|360'], 'overdue 2026-11-23|360 2'],
    [
      'utbrudd kl. 11: kl. 14 åpen, kl. 06 sendt',
      outbreak,
      '2026-11-23T10:00Z',
      ['2026-11-23|360'],
      'open 2026-11-23|840 0',
    ],
    [
      'utbrudd kl. 09: kl. 14 er ikke åpen ennå',
      outbreak,
      '2026-11-23T08:00Z',
      ['2026-11-23|360'],
      'reported 2026-11-23|360 0',
    ],
    [
      'skal ikke rapportere',
      { set: [{ validFrom: day('2020-01-01'), slotMinutes: [] }], outbreaks: [] },
      '2026-11-23T10:00Z',
      [],
      'none-expected - 0',
    ],
  ];
  test.each(cases)('%s', (_, plan, now, reported, expected) => {
    const standing = standingOf(plan, instant(now.replace('Z', ':00Z')), (slot) => reported.includes(slotKey(slot)));
    expect(`${standing.state} ${standing.current ? slotKey(standing.current) : '-'} ${standing.slotsMissed}`).toBe(
      expected,
    );
  });
});

describe('når klokka stilles', () => {
  test('sommertid begynner: kl. 06 er 04 UTC, og 02:30 finnes ikke', () => {
    expect(slotDueAt({ date: day('2026-03-29'), minute: 360 })).toBe('2026-03-29T04:00:00.000Z');
    expect(slotDueAt({ date: day('2026-03-29'), minute: 150 })).toBe('2026-03-29T01:30:00.000Z');
  });
  test('sommertid slutter: kl. 06 er 05 UTC', () => {
    expect(slotDueAt({ date: day('2026-10-25'), minute: 360 })).toBe('2026-10-25T05:00:00.000Z');
  });

  const changeDays = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2026-11-23').map(day);
  const plans = fc.record({
    set: fc.array(
      fc.record({
        validFrom: fc.integer({ min: -20, max: 5 }).map((days) => addDays(day('2026-10-25'), days)),
        slotMinutes: fc.uniqueArray(
          fc.nat(95).map((quarter) => quarter * 15),
          { maxLength: 5 },
        ),
      }),
      { maxLength: 2 },
    ),
    outbreaks: fc.constantFrom([], [{ from: day('2026-03-01') as PlainDate }]),
  });

  test('hver tid kommer én gang, i rekkefølge, og åpner før fristen og aldri før forrige frist', () => {
    fc.assert(
      fc.property(plans, changeDays, (plan, around) => {
        const slots = slotsBetween(plan, addDays(around, -2), addDays(around, 2));
        expect(new Set(slots.map(slotKey)).size).toBe(slots.length);
        slots.forEach((slot, index) => {
          const before = slots[index - 1];
          if (before) expect(slotOpensAt(slot, before) >= slotDueAt(before)).toBe(true);
          expect(slotOpensAt(slot, before) <= slotDueAt(slot) || (before && slotDueAt(before) > slotDueAt(slot))).toBe(
            true,
          );
        });
      }),
    );
  });

  test('en enhet som alltid rapporterer den åpne, mangler aldri noe', () => {
    fc.assert(
      fc.property(plans, changeDays, fc.nat(3 * 1440), (plan, around, minutes) => {
        const now = instant(new Date(Date.parse(`${addDays(around, -1)}T00:00Z`) + minutes * 60_000).toISOString());
        const standing = standingOf(plan, now, () => true);
        expect(['reported', 'none-expected']).toContain(standing.state);
        if (standing.next) expect(slotDueAt(standing.next) > now).toBe(true);
        const never = standingOf(plan, now, () => false);
        if (never.missing) expect(slotDueAt(never.missing) <= now).toBe(true);
      }),
    );
  });
});
