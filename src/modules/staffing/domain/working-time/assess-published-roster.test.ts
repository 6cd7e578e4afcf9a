import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { assessPublishedRoster } from './assess-published-roster.ts';

const cases = join(import.meta.dirname, '../../../../../test/replan-examples/cases');
const read = async (name: string): Promise<Municipality> =>
  (await readMunicipalityFolder(join(cases, name))).municipality;
const seen = (municipality: Municipality) =>
  assessPublishedRoster(municipality).map(({ code, personId, date }) => `${code} ${personId} ${date}`);

describe('brudd i publisert turnus', () => {
  it('kort døgnhvile, 50 timer i uken, og en vakt uten opplæring og samtykke', async () => {
    expect(seen(await read('published-roster-breaks-rules'))).toEqual([
      'daily-rest P1 2026-11-24',
      'hours-week P2 2026-11-27',
      'training P3 2026-11-24',
      'consent P3 2026-11-24',
    ]);
  });

  it('en vakt som er borte på grunn av fravær, bryter ingenting', async () => {
    const municipality = await read('published-roster-breaks-rules');
    const absence = {
      staffId: 'P1',
      from: plainDate('2026-11-23'),
      to: plainDate('2026-11-24'),
      kind: 'sick',
    } as const;
    expect(seen({ ...municipality, absences: [absence] })).not.toContain('daily-rest P1 2026-11-24');
  });

  it('en turnus som holder seg innenfor, gir ingen funn', async () => {
    expect(seen(await read('minimum-before-normal'))).toEqual([]);
  });

  it('utbrudd: den som også har vakt i en annen avdeling mens det varer', async () => {
    const municipality = await read('published-roster-breaks-rules');
    const status = {
      unitId: 'U2',
      from: plainDate('2026-11-24'),
      to: plainDate('2026-11-26'),
      status: 'outbreak',
    } as const;
    const roster = [
      ...municipality.roster,
      { staffId: 'P3', date: plainDate('2026-11-25'), shift: 'D', unitId: 'U1', kind: 'normal' } as const,
    ];
    const later = roster.map((row) =>
      row.staffId === 'P3' && row.unitId === 'U1' ? { ...row, date: plainDate('2026-11-26') } : row,
    );
    expect(seen({ ...municipality, roster, unitStatus: [status] })).toContain('outbreak-out P3 2026-11-25');
    expect(seen({ ...municipality, roster: later, unitStatus: [status] }).join()).not.toContain('outbreak-out');
  });

  it('en vakt på et skift som ikke spør etter personens kompetanse, gir en advarsel', async () => {
    const municipality = await read('published-roster-breaks-rules');
    const demand = [
      { unitId: 'U1', date: plainDate('2026-11-23'), shift: 'E', competence: 'nurse', normal: 1, minimum: 0 },
    ];
    const found = assessPublishedRoster({ ...municipality, demand }).filter(({ code }) => code === 'competence');
    expect(found).toMatchObject([
      { level: 'warn', personId: 'P1', date: '2026-11-23', facts: { demanded: ['nurse'] } },
    ]);
  });

  it('en kommune uten turnus har ingenting å bryte', async () => {
    expect(seen({ ...(await read('minimum-before-normal')), roster: [] })).toEqual([]);
  });
});
