import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SetAnswers } from './set-answers.ts';

describe('svar som huskes', () => {
  it('svarer som et Map gjør, også for tall utenfor 32 biter og for mange svar', () => {
    const key = fc.oneof(fc.nat(40), fc.maxSafeNat(), fc.integer({ min: 2 ** 32 - 3, max: 2 ** 32 + 3 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.double({ noNaN: false })), { maxLength: 300 }), (entries) => {
        const answers = new SetAnswers();
        for (const [at, value] of entries) answers.set(at, value);
        const expected = new Map(entries);
        for (const [at, value] of expected) expect(answers.get(at)).toBe(value);
        expect(answers.get(12_345_678_901)).toBe(expected.get(12_345_678_901));
      }),
    );
  });
});
