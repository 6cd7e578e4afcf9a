import type { ReplanProgress } from '#modules/staffing/domain/replan/plan.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import type { CommandIo } from './command-io.ts';

const PHASES: Readonly<Record<ReplanProgress['phase'], string>> = {
  compile: 'leser reglene',
  greedy: 'første plan',
  prices: 'regner ut en nedre grense',
  search: 'leter etter bedre',
  exact: 'prøver å bevise at planen er best',
  explain: 'forklarer',
};
/** Seconds between lines of one phase. */
const PAUSE = 1;

/** Tells how far a search is, on stderr: each new phase, then a line per second. */
export function progressWriter(io: CommandIo): (progress: ReplanProgress) => void {
  let phase: ReplanProgress['phase'] | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (progress.phase === phase && progress.seconds - toldAt < PAUSE) return;
    ({ phase } = progress);
    toldAt = progress.seconds;
    io.stderr(`${progressLine(progress)}\n`);
  };
}

function progressLine({ phase, seconds, cost, bound, uncovered }: ReplanProgress): string {
  const parts = [`${number(seconds, 1)} s`.padStart(7), PHASES[phase]];
  if (cost !== null) parts.push(`pris ${number(cost, 2)}`);
  if (cost !== null && bound !== null) parts.push(`høyst ${number(cost - bound, 2)} over det beste mulige`);
  if (uncovered !== null) parts.push(`udekkede rader ${number(uncovered, 0)}`);
  return parts.join('  ');
}

function number(value: number, decimals: number): string {
  return formatNumber(value, 'nb', { maximumFractionDigits: decimals });
}
