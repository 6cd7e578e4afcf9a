import { beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { FetchedShifts } from './kept-shifts.ts';
import { forgetShifts, keepShifts, readKeptShifts } from './kept-shifts.ts';

/** The browser's storage: entries are properties of its own, the methods are not. */
class DeviceStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, text: string) {
    this[key] = text;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

const bohdan = { tenantId: '1', accountId: 15, personId: 'P0020' };
const kine = { tenantId: '1', accountId: 16, personId: 'P0021' };
const away = { from: plainDate('2026-12-07'), to: plainDate('2026-12-09'), workOnly: false };
const workOnly = { from: plainDate('2026-11-23'), to: plainDate('2026-12-03'), workOnly: true };
const fetched: FetchedShifts = {
  reply: {
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
  },
  times: [],
  fetchedAt: instant('2026-11-22T06:31:00.000Z'),
};

describe('vaktene på telefonen, til det ikke er nett', () => {
  beforeEach(() => {
    Object.defineProperty(globalThis, 'localStorage', { value: new DeviceStorage(), configurable: true });
  });

  it('leses som de ble hentet, uten «kun jobb», som røper karantene', () => {
    keepShifts(bohdan, fetched);
    expect(readKeptShifts(bohdan)).toMatchObject({ fetchedAt: fetched.fetchedAt, reply: { away: [away] } });
    expect(JSON.stringify(localStorage)).not.toContain('2026-12-03');
  });

  it('leses bare av den de gjelder', () => {
    keepShifts(bohdan, fetched);
    expect(readKeptShifts(kine)).toBeUndefined();
    expect(readKeptShifts({ ...bohdan, personId: 'P0099' })).toBeUndefined();
    expect(readKeptShifts({ ...bohdan, tenantId: '2' })).toBeUndefined();
  });

  it('ligger der for én om gangen, og kan glemmes', () => {
    localStorage.setItem('beredt.locale', 'nn');
    keepShifts(bohdan, fetched);
    keepShifts(kine, { ...fetched, reply: { ...fetched.reply, personId: 'P0021' } });
    expect(readKeptShifts(bohdan)).toBeUndefined();
    expect(readKeptShifts(kine)).toBeDefined();
    forgetShifts();
    expect(readKeptShifts(kine)).toBeUndefined();
    expect(localStorage.getItem('beredt.locale')).toBe('nn');
  });

  it('er det noe annet der, er det som om det var tomt', () => {
    localStorage.setItem('beredt.my-shifts.1.15', '{"form":0}');
    expect(readKeptShifts(bohdan)).toBeUndefined();
    localStorage.setItem('beredt.my-shifts.1.15', 'ikke json');
    expect(readKeptShifts(bohdan)).toBeUndefined();
  });
});
