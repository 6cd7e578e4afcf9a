import type { Facts } from '#kernel/finding.ts';
import type { InputFault } from '#kernel/input-fault.ts';

/** One field or line that the server's contract turned down. */
export interface MalformedField extends Partial<InputFault> {
  readonly path?: string;
  readonly message?: string;
}

/** What the server can say no with; the four kinds of the house, signed out, and no contact at all. */
export type ApiProblem =
  | { readonly kind: 'malformed'; readonly faults: readonly MalformedField[] }
  | { readonly kind: 'refused'; readonly code: string; readonly facts: Facts; readonly source?: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'signed-out'; readonly demo: boolean }
  | { readonly kind: 'fault'; readonly id: string }
  | { readonly kind: 'offline' };

/** A request that did not succeed, with why. */
export class ApiError extends Error {
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(problem.kind === 'refused' ? problem.code : problem.kind);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** The problem in anything thrown; what is no answer from the server counts as a fault of the page itself. */
export function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiError ? error.problem : { kind: 'fault', id: 'browser' };
}

/** Reads a reply that was not 2xx into one of the kinds, whatever its body looks like. */
export function problemFromReply(status: number, body: unknown): ApiProblem {
  const data = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (status === 401) return { kind: 'signed-out', demo: data.demo === true };
  if (status === 403 || status === 404) return { kind: 'not-found' };
  if (status === 409)
    return {
      ...(data as { code: string; facts?: Facts }),
      kind: 'refused',
      facts: (data.facts ?? {}) as Facts,
    } as ApiProblem;
  if (status === 400 || status === 413 || status === 415 || status === 422) {
    return { kind: 'malformed', faults: Array.isArray(data.faults) ? (data.faults as MalformedField[]) : [] };
  }
  return { kind: 'fault', id: typeof data.id === 'string' ? data.id : `http-${status}` };
}
