import { NotYours } from '#platform/errors/not-yours.ts';
import type { Actor, Scope } from './actor.ts';
import { reaches } from './actor.ts';
import type { Policy, Role } from './roles.ts';

/** Answers who may do what, from the policies of all modules. */
export interface Access {
  /** Every permission known. */
  readonly permissions: ReadonlySet<string>;
  /** The permissions an actor holds somewhere. */
  permissionsOf(actor: Actor): string[];
  /** Where an actor holds a permission. Throws for a permission that no policy names. */
  scopeOf(actor: Actor, permission: string): Scope;
  /** Throws `NotYours` unless the actor holds the permission for the unit (undefined: for the whole municipality). */
  demand(actor: Actor, permission: string, unitId: string | null | undefined): void;
}

const SYSTEM = Symbol('system');

/** An actor for the program's own work (jobs, command line); it holds every permission everywhere. */
export function systemActor(tenantId: number, name: string): Actor {
  return Object.assign({ accountId: undefined, tenantId, name, personId: undefined, grants: [] }, { [SYSTEM]: true });
}

/** Joins the policies of the modules; a permission named twice is a mistake of ours and throws. */
export function createAccess(policies: readonly Policy[]): Access {
  const holders = new Map<string, ReadonlySet<Role>>();
  for (const [permission, roles] of policies.flatMap((policy) => Object.entries(policy))) {
    if (holders.has(permission)) throw new Error(`permission ${permission} stands in two policies`);
    holders.set(permission, new Set(roles));
  }
  const scopeOf = (actor: Actor, permission: string): Scope => {
    const roles = holders.get(permission);
    if (!roles) throw new Error(`no policy names the permission ${permission}`);
    if (SYSTEM in actor) return 'everywhere';
    const grants = actor.grants.filter((grant) => roles.has(grant.role));
    if (grants.some((grant) => grant.units === undefined)) return 'everywhere';
    return new Set(grants.flatMap((grant) => [...(grant.units ?? [])]));
  };
  return {
    permissions: new Set(holders.keys()),
    scopeOf,
    permissionsOf: (actor) =>
      [...holders].filter(([, roles]) => actor.grants.some((grant) => roles.has(grant.role))).map(([name]) => name),
    demand: (actor, permission, unitId) => {
      if (!reaches(scopeOf(actor, permission), unitId)) throw new NotYours(permission);
    },
  };
}
