import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { assessCoverage } from './assess-coverage.ts';

const cases = join(import.meta.dirname, '../../../../../test/replan-examples/cases');
const EXAMPLES = [
  [
    'minimum-before-normal',
    'en av to er der, minst én: bare den tomme avdelingen er under minimum',
    ['U2 2026-11-23 D: 1'],
  ],
  ['matching-standing-people', 'sykepleieren dekker hjelpepleierens minimum', ['U1 2026-11-24 D: 1']],
  ['no-demand-file', 'uten bemanningsplan finnes ikke noe minimum', []],
] as const;

it.each(EXAMPLES)('%s: %s', async (name, _, expected) => {
  const { municipality } = await readMunicipalityFolder(join(cases, name));
  const found = assessCoverage(municipality).map(({ unitId, date, shift, facts }) => {
    return `${unitId} ${date} ${shift}: ${facts['belowMinimum']}`;
  });
  expect(found).toEqual(expected);
});
