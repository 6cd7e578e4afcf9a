import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DecisionKind } from './decision-kinds.ts';

/** A figure that was known when a decision was made: `code` names it, `asOf` says how old it was. */
export interface KnownFigure {
  readonly code: string;
  readonly value: number | string;
  readonly unit: string;
  readonly asOf: Instant;
}

/** What a decision says about itself. `title` and `why` are written by people, or composed from the module's texts. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly unitId?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly title: string;
  readonly why: string;
  readonly known: readonly KnownFigure[];
  readonly facts: Facts;
}

/** One entry of the decision log; everything but `hash` is what the hash covers, with the tenant. */
export interface LogEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly accountId: number | null;
  readonly actorName: string;
  readonly actorRole: string;
  readonly kind: string;
  readonly unitId: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly title: string;
  readonly why: string;
  readonly known: readonly KnownFigure[];
  readonly facts: Facts;
  readonly prevHash: string;
  readonly hash: string;
}
