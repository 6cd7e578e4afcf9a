import type { Workplace } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { OperatingUnit } from '../places/build-places.ts';
import { between, streamOf } from '../random-stream.ts';
import type { DemoPerson } from './build-staff.ts';

const OTHER_WORK_SHARE = 0.12;
/** Some work full time and still elsewhere; most who do have a small post. */
const FULL_TIME_FACTOR = 0.3;

/** Invented employers outside the municipality's own care. */
const OUTSIDE_EMPLOYERS = [
  'Vardelys sykehus',
  'Kvitbukta kommune',
  'Stjernevik kommune',
  'Trollhatt Bemanning AS',
  'Solgløtt Hjemmehjelp AS',
  'Tåkeneset legevakt',
  'Bølgen Bilambulanse',
  'Matboden Kvern AS',
  'Morgendugg barnehage',
  'Gullhøna Renhold AS',
] as const;

/** Second jobs: another unit of the municipality, or an outside employer. */
export function buildWorkplaces(
  frame: DemoFrame,
  operating: readonly OperatingUnit[],
  people: readonly DemoPerson[],
): Workplace[] {
  const random = streamOf(frame.seed, 'workplaces');
  return people.flatMap(({ staff, unitIndex }): Workplace[] => {
    const spare = 100 - staff.employmentPct;
    const share = OTHER_WORK_SHARE * (spare < 20 ? FULL_TIME_FACTOR : 1.25);
    if (random.next() >= share) return [];
    const pct = Math.min(60, Math.max(10, Math.round((spare * between(random, 4, 10)) / 50) * 5));
    const other = operating[random.int(operating.length)];
    const isUnit = random.next() < 0.45 && other !== undefined && other !== operating[unitIndex];
    return [{ staffId: staff.staffId, workplace: isUnit ? other.unit.unitId : random.pick(OUTSIDE_EMPLOYERS), pct }];
  });
}
