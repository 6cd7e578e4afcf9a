import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { Period } from '../../staffing-base.ts';
import type { CohortDocumentPerson } from '../cohort-roster.ts';
import type { AbsenceHistory, AbsenceShare } from './absence-share.ts';

/** How a shadow roster is wanted. */
export interface ShadowWish {
  /** Probability that stand-by is enough on a day. */
  readonly level: number;
  /** Share away that is reckoned with instead of the history's; null: the history's. */
  readonly share: number | null;
  /** What stand-by is to keep up. */
  readonly target: 'normal' | 'minimum';
  /** Most stand-by of one person in any seven days. */
  readonly mostPerWeek: number;
}

/** What a shadow roster is built from: plain data for a thread of its own. */
export interface ShadowTask {
  readonly municipality: Municipality;
  readonly unitId: string;
  readonly period: Period;
  readonly wish: ShadowWish;
  readonly histories: readonly AbsenceHistory[];
  /** Share away in the whole municipality over the same days. */
  readonly usualShare: number;
  readonly holidays: ReadonlySet<PlainDate>;
  readonly seed: number;
}

/** Stand-by that a day asks for in one competence, with what it follows from. */
export interface StandbyNeed {
  readonly date: PlainDate;
  readonly competence: string;
  readonly scheduled: number;
  /** Absence that is not exceeded at the chosen level. */
  readonly away: number;
  /** People more than the target asks for. */
  readonly spare: number;
  readonly standby: number;
}

/** Somebody on stand-by, and the place in the order of those called for the shift. */
export interface Standby {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly competence: string;
  readonly order: number;
}

/** Stand-by that nobody can lawfully take. */
export type OpenStandby = Omit<Standby, 'personId' | 'order'>;

/** Mean number of holes on a day when so many of those scheduled are away. */
export interface StandbyEffect {
  readonly away: number;
  readonly missingWithout: number;
  readonly missingWith: number;
  readonly belowMinimumWithout: number;
  readonly belowMinimumWith: number;
}

export interface StandbyLoad {
  readonly personId: string;
  readonly standby: number;
  readonly weekendStandby: number;
  readonly nightStandby: number;
  /** Hours that stand-by counts as work: at least one seventh (aml. § 10-4 (3)). */
  readonly countedHours: number;
}

/** A shadow roster with what it was sized by and what it is worth. */
export interface ShadowDocument {
  readonly kind: 'shadow';
  readonly wish: ShadowWish;
  readonly shares: readonly AbsenceShare[];
  readonly needs: readonly StandbyNeed[];
  readonly standby: readonly Standby[];
  readonly open: readonly OpenStandby[];
  /** The stand-by as roster rows on call. */
  readonly rows: readonly RosterRow[];
  readonly people: readonly CohortDocumentPerson[];
  readonly loads: readonly StandbyLoad[];
  readonly effect: readonly StandbyEffect[];
  readonly findings: readonly Finding[];
}
