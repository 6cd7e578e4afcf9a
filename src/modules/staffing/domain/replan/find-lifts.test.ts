import { describe, expect, it } from 'vitest';
import { smallestLifts } from './find-lifts.ts';
import type { HardRule } from './plan.ts';

const people = (...list: (readonly [string, readonly HardRule[]])[]) =>
  list.map(([personId, rules]) => ({ personId, rules }));

describe('hva skal til: de minste settene av regler som står i veien', () => {
  it('én regel for to personer går foran to regler for én', () => {
    const lifts = smallestLifts(
      people(
        ['Kari', ['daily-rest']],
        ['Ola', ['daily-rest']],
        ['Nina', ['hours-week', 'overtime']],
        ['Per', ['cross-site']],
      ),
    );
    expect(lifts).toEqual([
      { rules: ['daily-rest'], personIds: ['Kari', 'Ola'] },
      { rules: ['cross-site'], personIds: ['Per'] },
      { rules: ['hours-week', 'overtime'], personIds: ['Nina'] },
    ]);
  });
  it('flere regler enn nødvendig nevnes ikke', () => {
    const lifts = smallestLifts(people(['Kari', ['daily-rest', 'overtime']], ['Ola', ['overtime']]));
    expect(lifts).toEqual([{ rules: ['overtime'], personIds: ['Ola'] }]);
  });
  it('den som ingen regel hindrer, er ikke med', () => {
    expect(smallestLifts(people(['Kari', []]))).toEqual([]);
  });
});
