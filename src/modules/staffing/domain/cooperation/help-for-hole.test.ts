import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { HelpAgreement, HelpInUse } from './help-for-hole.ts';
import { helpForHole } from './help-for-hole.ts';

const COMPETENCES = [
  { competence: 'assistant', covers: [] },
  { competence: 'health_worker', covers: ['assistant'] },
  { competence: 'nurse', covers: ['health_worker'] },
];
const agreement = (agreementId: string, noticeHours: number, ...items: [string, number?][]): HelpAgreement => ({
  agreementId,
  noticeHours,
  from: plainDate('2026-01-01'),
  to: plainDate('2027-01-01'),
  items: items.map(([subject, quantity]) => ({ what: 'people', subject, quantity })),
});
const hole = (competence: string, hoursLeft: number) => ({ date: plainDate('2026-11-25'), competence, hoursLeft });
const used = (agreementId: string, people: number, from: string, to: string): HelpInUse => ({
  agreementId,
  competence: 'nurse',
  people,
  from: plainDate(from),
  to: plainDate(to),
});

describe('hvilke avtaler som kan fylle et hull', () => {
  const vikvaer = agreement('Vikvær', 24, ['nurse', 2]);
  const strandbygd = agreement('Strandbygd', 48, ['nurse', 1], ['health_worker', 3]);

  test.each<[string, ReturnType<typeof hole>, HelpAgreement[], HelpInUse[], string[]]>([
    [
      'sykepleier om to døgn: begge, korteste varsel først',
      hole('nurse', 48),
      [strandbygd, vikvaer],
      [],
      ['Vikvær 2/2 nurse', 'Strandbygd 1/1 nurse'],
    ],
    [
      'sykepleier om 30 timer: Strandbygd rekker det ikke',
      hole('nurse', 30),
      [strandbygd, vikvaer],
      [],
      ['Vikvær 2/2 nurse', 'Strandbygd 1/1 nurse for sent'],
    ],
    [
      'helsefagarbeider: egen kompetanse går før en som dekker',
      hole('health_worker', 72),
      [strandbygd],
      [],
      ['Strandbygd 3/3 health_worker'],
    ],
    ['helsefagarbeider fra Vikvær: sykepleier dekker', hole('health_worker', 72), [vikvaer], [], ['Vikvær 2/2 nurse']],
    ['assistent: sykepleier dekker ikke to ledd ned', hole('assistant', 72), [vikvaer], [], []],
    [
      'den ene er her alt',
      hole('nurse', 72),
      [vikvaer],
      [used('Vikvær', 1, '2026-11-24', '2026-11-30')],
      ['Vikvær 1/2 nurse'],
    ],
    [
      'begge reiste hjem dagen før',
      hole('nurse', 72),
      [vikvaer],
      [used('Vikvær', 2, '2026-11-20', '2026-11-25')],
      ['Vikvær 2/2 nurse'],
    ],
    [
      'alle i bruk: fortsatt vist, uten ledige',
      hole('nurse', 72),
      [vikvaer],
      [used('Vikvær', 2, '2026-11-24', '2026-11-30')],
      ['Vikvær 0/2 nurse'],
    ],
    ['avtalen er gått ut', hole('nurse', 72), [{ ...vikvaer, to: plainDate('2026-11-25') }], [], []],
    [
      'bare utstyr i avtalen',
      hole('nurse', 72),
      [{ ...vikvaer, items: [{ what: 'equipment', subject: 'nurse' }] }],
      [],
      [],
    ],
    ['antall er ikke avtalt', hole('nurse', 72), [agreement('Åpen', 12, ['nurse'])], [], ['Åpen ?/? nurse']],
  ])('%s', (_, at, agreements, inUse, expected) => {
    const found = helpForHole(at, agreements, inUse, COMPETENCES);
    expect(
      found.map(
        (help) =>
          `${help.agreementId} ${help.free ?? '?'}/${help.quantity ?? '?'} ${help.competence}${help.inTime ? '' : ' for sent'}`,
      ),
    ).toEqual(expected);
  });
});
