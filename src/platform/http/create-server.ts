import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifySwagger from '@fastify/swagger';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import Fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Actor } from '#platform/access/actor.ts';
import type { LiveHub } from '#platform/live/live-hub.ts';
import type { SessionHolder } from '#platform/sign-in/sessions.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { answerError } from './answer-error.ts';
import { guardRequests } from './guard-requests.ts';
import { liveRoutes } from './live-routes.ts';
import { serveWeb } from './serve-web.ts';
import { sessionRoutes } from './session-routes.ts';

/** A Fastify instance whose routes are typed by their zod schemas. */
export type BeredtServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A module's routes; each route names its permission in `config.permission`. */
export type ModuleRoutes = (server: BeredtServer, platform: ServerPlatform) => void;

/** What routes run on. */
export interface ServerPlatform extends Platform {
  readonly live: LiveHub;
}

/** Answers for the demo's role picker; absent outside a demo. */
export interface DemoDesk {
  /** Accounts one may be at a moment of the outbreak (absent: the first there is). */
  roles(moment: string | undefined): Promise<unknown>;
  isDemoAccount(accountId: number): Promise<boolean>;
  /** Makes the municipality at a moment where it is not there yet; takes some seconds. */
  openMoment(moment: string): Promise<unknown>;
}

/** What access needs to know of the unit tree; the module that owns it answers. */
export interface UnitDirectory {
  /** For each of some units, that unit with every unit below it. */
  below(actor: Actor, unitIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  names(actor: Actor, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface ServerOptions {
  readonly platform: ServerPlatform;
  readonly routes: readonly ModuleRoutes[];
  readonly units: UnitDirectory;
  readonly demo?: DemoDesk | undefined;
  /** Folder of the built web application; absent in tests of the API alone. */
  readonly webFolder?: string | undefined;
  readonly logger?: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The permission that this route demands somewhere; 'public' needs no session, 'signed-in' any session. */
    permission?: string;
  }
  interface FastifyRequest {
    session: SessionHolder | undefined;
    /** Who asks; reading it on a public route without a session throws. */
    actor: Actor;
  }
}

/** Builds the HTTP server with all routes; the caller listens and closes. */
export async function createServer(options: ServerOptions): Promise<BeredtServer> {
  const server = Fastify({
    logger: options.logger ? { level: 'warn' } : false,
    genReqId: () => randomUUID(),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 500 },
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerError);
  await server.register(fastifySwagger, {
    openapi: { info: { title: 'Beredt', version: '1' } },
    transform: jsonSchemaTransform,
  });
  await server.register(fastifyCookie);
  await server.register(fastifyCompress, { threshold: 2048, encodings: ['br', 'gzip'] });
  await server.register(fastifyMultipart, { limits: { fileSize: 200 * 1024 * 1024, files: 40 } });
  guardRequests(server, options);
  sessionRoutes(server, options);
  liveRoutes(server, options.platform);
  for (const routes of options.routes) routes(server, options.platform);
  server.get('/api/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, () => server.swagger());
  if (options.webFolder) await serveWeb(server, options.webFolder);
  return server;
}
