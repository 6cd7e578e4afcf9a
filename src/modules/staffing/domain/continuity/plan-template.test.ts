import { expect, test } from 'vitest';
import { UNIT_KINDS } from '#modules/organisation/domain/municipality.ts';
import { demanded, shiftOf } from '#test/replan-examples/one-ward.ts';
import { suggestFunctions } from './plan-template.ts';

const SHIFTS = [shiftOf('D', '07:30', '15:00'), shiftOf('N', '22:00', '07:30')];
const DEMAND = [
  demanded('U1 2026-11-23 D nurse 2 1'),
  demanded('U1 2026-11-23 D health_worker 4 3'),
  demanded('U1 2026-11-23 N health_worker 1 1'),
];
const weightOf = (competence: string) => (competence === 'nurse' ? 1500 : 1000);

test('forslaget for en sykehjemsavdeling følger enhetens eget minimum', () => {
  const suggested = suggestFunctions('nursing_home_ward', DEMAND, SHIFTS, weightOf);
  expect(suggested.map(({ name, part, competence, people }) => `${name} ${part}: ${people} ${competence}`)).toEqual([
    'medicines day: 1 nurse',
    'care day: 3 health_worker',
    'night-watch night: 1 health_worker',
  ]);
});

test.each(UNIT_KINDS)('%s uten behov får ingen forslag', (kind) => {
  expect(suggestFunctions(kind, [], SHIFTS, weightOf)).toEqual([]);
});
