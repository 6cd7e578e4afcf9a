import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { assessDecline, usualStep } from './assess-decline.ts';
import type { NeedsAnswers } from './needs-question.ts';
import { NEEDS_QUESTIONS } from './needs-question.ts';

const today = plainDate('2026-11-23');
const well: NeedsAnswers = { eating: 0, medicine: 0, movement: 0, mood: 0, loneliness: 0, falls: 0, relatives: 0 };
const five = (answers: NeedsAnswers) => Array.from({ length: 5 }, () => answers);

describe('er noe blitt verre enn før', () => {
  it.each<[string, NeedsAnswers, readonly NeedsAnswers[], readonly string[]]>([
    ['alt som før', well, five(well), []],
    ['litt mindre matlyst', { ...well, eating: 1 }, five(well), []],
    ['spiser tydelig mindre enn sitt vanlige', { ...well, eating: 2 }, five(well), ['much']],
    ['litt verre på tre ting', { ...well, eating: 1, mood: 1, loneliness: 1 }, five(well), ['many']],
    ['litt verre på to ting', { ...well, eating: 1, mood: 1 }, five(well), []],
    ['alltid spist lite, og spiser fortsatt lite', { ...well, eating: 2 }, five({ ...well, eating: 2 }), []],
    [
      'én dårlig dag blant fem gode regnes ikke som det vanlige',
      { ...well, mood: 2 },
      [{ mood: 3 }, ...five(well)],
      ['much'],
    ],
    ['falt flere ganger, første oppfølging', { falls: 3 }, [], ['serious']],
    ['første oppfølging, litt av hvert: ingenting å se det mot', { ...well, eating: 2, mood: 2 }, [], []],
    ['spørsmål som ikke ble stilt før, sier ingenting', { mood: 2 }, [{ eating: 0 }], []],
    ['bedre enn før', well, five({ ...well, eating: 2, mood: 2 }), []],
    ['like alvorlig som hele tiden', { falls: 3 }, five({ falls: 3 }), []],
  ])('%s', (_what, answers, earlier, grounds) => {
    expect(assessDecline(answers, earlier, today)?.grounds ?? []).toEqual(grounds);
  });

  it('sier hvilke spørsmål det gjelder, hva som var vanlig og hva det er nå', () => {
    expect(assessDecline({ ...well, eating: 2, mood: 1 }, five(well), today)).toMatchObject({
      worse: [{ question: 'eating', usual: 0, now: 2 }],
      against: 5,
    });
  });

  it('bare de fem siste teller', () => {
    const long = [...five(well), ...five({ ...well, eating: 3 }), ...five({ ...well, eating: 3 })];
    expect(assessDecline({ ...well, eating: 2 }, long, today)?.grounds).toEqual(['much']);
  });

  const step = fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<0 | 1 | 2 | 3>;
  const answers = fc.record(Object.fromEntries(NEEDS_QUESTIONS.map((question) => [question, step])), {
    requiredKeys: [],
  }) as fc.Arbitrary<NeedsAnswers>;

  it('det vanlige er alltid et svar personen selv har gitt', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        expect(steps).toContain(usualStep(steps));
      }),
    );
  });

  it('å svare som det vanlige er aldri en forverring, og et verre svar gjør aldri en forverring borte', () => {
    fc.assert(
      fc.property(
        fc.array(answers, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...NEEDS_QUESTIONS),
        (earlier, question) => {
          const usual = Object.fromEntries(
            NEEDS_QUESTIONS.flatMap((one) => {
              const value = usualStep(earlier.slice(0, 5).flatMap((each) => each[one] ?? []));
              return value === null ? [] : [[one, value]];
            }),
          ) as NeedsAnswers;
          expect(assessDecline(usual, earlier, today)).toBeUndefined();
          const first = earlier[0] ?? {};
          if (assessDecline(first, earlier.slice(1), today) && first[question] !== undefined)
            expect(assessDecline({ ...first, [question]: 3 }, earlier.slice(1), today)).toBeDefined();
        },
      ),
    );
  });
});
