import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLE_REASONS } from '../../contract/open-shifts.ts';
import { isHelpful, triedPeople } from './hole-reasons.ts';

describe('hvem som er prøvd på et hull', () => {
  it('41 sykepleiere av 95 er prøvd, flest stoppes av opplæring', () => {
    const tried = triedPeople([
      { code: 'competence', people: 54 },
      { code: 'training', people: 14 },
      { code: 'absence', people: 9 },
      { code: 'daily-rest', people: 18 },
    ]);
    expect(tried).toEqual({
      everyone: 95,
      withCompetence: 41,
      otherCompetence: 54,
      reasons: [
        { code: 'daily-rest', people: 18 },
        { code: 'training', people: 14 },
        { code: 'absence', people: 9 },
      ],
    });
  });

  it('tallene går alltid opp: grunnene og annen kompetanse er alle som er prøvd', () => {
    const reasons = fc.uniqueArray(
      fc.record({ code: fc.constantFrom(...HOLE_REASONS), people: fc.nat({ max: 900 }) }),
      { selector: (one) => one.code },
    );
    fc.assert(
      fc.property(reasons, (list) => {
        const tried = triedPeople(list);
        const stopped = tried.reasons.reduce((sum, reason) => sum + reason.people, 0);
        expect(stopped).toBe(tried.withCompetence);
        expect(stopped + tried.otherCompetence).toBe(list.reduce((sum, reason) => sum + reason.people, 0));
      }),
    );
  });

  it('en leder kan gjøre noe med opplæring og samtykke, ikke med hvile og fravær', () => {
    expect(['training', 'consent', 'daily-rest', 'absence'].filter(isHelpful)).toEqual(['training', 'consent']);
  });
});
