import type { FrameMunicipality } from '../frame/read-frame.ts';

const FIRST = `
  Fjell Svart Kvit Måne Stjerne Regnbue Vinter Nordlys Hval Bølge Trane Isbjørn Mose Tåke Kråke Ravne Ugle
  Bever Hummer Sølv Kobber Krystall Vindu Lykte`
  .trim()
  .split(/\s+/);
const LAST = `
  havn fjorden vidda sundet øyane tind strand mark vågen dalsbygd elva neset botn skogen moen haugane lia
  holmen viken`
  .trim()
  .split(/\s+/);

/** The municipality that is «Fjellhavn» with seed 1. */
const FIRST_NUMBER = '5406';
/** Steps through the list of names; primes, so that neither municipalities nor seeds fall together soon. */
const STEP_PER_MUNICIPALITY = 191;
const STEP_PER_SEED = 71;

/** An invented municipality name such as «Fjellhavn»: another for each number and for each seed, never one of the frame's. */
export function inventMunicipalityName(
  number: string,
  seed: number,
  real: ReadonlyMap<string, FrameMunicipality>,
): string {
  const taken = new Set([...real.values()].map((place) => place.name.toLowerCase()));
  const names = LAST.flatMap((last) => FIRST.map((first) => first + last)).filter(
    (name) => !taken.has(name.toLowerCase()),
  );
  const numbers = [...real.keys()].sort();
  const place = numbers.indexOf(number) - numbers.indexOf(FIRST_NUMBER);
  const at = (place * STEP_PER_MUNICIPALITY + (seed - 1) * STEP_PER_SEED) % names.length;
  return names[(at + names.length) % names.length] as string;
}
