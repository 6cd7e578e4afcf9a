import type { Rng } from '#kernel/rng.ts';
import { rng } from '#kernel/rng.ts';

/** Size of an invented instance that looks like those of Curtois and Qu. */
export interface InstanceSize {
  readonly weeks: number;
  readonly staff: number;
  readonly types: number;
  readonly seed: number;
}

interface Type {
  readonly id: string;
  readonly start: number;
  readonly minutes: number;
}

const REST_MINUTES = 11 * 60;
const MORNING = 6 * 60;
const NIGHT = 22 * 60;
/** Share of the working time on offer that the demand asks for. */
const PRESSURE = 1.08;

/** Instance text: staff of three kinds of post, some without some types, few nights each; demand by weekday; runs of requests. */
export function generateInstance(size: InstanceSize): string {
  const random = rng(size.seed);
  const days = size.weeks * 7;
  const types = generateTypes(size.types);
  const staff = Array.from({ length: size.staff }, (_, index) => generatePerson(random, index, size, types));
  const lines = ['SECTION_HORIZON', `${days}`, '', 'SECTION_SHIFTS'];
  for (const type of types) {
    const tooSoon = types.filter((next) => next.start + 1440 - (type.start + type.minutes) < REST_MINUTES);
    lines.push(`${type.id},${type.minutes},${tooSoon.map(({ id }) => id).join('|')}`);
  }
  lines.push('', 'SECTION_STAFF', ...staff.map(({ line }) => line), '', 'SECTION_DAYS_OFF');
  for (const { id } of staff) {
    const off = new Set(Array.from({ length: size.weeks / 2 }, () => random.int(days)));
    lines.push([id, ...[...off].sort((a, b) => a - b)].join(','));
  }
  lines.push('', 'SECTION_SHIFT_ON_REQUESTS', ...requests(random, staff, days, types, 5));
  lines.push('', 'SECTION_SHIFT_OFF_REQUESTS', ...requests(random, staff, days, types, 3));
  lines.push('', 'SECTION_COVER', ...generateCover(random, staff, days, types), '');
  return lines.join('\n');
}

function generateTypes(count: number): Type[] {
  return Array.from({ length: count }, (_, index) => {
    const start = MORNING + Math.round(((NIGHT - MORNING) * index) / Math.max(1, count - 1) / 30) * 30;
    const minutes = index === count - 1 && count > 3 ? 600 : count > 6 && index % 4 === 3 ? 600 : 480;
    return { id: count > 6 ? `s${index + 1}` : ('ABCDEF'[index] ?? `s${index}`), start, minutes };
  });
}

interface Person {
  readonly id: string;
  readonly line: string;
  readonly minutes: number;
  readonly able: readonly boolean[];
}

function generatePerson(random: Rng, index: number, size: InstanceSize, types: readonly Type[]): Person {
  const share = index / size.staff;
  const full = share < 0.8;
  const [most, run, least, off] = share < 0.5 ? [2160, 5, 2, 2] : full ? [2160, 6, 2, 3] : [1080, 5, 1, 2];
  const minutes = most * size.weeks;
  const able = types.map((_, type) => type === random.int(types.length) || random.next() < 0.75);
  // The last type may be limited: everybody can do another one.
  able[random.int(Math.max(1, types.length - 1))] = true;
  const limits = types.map(({ id }, type) => {
    if (!able[type]) return `${id}=0`;
    const few = type === types.length - 1 && types.length > 3;
    return `${id}=${few ? Math.ceil((size.weeks * (full ? 5 : 3)) / 4) : size.weeks * 7}`;
  });
  const weekends = Math.ceil(size.weeks / 2);
  const line = [`P${index}`, limits.join('|'), minutes, minutes - 270 * size.weeks, run, least, off, weekends].join(
    ',',
  );
  return { id: `P${index}`, line, minutes: minutes - 135 * size.weeks, able };
}

function requests(random: Rng, staff: readonly Person[], days: number, types: readonly Type[], longest: number) {
  return staff.flatMap(({ id, able }) =>
    Array.from({ length: Math.ceil(days / 14) }, () => {
      const first = random.int(days);
      const type = random.int(types.length);
      const weight = 1 + random.int(3);
      const length = able[type] ? 1 + random.int(longest) : 0;
      return Array.from({ length: Math.min(length, days - first) }, (_, day) => {
        return `${id},${first + day},${types[type]?.id},${weight}`;
      });
    }).flat(),
  );
}

function generateCover(random: Rng, staff: readonly Person[], days: number, types: readonly Type[]): string[] {
  const weight = types.map((_, type) => {
    const able = staff.filter((person) => person.able[type]).length;
    return able * (0.6 + 0.8 * random.next()) * (type === types.length - 1 && types.length > 3 ? 0.5 : 1);
  });
  const offered = staff.reduce((sum, person) => sum + person.minutes, 0);
  const asked = types.reduce((sum, type, index) => sum + (weight[index] as number) * type.minutes, 0) * days;
  return Array.from({ length: days }, (_, day) =>
    types.map(({ id }, type) => {
      const weekend = day % 7 >= 5 ? 0.95 : 1.02;
      const mean = ((weight[type] as number) * weekend * offered * PRESSURE) / asked;
      return `${day},${id},${Math.max(0, Math.round(mean + (random.next() - 0.5) * 1.5))},100,1`;
    }),
  ).flat();
}
