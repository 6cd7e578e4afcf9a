import { straightLineKm } from '../people/straight-line.ts';
import type { Point } from '../visit-plan/day-facts.ts';

/** Somebody who might carry a replacement. */
export interface NearbyCandidate {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly point: Point | undefined;
  /** Has said yes to work elsewhere, or came forward as a volunteer. */
  readonly willing: boolean;
  /** Whose own place of work is what is closed, so that their hours are free. */
  readonly freed: boolean;
  readonly away: boolean;
  readonly onDuty: boolean;
  readonly languages: readonly string[];
}

export interface RankedNearby extends Omit<NearbyCandidate, 'point' | 'languages'> {
  /** Null where either home is unknown. */
  readonly km: number | null;
  readonly speaksLanguage: boolean;
}

/** Those who are not away: freed by the closure and willing first, then willing, then the rest; the nearest first within each. */
export function rankNearby(
  home: Point | undefined,
  languages: readonly string[],
  candidates: readonly NearbyCandidate[],
): RankedNearby[] {
  return candidates
    .filter((one) => !one.away)
    .map(({ point, languages: spoken, ...one }) => ({
      ...one,
      km: home && point ? Math.round(straightLineKm(home, point) * 10) / 10 : null,
      speaksLanguage: languages.length === 0 || languages.some((language) => spoken.includes(language)),
    }))
    .sort(
      (a, b) =>
        groupOf(a) - groupOf(b) ||
        Number(a.onDuty && !a.freed) - Number(b.onDuty && !b.freed) ||
        (a.km ?? Number.MAX_VALUE) - (b.km ?? Number.MAX_VALUE) ||
        (a.personId < b.personId ? -1 : 1),
    );
}

function groupOf(one: Pick<NearbyCandidate, 'willing' | 'freed'>): number {
  if (one.willing) return one.freed ? 0 : 1;
  return one.freed ? 2 : 3;
}
