import type { Facts } from '#kernel/finding.ts';
import type { ApiProblem } from '#platform/web-client/api-error.ts';

/** Something a person has done that the server has not taken yet, in the order it was done. */
export interface QueuedWrite {
  /** Given by the device's store; rises. */
  readonly order?: number;
  readonly owner: string;
  /** Names the write to the server, so that one sent twice is done once. */
  readonly key: string;
  /** What it is, in the person's own words: «Oppfølging av Berta Lien». */
  readonly kind: string;
  readonly path: string;
  readonly body: unknown;
  readonly keptAtMs: number;
  /** Texts of the refusals the server may answer with, by code, in the reader's language. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Times the server failed on it. */
  readonly faults: number;
  /** Why the server would not take it; undefined while it waits. */
  readonly refused?: RefusedWrite | undefined;
}

/** Why a write stands still until the person decides. */
export interface RefusedWrite {
  readonly kind: 'refused' | 'malformed' | 'not-found' | 'fault';
  readonly code?: string;
  readonly facts?: Facts;
  readonly faultId?: string;
}

/** A server that fails this many times on the same write is not asked again by itself. */
const MAX_FAULTS = 3;

/** What becomes of a write that did not succeed: it waits (and those behind it), or stands aside until the person decides. */
export type NextStep =
  | { readonly step: 'wait'; readonly write: QueuedWrite }
  | { readonly step: 'stand-aside'; readonly write: QueuedWrite };

/** Decides what becomes of a write by what the server answered. Lost contact and a session that has ended are waited out. */
export function afterFailure(write: QueuedWrite, problem: ApiProblem): NextStep {
  switch (problem.kind) {
    case 'offline':
    case 'signed-out':
      return { step: 'wait', write };
    case 'fault': {
      const faults = write.faults + 1;
      if (faults < MAX_FAULTS) return { step: 'wait', write: { ...write, faults } };
      return { step: 'stand-aside', write: { ...write, faults, refused: { kind: 'fault', faultId: problem.id } } };
    }
    case 'refused':
      return {
        step: 'stand-aside',
        write: { ...write, refused: { kind: 'refused', code: problem.code, facts: problem.facts } },
      };
    default:
      return { step: 'stand-aside', write: { ...write, refused: { kind: problem.kind } } };
  }
}
