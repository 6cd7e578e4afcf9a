import type { Rng } from '#kernel/rng.ts';
import type { Absence, Workplace } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { OperatingUnit } from '../places/build-places.ts';
import { between, streamOf } from '../random-stream.ts';
import type { DemoPerson } from './build-staff.ts';

const OTHER_WORK_SHARE = 0.12;
/** Some work full time and still elsewhere; most who do have a small post. */
const FULL_TIME_FACTOR = 0.3;
const CARE: ReadonlySet<string> = new Set(['ward', 'staffed_home', 'district']);

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

/** Another unit with work of the same sort; undefined where the one drawn has none. */
function drawUnit(
  random: Rng,
  operating: readonly OperatingUnit[],
  own: OperatingUnit | undefined,
): OperatingUnit | undefined {
  const other = random.pick(operating);
  const isSameWork = other.pattern === own?.pattern || (CARE.has(other.pattern) && CARE.has(own?.pattern ?? ''));
  return other !== own && isSameWork ? other : undefined;
}

/** Second jobs of those without absence of their own: another unit of the municipality, or an outside employer. */
export function buildWorkplaces(
  frame: DemoFrame,
  operating: readonly OperatingUnit[],
  people: readonly DemoPerson[],
  ordinary: readonly Absence[],
): Workplace[] {
  const random = streamOf(frame.seed, 'workplaces');
  const absent = new Set(ordinary.map(({ staffId }) => staffId));
  return people.flatMap(({ staff, unitIndex }): Workplace[] => {
    const spare = 100 - staff.employmentPct;
    const share = OTHER_WORK_SHARE * (spare < 20 ? FULL_TIME_FACTOR : 1.55);
    if (random.next() >= share || absent.has(staff.staffId)) return [];
    const pct = Math.min(60, Math.max(10, Math.round((spare * between(random, 4, 10)) / 50) * 5));
    const own = operating[unitIndex];
    const unit = random.next() < 0.45 ? drawUnit(random, operating, own) : undefined;
    return [{ staffId: staff.staffId, workplace: unit?.unit.unitId ?? random.pick(OUTSIDE_EMPLOYERS), pct }];
  });
}
