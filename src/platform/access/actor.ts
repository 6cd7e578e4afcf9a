import type { Role } from './roles.ts';

/** A role held, and where: `units` is undefined for the whole municipality, else the unit with everything below it. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string | undefined;
  readonly units: ReadonlySet<string> | undefined;
}

/** Who acts, in which tenant, with which roles. */
export interface Actor {
  /** Undefined for the program itself (imports by command line, jobs). */
  readonly accountId: number | undefined;
  readonly tenantId: number;
  readonly name: string;
  readonly personId: string | undefined;
  readonly grants: readonly Grant[];
  /** The browser tab that asks, so that its own changes do not come back to it as news. */
  readonly tab?: string | undefined;
  /** Names what the actor asks for now, so that the same thing sent twice is done once. */
  readonly onceKey?: string | undefined;
}

/** Where somebody may do something: everywhere, or in these units only (none: nowhere). */
export type Scope = 'everywhere' | ReadonlySet<string>;

/** Whether a scope reaches a unit; what belongs to no unit is reached by 'everywhere' only. */
export function reaches(scope: Scope, unitId: string | null | undefined): boolean {
  return scope === 'everywhere' || (unitId != null && scope.has(unitId));
}
