import type { Rng } from '#kernel/rng.ts';
import { pickWeighted } from '../random-stream.ts';
import type { GivenNames } from './given-names.ts';
import { SURNAMES } from './surnames.ts';

/** An invented person's name, and the language that its given name goes with. */
export interface DrawnName {
  readonly given: string;
  readonly surname: string;
  readonly language: string;
  /** «Gråtrost, Signe»; with an initial where all plain combinations are used. */
  readonly full: string;
}

/** Gives names one at a time, never the same twice. */
export type NameSource = () => DrawnName;

const INITIALS = [...'ABEFGHIJKLMNOPRSTUVY'];

function greatestCommonFactor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonFactor(b, a % b);
}

/**
 * Walks through every combination of a list's given names with the surnames in an order that looks random: a step that
 * shares no factor with the number of combinations visits each once. After all of them, the round begins again with an initial.
 */
function combinations(random: Rng, list: GivenNames): NameSource {
  const total = list.names.length * SURNAMES.length;
  let step = Math.floor(total * 0.38) + random.int(1000);
  while (greatestCommonFactor(step, total) !== 1) step++;
  const start = random.int(total);
  let drawn = 0;
  return () => {
    const at = (start + drawn * step) % total;
    const round = Math.floor(drawn / total);
    drawn++;
    const given = list.names[at % list.names.length] as string;
    const surname = SURNAMES[Math.floor(at / list.names.length)] as string;
    const initial = round === 0 ? '' : ` ${INITIALS[(round - 1) % INITIALS.length]}.`;
    return { given, surname, language: list.language, full: `${surname}, ${given}${initial}` };
  };
}

/** A source of names of which the languages come up by their weights. */
export function nameSource(random: Rng, lists: readonly GivenNames[]): NameSource {
  const sources = lists.map((list) => [combinations(random, list), list.weight] as const);
  return () => pickWeighted(random, sources)();
}
