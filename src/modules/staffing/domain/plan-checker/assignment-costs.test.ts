import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality, StaffMember } from '#modules/organisation/domain/municipality.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assignmentCosts } from './assignment-costs.ts';
import { planWorld } from './plan-world.ts';

const cases = join(import.meta.dirname, '../../../../../test/replan-examples/cases');
const crossSite: Municipality = (await readMunicipalityFolder(join(cases, 'cross-site'))).municipality;
const period = { from: plainDate('2026-11-23'), days: 7 };

/** Prices of shifts given to P1, a health worker at home in U1 with a norm of 37.5 hours and no published shifts. */
function prices(
  notes: readonly string[],
  {
    competence = 'health_worker',
    person = {},
    policy = {},
  }: {
    competence?: string;
    person?: Partial<StaffMember>;
    policy?: Municipality['policy'];
  } = {},
): number[] {
  const staff = crossSite.staff.map((row) => (row.staffId === 'P1' ? { ...row, ...person } : row));
  const world = planWorld({ ...crossSite, staff, policy }, period);
  const worker = world.workers.get('P1');
  if (worker === undefined) throw new Error('P1 is missing');
  const given = writtenShifts(...notes).map((shift) => ({ shift, competence }));
  return assignmentCosts(worker, given, world).map(({ cost }) => cost);
}

const day = (date: number, more = '') => `${date}.11 07:30–15:00 pause 30 foreslått${more}`;

describe('hva en vakt koster', () => {
  const terms = [
    ['hjemme på dagtid', [day(23)], {}, [1]],
    ['den første 1, den andre 3, den tredje 5', [day(23), day(24), day(25)], {}, [1, 3, 5]],
    ['en annen avdeling på samme sted 10', [day(23, ' i U2')], {}, [11]],
    ['et annet sted 25', [day(23, ' i U3')], {}, [26]],
    ['annen kompetanse enn raden 6', [day(23)], { competence: 'assistant' }, [7]],
    [
      'kommunens egne priser',
      [day(23, ' i U2'), day(24)],
      { policy: { sameSite: 3, extraStep: 5, source: { own: 1 } } },
      [5, 7],
    ],
  ] as const;
  it.each(terms)('%s', (_, notes, given, expected) => {
    expect(prices(notes, given)).toEqual(expected);
  });

  const nights = [
    ['nøyaktig tre timer etter 21 er ikke natt', '23.11 16:00–00:00', 1],
    ['tre timer og et kvarter er natt', '23.11 16:00–00:15', 9],
    ['tidlig morgen teller med', '23.11 02:45–10:00', 9],
    ['begge ender av døgnet teller sammen', '23.11 04:00–23:00', 9],
    ['natten klokken stilles tilbake har en time mer', '25.10 01:00–03:30', 9],
    ['natten klokken stilles fram har en time mindre', '29.03 01:00–05:00', 1],
  ] as const;
  it.each(nights)('natt: %s', (_, note, expected) => {
    expect(prices([`${note} foreslått`])).toEqual([expected]);
  });

  it('en nattarbeider har ikke tillegg for natt', () => {
    expect(prices(['23.11 22:00–07:00 foreslått'], { person: { nightWorker: true } })).toEqual([1]);
  });

  const long = (date: number) => `${date}.11 08:00–20:30 pause 0 foreslått`;
  const overtime = [
    ['begynner under normen, slutter over', [long(23), long(24), long(25)], [1, 3, 5]],
    ['begynner på normen', [long(23), long(24), long(25), day(26)], [1, 3, 5, 27]],
    ['i en ny uke begynner det forfra', [long(27), long(28), long(29), '30.11 07:30–15:00 foreslått'], [1, 3, 5, 7]],
  ] as const;
  it.each(overtime)('overtid med norm 37,5: %s', (_, notes, expected) => {
    expect(prices(notes)).toEqual(expected);
  });
});
