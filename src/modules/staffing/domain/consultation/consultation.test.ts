import { describe, expect, test } from 'vitest';
import type { ConsultedParty } from './consultation.ts';
import { partiesNotHeard } from './consultation.ts';

describe('hvem som må høres før et tiltak gjelder', () => {
  test.each<[string, ConsultedParty[], ConsultedParty[]]>([
    ['ingen er hørt', [], ['staff_representative', 'safety_delegate']],
    ['bare tillitsvalgt er hørt', ['staff_representative'], ['safety_delegate']],
    ['bare verneombud er hørt', ['safety_delegate'], ['staff_representative']],
    ['andre teller ikke i stedet', ['other', 'other'], ['staff_representative', 'safety_delegate']],
    ['begge er hørt', ['safety_delegate', 'staff_representative'], []],
    ['flere tillitsvalgte og verneombud', ['staff_representative', 'staff_representative', 'safety_delegate'], []],
  ])('%s', (_, heard, missing) => {
    expect(partiesNotHeard(heard.map((party) => ({ party })))).toEqual(missing);
  });
});
