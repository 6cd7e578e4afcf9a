import { addDays } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { PoolOrigin, PoolProfile } from '#modules/organisation/domain/resource-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { between, pickWeighted } from '../random-stream.ts';
import { SUPPLIERS } from './suppliers.ts';

const EMPLOYERS = ['Morgendugg barnehage', 'Tyttebærlia barnehage', 'Fjellhagen skole', 'Nordlys SFO', 'Kulturskolen'];
const TITLES: Readonly<Record<string, string>> = { nurse: 'Sykepleier', health_worker: 'Helsefagarbeider' };
const MAY_DO: Readonly<Record<number, string>> = {
  1: 'Stell, måltider og tilsyn sammen med fast ansatt',
  2: 'Stell og utdeling av ferdig dosert medisin',
  3: 'Som helsefagarbeider, uten ansvarsvakt',
};
const FIRST_HPR_NUMBER = 989_000_000;

const PERIODS: readonly (readonly [readonly string[], number])[] = [
  [['day', 'evening', 'night', 'weekend'], 3],
  [['day', 'evening', 'weekend'], 4],
  [['evening', 'weekend'], 3],
  [['day'], 2],
];

/** What only people of one origin have. */
function ownOf(random: Rng, frame: DemoFrame, origin: PoolOrigin, place: number, known: boolean): PoolProfile {
  switch (origin) {
    case 'other_sector':
      return {
        employer: random.pick(EMPLOYERS),
        leaderConsent: random.next() < 0.75,
        availablePct: random.pick([20, 40, 50, 100]),
        mayDo: 'Stell og måltider etter kort opplæring',
      };
    case 'health_register':
      return {
        lastPractised: Number(frame.today.slice(0, 4)) - between(random, 2, 14),
        availablePct: random.pick([10, 20, 20, 40]),
      };
    case 'student': {
      const studyYear = between(random, 1, 3);
      return { studyYear, mayDo: MAY_DO[studyYear], hoursPerWeek: random.pick([8, 10, 12, 15]) };
    }
    case 'recruit':
      return { startsOn: addDays(frame.today, 7 + place * 14), availablePct: 100 };
    case 'agency':
      return known
        ? {
            supplier: SUPPLIERS.known,
            timesUsed: between(random, 6, 58),
            coreRank: place + 1,
            arrivalTrainingMinutes: 30,
          }
        : { supplier: SUPPLIERS.other, timesUsed: 0 };
    case 'neighbour':
      return { employer: 'Kvitbukta kommune', leaderConsent: true };
    default:
      return { timesUsed: between(random, 0, 40) };
  }
}

/** What the register knows of somebody who may be called; `place` counts those of the same rule from 0. */
export function poolProfile(
  random: Rng,
  frame: DemoFrame,
  person: { readonly origin: PoolOrigin; readonly competence: string; readonly place: number; readonly known: boolean },
): PoolProfile {
  const { origin, competence, place, known } = person;
  const isHealth = TITLES[competence] !== undefined && origin !== 'student';
  const used = random.next() < 0.7 && origin !== 'health_register' && origin !== 'recruit';
  return {
    origin,
    languages: random.next() < 0.3 ? ['nb', 'en'] : ['nb'],
    title: isHealth ? TITLES[competence] : undefined,
    hprNumber: isHealth && random.next() < 0.85 ? String(FIRST_HPR_NUMBER + random.int(900_000)) : undefined,
    willingOutbreak: random.next() < 0.45,
    periods: pickWeighted(random, PERIODS),
    distanceKm: between(random, 1, origin === 'agency' || origin === 'neighbour' ? 90 : 22),
    lastUsed: used ? addDays(frame.today, -between(random, 2, 160)) : undefined,
    confirmedOn: addDays(
      frame.today,
      -pickWeighted(random, [
        [between(random, 0, 13), 6],
        [between(random, 14, 60), 3],
        [between(random, 61, 200), 1],
      ]),
    ),
    ...ownOf(random, frame, origin, place, known),
  };
}
