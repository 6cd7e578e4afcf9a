import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { planWorld } from './plan-world.ts';

const cases = join(import.meta.dirname, '../../../../../test/replan-examples/cases');
const base: Municipality = (await readMunicipalityFolder(join(cases, 'matching-standing-people'))).municipality;
const date = plainDate('2026-11-23');
const LETTERS: Readonly<Record<string, string>> = { s: 'nurse', f: 'health_worker', h: 'assistant' };

/**
 * Who is counted where on one shift. Present: s = sykepleier, f = fagarbeider, h = hjelper. Demand as `s 1/0` (normal and
 * minimum); the answer as people counted per row, in the order of the demand.
 */
function counted(present: string, demand: readonly string[], policy: Municipality['policy'] = {}): number[] {
  const staff = [...present].map((letter, index) => ({
    ...(base.staff[0] as Municipality['staff'][number]),
    staffId: `P${index}`,
    competence: LETTERS[letter] ?? '',
  }));
  const roster = staff.map(({ staffId }) => ({ staffId, date, shift: 'D', unitId: 'U1', kind: 'normal' }) as const);
  const rows = demand.map((text) => {
    const [, letter = '', normal, minimum] = /^(.) (\d)\/(\d)$/.exec(text) ?? [];
    const competence = LETTERS[letter] ?? '';
    return { unitId: 'U1', date, shift: 'D', competence, normal: Number(normal), minimum: Number(minimum) };
  });
  const world = planWorld({ ...base, policy, staff, roster, absences: [], demand: rows }, { from: date, days: 1 });
  return [...world.rows.values()].map((row) => row.covered);
}

describe('de som er til stede, telles på en rad hver, før noe planlegges', () => {
  const table = [
    ['egen kompetanse først', 'sf', ['s 1/0', 'f 1/1'], [1, 1]],
    ['egen kompetanse opp til normalt, resten dekker andre', 'ss', ['s 1/0', 'h 1/0'], [1, 1]],
    ['under minimum går foran en dyrere rad', 's', ['f 1/0', 'h 1/1'], [0, 1]],
    ['når minimum er nådd, den dyreste raden', 's', ['h 1/0', 'f 1/0'], [0, 1]],
    ['av to som kan, tas den med lavest vekt', 'sf', ['h 1/1', 'f 1/0'], [1, 1]],
    ['sykepleieren spares til raden bare den kan ta', 'sf', ['h 1/0', 'f 1/0'], [1, 1]],
    ['en hjelper dekker ingen andre', 'h', ['f 1/1', 's 1/1'], [0, 0]],
    ['flere enn normalt teller ikke', 'hhh', ['h 2/1'], [2]],
  ] as const;
  it.each(table)('%s', (_, present, demand, expected) => {
    expect(counted(present, demand)).toEqual(expected);
  });

  it('kommunens vekter bestemmer hvilken rad som er dyrest', () => {
    expect(counted('s', ['f 1/0', 'h 1/0'], { weights: { assistant: 2000 } })).toEqual([0, 1]);
  });
});
