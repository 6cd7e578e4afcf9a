import type { FrameMunicipality } from '../frame/read-frame.ts';
import { textHash } from '../random-stream.ts';

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

/** An invented municipality name such as «Fjellhavn», another for each seed and number, never one of the frame's. */
export function inventMunicipalityName(
  number: string,
  seed: number,
  real: ReadonlyMap<string, FrameMunicipality>,
): string {
  const taken = new Set([...real.values()].map((place) => place.name.toLowerCase()));
  const total = FIRST.length * LAST.length;
  const shift = textHash(number) - textHash(FIRST_NUMBER) + (seed - 1) * 71;
  for (let attempt = 0; attempt < total; attempt++) {
    const at = (((shift + attempt) % total) + total) % total;
    const name = `${FIRST[at % FIRST.length]}${LAST[Math.floor(at / FIRST.length)]}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
  throw new RangeError('every invented name is taken');
}
