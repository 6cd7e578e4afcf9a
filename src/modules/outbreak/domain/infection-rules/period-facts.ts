import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Illness } from '../../rules/infection-rule-types.ts';

/** A test of somebody in a period; `on` is the day of the sample. */
export interface TestTaken {
  readonly on: PlainDate;
  readonly result: 'negative' | 'positive' | 'inconclusive';
  /** Absent: on the day of the sample. */
  readonly resultOn?: PlainDate | undefined;
}

/** Somebody who is ill: what isolation is calculated from. */
export interface CaseFacts {
  readonly kind: 'case';
  readonly illness: Illness;
  readonly variant?: string | undefined;
  /** First day of symptoms; null: none. */
  readonly symptomsOn: PlainDate | null;
  readonly sampledOn: PlainDate;
  /** Since when without fever: null while it lasts, absent where there was none or it is not known. */
  readonly feverFreeAt?: Instant | null | undefined;
  readonly symptomFreeAt?: Instant | null | undefined;
  /** First day away, where it is another than the first symptoms. */
  readonly startsOn?: PlainDate | undefined;
}

/** Somebody who has been near a case: what quarantine is calculated from. */
export interface ContactFacts {
  readonly kind: 'contact';
  readonly illness: Illness;
  readonly variant?: string | undefined;
  readonly group: 'household' | 'close' | 'other';
  readonly lastExposure: PlainDate;
  readonly startsOn?: PlainDate | undefined;
  readonly healthWorker?: boolean | undefined;
  readonly adequatePpe?: boolean | undefined;
  readonly under18?: boolean | undefined;
  /** Days of the doses taken, oldest first. */
  readonly doses?: readonly PlainDate[] | undefined;
  /** Day of an earlier positive test. */
  readonly recoveredOn?: PlainDate | undefined;
  readonly tests?: readonly TestTaken[] | undefined;
  /** Cannot keep apart from who is ill at home. */
  readonly livesTogether?: boolean | undefined;
  /** Does not want daily tests where they stand in place of quarantine. */
  readonly declinesTests?: boolean | undefined;
}

/** Somebody who lives with a person in quarantine. */
export interface WaitingFacts {
  readonly kind: 'waiting';
  readonly illness: Illness;
  readonly variant?: string | undefined;
  /** When the person in quarantine was last exposed, and how long that quarantine lasts. */
  readonly memberExposure: PlainDate;
  readonly memberUntil: PlainDate | null;
  readonly memberNegativeOn?: PlainDate | undefined;
  readonly startsOn?: PlainDate | undefined;
  readonly tests?: readonly TestTaken[] | undefined;
}

export type PeriodFacts = CaseFacts | ContactFacts | WaitingFacts;
