import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor, Grant } from '#platform/access/actor.ts';
import type { SessionHolder } from '#platform/sign-in/sessions.ts';
import { findSessionHolder } from '#platform/sign-in/sessions.ts';
import type { BeredtServer, ServerOptions } from './create-server.ts';

/** Name of the session cookie. */
export const SESSION_COOKIE = 'beredt_session';

/** Routes open to somebody who has signed in with a one-time password and not chosen an own one yet. */
const OPEN_WITH_ONE_TIME_PASSWORD: ReadonlySet<string> = new Set([
  '/api/session',
  '/api/session/locale',
  '/api/account/password',
  '/api/places',
  '/api/live',
]);

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/**
 * Reads the session, refuses requests without the permission their route names, and changes without the session's CSRF
 * token. A route that names no permission is a mistake of ours and stops the server from starting.
 */
export function guardRequests(server: BeredtServer, options: ServerOptions): void {
  const { platform } = options;
  server.decorateRequest('session', undefined);
  server.decorateRequest('actor', {
    getter() {
      throw new Error('this route has no signed-in actor');
    },
  } as never);
  server.addHook('onRoute', (route) => {
    const permission = route.config?.permission;
    if (!permission && route.url.startsWith('/api'))
      throw new Error(`${String(route.method)} ${route.url} names no permission`);
    if (
      permission &&
      permission !== 'public' &&
      permission !== 'signed-in' &&
      !platform.access.permissions.has(permission)
    ) {
      throw new Error(`${String(route.method)} ${route.url} names an unknown permission ${permission}`);
    }
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    if (!request.url.startsWith('/api')) return;
    reply.header('cache-control', 'no-store');
    const token = request.cookies[SESSION_COOKIE];
    const holder = token ? await findSessionHolder(platform.database, platform.clock.now(), token) : undefined;
    request.session = holder;
    if (holder) {
      const tab = request.headers['x-tab'];
      const actor = await actorOf(options, holder, wordIn(tab));
      const onceKey = request.method === 'GET' ? undefined : wordIn(request.headers['idempotency-key']);
      Object.defineProperty(request, 'actor', { value: onceKey ? { ...actor, onceKey } : actor });
    }
    const permission = request.routeOptions.config.permission;
    if (permission === 'public' || !request.routeOptions.url) return;
    if (!holder) return reply.status(401).send({ kind: 'signed-out', demo: options.demo !== undefined });
    if (!csrfHolds(request, holder)) return reply.status(403).send({ kind: 'csrf' });
    if (holder.mustChangePassword && !OPEN_WITH_ONE_TIME_PASSWORD.has(request.routeOptions.url)) {
      return reply.status(403).send({ kind: 'must-change-password' });
    }
    if (permission && permission !== 'signed-in') {
      const scope = platform.access.scopeOf(request.actor, permission);
      if (scope !== 'everywhere' && scope.size === 0) return reply.status(403).send({ kind: 'forbidden' });
    }
    return undefined;
  });
}

/** A header that names something: letters, digits and dashes, cut to what a key column takes. */
function wordIn(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header.replace(/[^\w-]/g, '').slice(0, 40) : undefined;
}

/** The actor behind a session: its roles, with the units below each. */
export async function actorOf(options: ServerOptions, holder: SessionHolder, tab: string | undefined): Promise<Actor> {
  const base = {
    accountId: holder.accountId,
    tenantId: holder.tenantId,
    name: holder.name,
    personId: holder.personId,
    tab,
  };
  const unitIds = holder.grants.flatMap((grant) => grant.unitId ?? []);
  const below = unitIds.length > 0 ? await options.units.below({ ...base, grants: [] }, unitIds) : undefined;
  const grants: Grant[] = holder.grants.map((grant) => ({
    role: grant.role,
    unitId: grant.unitId,
    units: grant.unitId === undefined ? undefined : (below?.get(grant.unitId) ?? new Set()),
  }));
  return { ...base, grants };
}

function csrfHolds(request: FastifyRequest, holder: SessionHolder): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(holder.csrfToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
