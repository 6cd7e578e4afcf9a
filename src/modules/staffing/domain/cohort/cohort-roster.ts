import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { Period } from '../staffing-base.ts';
import type { CohortConflict } from './cohort-conflict.ts';
import type { WishFigures } from './count-wishes.ts';
import type { TeamPins } from './propose-teams.ts';
import type { RosterFigures } from './roster-figures.ts';
import type { RosterWish } from './roster-wish.ts';
import type { TeamCalendar, TeamPattern } from './team-calendar.ts';
import type { PersonShift } from './to-roster-problem.ts';

/** How a cohort roster is wanted. */
export interface CohortWish {
  /** `free`: the one of all patterns that covers best. */
  readonly pattern: TeamPattern | 'free';
  /** Null: as many as cover about as well as the fewest. */
  readonly teams: number | null;
  /** See `SeparationRule`: a gap for cleaning, or (negative) how long teams may overlap without meeting. */
  readonly leastGapMinutes: number;
  /** Share of the week-ends that somebody should work at most. */
  readonly weekendShare: number;
  readonly pins: TeamPins;
  readonly fixed: readonly PersonShift[];
  readonly forbidden: readonly PersonShift[];
}

/** A search for a cohort roster: plain data for a thread of its own. */
export interface CohortTask {
  readonly municipality: Municipality;
  readonly unitId: string;
  readonly period: Period;
  readonly wish: CohortWish;
  readonly wishes: readonly RosterWish[];
  readonly holidays: ReadonlySet<PlainDate>;
  readonly seed: number;
  readonly timeLimitSeconds: number;
}

/** What a search gave: the roster, who is in which team, and today's and the new roster measured alike. */
export interface CohortDocument {
  readonly kind: 'cohort';
  readonly wish: CohortWish;
  readonly calendar: TeamCalendar;
  readonly teamOf: Readonly<Record<string, number>>;
  readonly rows: readonly RosterRow[];
  /** The published roster that it was measured against. */
  readonly todayRows: readonly RosterRow[];
  readonly people: readonly CohortDocumentPerson[];
  readonly today: RosterFigures;
  readonly cohort: RosterFigures;
  /** Wishes of the period honoured by both; absent in rosters made before wishes were read. */
  readonly wishes?: { readonly today: WishFigures; readonly cohort: WishFigures };
  /** Teams that meet, and breaches of working time that today's roster does not have; then what is worth knowing. */
  readonly findings: readonly Finding[];
  readonly conflict: CohortConflict | null;
  readonly tried: readonly TriedPattern[];
  readonly seconds: number;
}

/** A person of the unit as the document keeps them. */
export interface CohortDocumentPerson {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
  readonly guest: boolean;
  readonly contractHours: number | null;
}

/** A pattern that was tried, and what it left uncovered. */
export interface TriedPattern {
  readonly pattern: TeamPattern;
  readonly teams: number;
  readonly missing: number;
  readonly belowMinimum: number;
  /** Shifts that lie too close for a change of team; such a pattern cannot be used. */
  readonly clashes: number;
}

/** How far a search is. */
export interface CohortProgress {
  readonly phase: 'patterns' | 'search' | 'settle' | 'explain';
  readonly pattern: TeamPattern | null;
  readonly seconds: number;
  readonly cost: number | null;
  readonly iterations: number;
}
