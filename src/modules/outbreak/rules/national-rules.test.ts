import { describe, expect, it } from 'vitest';
import { KNOWN_GAPS, NATIONAL_RULES } from './national-rules.ts';

/** The rows of the collected material on covid-19, and what each of them changed. */
const COLLECTED = [
  ['N01', 'råd om 14 dager', ['household', 'close']],
  ['N02', 'forskrift: 14 dager, unntak i verneutstyr', ['household', 'close']],
  ['N03', '10 dager, friske unntatt i 6 måneder', ['household', 'close']],
  ['N04', 'isolasjon i 10 dager', ['case']],
  ['N05', 'test ut dag 7', ['household', 'close']],
  ['N06', 'ventekarantene', ['waiting']],
  ['N07', 'vaksinerte unntatt', ['household', 'close']],
  ['N08', 'plikten bort, isolasjon 5 dager', ['case', 'household', 'close', 'waiting']],
  ['N09', 'husstand til negativ test, isolasjon 5 dager', ['case', 'household']],
  ['N11', 'likt for alle varianter', ['case', 'household', 'close']],
  ['N12', 'øvrige nærkontakter fri', ['close']],
  ['N13', 'test i stedet for karantene', ['household']],
  ['N14', 'alle fri, isolasjon 4 dager', ['case', 'household', 'close']],
  ['N15', 'isolasjon blir råd', ['case']],
  ['definition', 'nærkontakt og hvor langt tilbake', ['close_contact']],
] as const;

describe('covid-19-reglene 2020–22', () => {
  it.each(COLLECTED)('%s: %s', (id, _, topics) => {
    const found = NATIONAL_RULES.filter(({ covers }) => covers.includes(id));
    expect([...new Set(found.map(({ topic }) => topic))].sort()).toEqual([...topics].sort());
  });

  it('N10, der detaljene ikke er sett, er et kjent hull med kilde', () => {
    expect(KNOWN_GAPS.map(({ id, sources }) => [id, sources.length > 0])).toEqual([['N10', true]]);
  });

  it('ingen rad viser til noe som ikke er samlet', () => {
    const known = new Set<string>([...COLLECTED.map(([id]) => id), '2020-05-28']);
    expect(NATIONAL_RULES.flatMap(({ covers }) => covers).filter((id) => !known.has(id))).toEqual([]);
  });

  it('lav tillit sier hvorfor', () => {
    const silent = NATIONAL_RULES.filter(
      ({ confidence, gap, illness }) => confidence === 'low' && gap === undefined && illness === 'covid-19',
    );
    expect(silent).toEqual([]);
  });
});
