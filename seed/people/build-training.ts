import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { Training } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { OperatingUnit } from '../places/build-places.ts';
import { between, pickWeighted, streamOf } from '../random-stream.ts';
import type { DemoPerson } from './build-staff.ts';

const TEAM_UNITS = 6;
/** How many other units people know, those who agree to be redeployed and those who do not. */
// biome-ignore format: one row a list of values and their weights
const OTHER_UNITS = { agreed: [[0, 10], [1, 44], [2, 28], [3, 18]], not: [[0, 68], [1, 25], [2, 7]] } as const;

/** Patterns between which people move: care is care, a kitchen is a kitchen. */
const GROUP: Record<OperatingUnit['pattern'], string> = {
  ward: 'institution',
  staffed_home: 'home',
  district: 'home care',
  night_patrol: 'home care',
  day_centre: 'institution',
  cleaning: 'cleaning',
  kitchen: 'kitchen',
};

/** Units by how near they lie to a unit in work: same house, same kind of care, other care. */
interface Nearness {
  readonly sameSite: readonly number[];
  readonly sameGroup: readonly number[];
  readonly otherCare: readonly number[];
}

const MOST_LISTED = 24;

function nearnessOf(operating: readonly OperatingUnit[]): Nearness[] {
  const bySite = Map.groupBy(operating.keys(), (index) => operating[index]?.unit.siteId);
  const byGroup = Map.groupBy(operating.keys(), (index) => GROUP[operating[index]?.pattern ?? 'ward']);
  const care = [
    ...(byGroup.get('institution') ?? []),
    ...(byGroup.get('home') ?? []),
    ...(byGroup.get('home care') ?? []),
  ];
  return operating.map(({ unit, pattern }, own) => {
    const group = byGroup.get(GROUP[pattern]) ?? [];
    const others = (list: readonly number[]) => list.filter((index) => index !== own);
    const isCare = care.includes(own);
    const place = group.indexOf(own);
    return {
      sameSite: others(bySite.get(unit.siteId) ?? []).filter((index) => !isCare || care.includes(index)),
      sameGroup: others(group.slice(Math.max(0, place - MOST_LISTED / 2), place + MOST_LISTED / 2)),
      otherCare: isCare ? others(care.slice(0, MOST_LISTED)) : [],
    };
  });
}

/** The last valid day: a few have run out, some run out soon, a third have none. */
function drawValidTo(random: Rng, today: PlainDate): PlainDate | undefined {
  const kind = random.next();
  if (kind < 0.33) return undefined;
  if (kind < 0.39) return addDays(today, -between(random, 3, 120));
  if (kind < 0.46) return addDays(today, between(random, 2, 20));
  return addDays(today, between(random, 40, 620));
}

function drawUnit(random: Rng, near: Nearness): number | undefined {
  const lists = [near.sameSite, near.sameGroup, near.otherCare];
  const order = random.next() < 0.62 ? [0, 1, 2] : random.next() < 0.8 ? [1, 0, 2] : [2, 1, 0];
  const list = order.map((at) => lists[at] ?? []).find((candidates) => candidates.length > 0);
  return list && random.pick(list);
}

/** Who has been trained in which other units: most in none or one, mostly in the same house; the outbreak team in many. */
export function buildTraining(
  frame: DemoFrame,
  operating: readonly OperatingUnit[],
  people: readonly DemoPerson[],
): Training[] {
  const random = streamOf(frame.seed, 'training');
  const nearness = nearnessOf(operating);
  const wards = [...operating.keys()].filter((index) => operating[index]?.pattern === 'ward').slice(0, MOST_LISTED);
  return people.flatMap(({ staff, unitIndex }) => {
    const near = nearness[unitIndex];
    if (!near) return [];
    const wanted = staff.outbreakTeam
      ? TEAM_UNITS
      : pickWeighted<number>(random, OTHER_UNITS[staff.consentRedeploy ? 'agreed' : 'not']);
    const units = new Set(staff.outbreakTeam ? random.shuffle(wards).slice(0, TEAM_UNITS) : []);
    for (let tries = 0; units.size < wanted && tries < 12; tries++) {
      const unit = drawUnit(random, near);
      if (unit !== undefined) units.add(unit);
    }
    units.delete(unitIndex);
    return [...units].map((unit) => ({
      staffId: staff.staffId,
      unitId: operating[unit]?.unit.unitId ?? '',
      validTo: staff.outbreakTeam ? addDays(frame.today, between(random, 60, 500)) : drawValidTo(random, frame.today),
    }));
  });
}
