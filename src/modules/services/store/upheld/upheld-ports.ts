import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AwayInterval } from '../../domain/visit.ts';

/** A leader's own rating of the quality of services, 1 (worst) to 5, on a day. */
export interface QualityRating {
  readonly unitId: string;
  readonly date: PlainDate;
  readonly rating: number;
}

/** What the degree of services upheld rests on besides visits; other modules answer, wired in app/. */
export interface UpheldPorts {
  /** Carers away on the days `[from, to)`. */
  awayCarers(work: Work, from: PlainDate, to: PlainDate): Promise<readonly AwayInterval[]>;
  /** Ratings on the days `[from, to)`. */
  qualityRatings(work: Work, from: PlainDate, to: PlainDate): Promise<readonly QualityRating[]>;
}
