import type { Facts } from './finding.ts';

/** A request that a rule of the domain turns down: who asks may do it, but not now or not like this (HTTP 409). */
export class Refusal extends Error {
  readonly code: string;
  readonly facts: Facts;
  readonly source: string | undefined;

  constructor(code: string, facts: Facts = {}, source?: string) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
    this.source = source;
  }
}

/** Turns a request down with a coded reason; the code is a key in the module's texts. */
export function refuse(code: string, facts: Facts = {}, source?: string): never {
  throw new Refusal(code, facts, source);
}
