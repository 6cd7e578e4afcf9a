import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDate, plainDateAt } from '#kernel/plain-date.ts';
import { rng } from '#kernel/rng.ts';
import { syntheticNationalNumber } from './synthetic-national-number.ts';

describe('syntetiske fødselsnummer', () => {
  it.each([
    ['1931-02-09', /^098231[0-4]/],
    ['1899-12-31', /^319299[5-7]/],
    ['2004-11-23', /^239104[5-9]/],
  ])('born %s', (birthDate, form) => {
    expect(syntheticNationalNumber(rng(1), plainDate(birthDate))).toMatch(form);
  });

  it('are valid numbers of the test series, whatever the day', () => {
    const days = fc.integer({ min: dayNumberOf(plainDate('1900-01-01')), max: dayNumberOf(plainDate('2039-12-31')) });
    fc.assert(
      fc.property(days, fc.integer(), (day, seed) => {
        expect(idnr(syntheticNationalNumber(rng(seed), plainDateAt(day)))).toEqual({ status: 'valid', type: 'tnr' });
      }),
    );
  });

  it('has no series for births before 1855', () => {
    expect(() => syntheticNationalNumber(rng(1), plainDate('1854-06-01'))).toThrow(RangeError);
  });
});
