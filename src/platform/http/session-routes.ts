import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { SessionHolder } from '#platform/sign-in/sessions.ts';
import { endSession, findSessionHolder, openSession, signIn } from '#platform/sign-in/sessions.ts';
import type { BeredtServer, ServerOptions } from './create-server.ts';
import { actorOf, SESSION_COOKIE } from './guard-requests.ts';

const LOCALES = ['nb', 'nn', 'en'] as const;

/** Sign-in by password, sign-out, who am I; and in a demo the choice of a role. OpenID Connect joins here by `openSession`. */
export function sessionRoutes(server: BeredtServer, options: ServerOptions): void {
  const { platform } = options;
  const { database, clock } = platform;

  const describe = async (session: SessionHolder, actor: Actor) => {
    const unitIds = session.grants.flatMap((grant) => grant.unitId ?? []);
    const names = unitIds.length > 0 ? await options.units.names(actor, unitIds) : new Map<string, string>();
    return {
      account: {
        id: session.accountId,
        name: session.name,
        locale: session.locale,
        personId: session.personId ?? null,
        mustChangePassword: session.mustChangePassword,
      },
      tenant: { id: String(session.tenantId), name: session.tenantName, number: session.tenantNumber ?? null },
      roles: session.grants.map(({ role, unitId }) => ({
        role,
        unitId: unitId ?? null,
        unitName: (unitId && names.get(unitId)) || null,
      })),
      permissions: platform.access.permissionsOf(actor),
      csrfToken: session.csrfToken,
      demo: session.demo,
      today: clock.today(),
      now: clock.now(),
    };
  };
  const setCookie = (reply: FastifyReply, token: string) =>
    reply.setCookie(SESSION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: reply.request.protocol === 'https',
    });
  const greet = async (reply: FastifyReply, token: string) => {
    setCookie(reply, token);
    const holder = await findSessionHolder(database, clock.now(), token);
    if (!holder) throw new NotYours('session');
    return reply.status(200).send(await describe(holder, await actorOf(options, holder, undefined)));
  };

  server.get('/api/session', { config: { permission: 'signed-in' }, schema: { tags: ['session'] } }, async (request) =>
    describe(request.session as SessionHolder, request.actor),
  );

  server.post(
    '/api/session',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['session'],
        body: z.object({ username: z.string().min(1).max(200), password: z.string().min(1).max(500) }),
      },
    },
    async (request, reply) => {
      const opened = await signIn(database, clock.now(), request.body.username, request.body.password);
      if (!opened) return reply.status(401).send({ kind: 'wrong-password' });
      return greet(reply, opened.token);
    },
  );

  server.delete(
    '/api/session',
    { config: { permission: 'signed-in' }, schema: { tags: ['session'] } },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token) await endSession(database, token);
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).status(204).send();
    },
  );

  server.put(
    '/api/session/locale',
    { config: { permission: 'signed-in' }, schema: { tags: ['session'], body: z.object({ locale: z.enum(LOCALES) }) } },
    async (request, reply) => {
      await database.kysely
        .updateTable('account')
        .set({ locale: request.body.locale })
        .where('account.accountId', '=', request.actor.accountId as number)
        .execute();
      return reply.status(204).send();
    },
  );

  const { demo } = options;
  if (!demo) return;
  server.get(
    '/api/demo/roles',
    {
      config: { permission: 'public' },
      schema: { tags: ['demo'], querystring: z.object({ moment: z.string().max(40).optional() }) },
    },
    (request) => demo.roles(request.query.moment),
  );
  server.post(
    '/api/demo/moment',
    { config: { permission: 'public' }, schema: { tags: ['demo'], body: z.object({ moment: z.string().max(40) }) } },
    (request) => demo.openMoment(request.body.moment),
  );
  server.post(
    '/api/demo/session',
    {
      config: { permission: 'public' },
      schema: { tags: ['demo'], body: z.object({ accountId: z.coerce.number().int() }) },
    },
    async (request, reply) => {
      if (!(await demo.isDemoAccount(request.body.accountId))) throw new NotYours('demo account');
      const opened = await openSession(database, clock.now(), request.body.accountId);
      if (!opened) throw new NotYours('demo account');
      return greet(reply, opened.token);
    },
  );
}
