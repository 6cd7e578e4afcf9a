import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Unit } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import { buildWorkingTimeAgreements } from './build-working-time.ts';

const frame = { rosterFrom: plainDate('2026-10-26'), today: plainDate('2026-11-23') } as DemoFrame;
const homes = (count: number): Unit[] =>
  Array.from({ length: count }, (_, index) => ({ unitId: `BOF-${index + 1}`, kind: 'staffed_home' }) as Unit);

describe('buildWorkingTimeAgreements', () => {
  it.each([
    ['uten bofellesskap', 0, []],
    ['få bofellesskap: én avtale', 12, ['AT-3']],
    ['så mange at lista ikke får plass i én rute: flere avtaler', 120, ['AT-3', 'AT-3-2']],
  ])('%s', (_, count, ids) => {
    const rows = buildWorkingTimeAgreements(frame, homes(count)).filter(({ agreementId }) =>
      agreementId.startsWith('AT-3'),
    );
    expect(rows.map(({ agreementId }) => agreementId)).toEqual(ids);
    expect(rows.flatMap(({ units }) => units)).toEqual(homes(count).map(({ unitId }) => unitId));
  });
  it('ingen liste er lengre enn en rute i mappa', () => {
    for (const { units } of buildWorkingTimeAgreements(frame, homes(900))) {
      expect(units.join('|').length).toBeLessThanOrEqual(500);
    }
  });
});
