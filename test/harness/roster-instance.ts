import { rng } from '#kernel/rng.ts';

/** A small invented instance in the format of Curtois and Qu: two shifts, the late one not before the early one. */
export function smallRosterInstance(options: {
  readonly seed: number;
  readonly days: number;
  readonly staff: number;
}): string {
  const random = rng(options.seed);
  const { days, staff } = options;
  const people = Array.from({ length: staff }, (_, index) => `P${index + 1}`);
  const request = () => `${random.pick(people)},${random.int(days)},${random.pick(['D', 'K'])},${1 + random.int(3)}`;
  const shifts = Math.max(1, Math.round((days * 4) / 7));
  return [
    '# An invented instance',
    'SECTION_HORIZON',
    `${days}`,
    'SECTION_SHIFTS',
    'D,480,',
    'K,480,D',
    'SECTION_STAFF',
    ...people.map((id) => {
      const most = 480 * (shifts + random.int(2));
      const limit = random.pick([days, 2]);
      return `${id},D=${days}|K=${limit},${most},${480 * Math.max(1, shifts - 1)},${3 + random.int(3)},${1 + random.int(2)},${1 + random.int(2)},${Math.max(1, days / 14)}`;
    }),
    'SECTION_DAYS_OFF',
    ...people.slice(0, 2).map((id) => `${id},${random.int(days)}`),
    'SECTION_SHIFT_ON_REQUESTS',
    ...Array.from({ length: 3 }, request),
    'SECTION_SHIFT_OFF_REQUESTS',
    ...Array.from({ length: 3 }, request),
    'SECTION_COVER',
    ...Array.from({ length: days }, (_, day) =>
      ['D', 'K'].map((id) => `${day},${id},${random.int(Math.ceil(staff / 2) + 1)},${10 * (1 + random.int(3))},1`),
    ).flat(),
    '',
  ].join('\n');
}
