import type { Rng } from '#kernel/rng.ts';

const QUIET = ['Rolig døgn.', 'Ingenting spesielt.', 'Godt besøk i går ettermiddag.', 'To nye i opplæring denne uken.'];
const SHORT = [
  'Har ringt alle på listen, ingen svarte ja.',
  'Leder går inn i turnus på kveldsvakten.',
  'Låner en fra naboavdelingen til lunsj.',
  'Dusj er flyttet til i morgen.',
];
const FIRST_DAY = ['Første påviste smitte. Nærkontakter kartlegges.'];
const OUTBREAK = [
  'Beboerne spiser på rommet. Pårørende er ringt.',
  'Egen inngang på baksiden er tatt i bruk.',
  'Renhold har vært her to ganger i døgnet.',
  'Slitne folk, men ro på avdelingen.',
];

/** The line a leader adds in their own words; on most quiet days none. */
export function reportText(random: Rng, outbreakDay: number | undefined, vacantShifts: number): string {
  if (outbreakDay === 0) return random.pick(FIRST_DAY);
  if (outbreakDay !== undefined) return random.pick(OUTBREAK);
  if (vacantShifts > 1) return random.pick(SHORT);
  return random.next() < 0.12 ? random.pick(QUIET) : '';
}
