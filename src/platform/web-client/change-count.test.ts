import { describe, expect, it } from 'vitest';
import type { TopicChange } from './change-count.ts';
import { countChange, noChanges } from './change-count.ts';

const count = (...changes: TopicChange[]) =>
  changes.reduce((sum, change) => countChange(sum, change, 'min'), noChanges).unseen;
const roster = (version: number, tab = 'annen') => ({ topic: 'roster', version, tab });

describe('nye endringer', () => {
  it('teller det andre har gjort, ikke det jeg selv gjorde', () => {
    expect(count(roster(7), roster(8, 'min'), roster(9))).toBe(2);
  });
  it('teller med det som ble borte da linjen falt ut', () => {
    expect(count(roster(7), roster(11))).toBe(5);
    expect(count(roster(7), roster(11, 'min'))).toBe(4);
  });
  it('teller ikke det samme to ganger', () => {
    expect(count(roster(7), roster(7), roster(6))).toBe(1);
  });
  it('holder emnene fra hverandre', () => {
    expect(count(roster(7), { topic: 'plan', version: 1 })).toBe(2);
  });
});
