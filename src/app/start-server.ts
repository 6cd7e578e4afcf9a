import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findUnitsBelow, readUnitTree } from '#modules/organisation/index.ts';
import type { BeredtServer } from '#platform/http/create-server.ts';
import { createServer } from '#platform/http/create-server.ts';
import type { RunningJobs } from '#platform/jobs/jobs.ts';
import { startJobs } from '#platform/jobs/jobs.ts';
import { openLiveHub } from '#platform/live/live-hub.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { findDemoDesk } from './demo/demo-desk.ts';
import { JOBS, ROUTES } from './modules.ts';

/** The built web application. */
const WEB_FOLDER = join(import.meta.dirname, '../../dist/web');

/** A server that answers, with its scheduled work. */
export interface RunningServer {
  readonly url: string;
  readonly server: BeredtServer;
  readonly jobs: RunningJobs | undefined;
  /** Lets requests under way end, then stops; the database stays open. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** 0 takes a free port. */
  readonly port: number;
  readonly host?: string;
  /** Scheduled work too; tests that do not need it leave it out. */
  readonly jobs?: boolean;
  readonly onError?: (error: Error) => void;
}

/** Starts HTTP, live updates and scheduled work on an open platform. */
export async function startServer(platform: Platform, options: StartOptions): Promise<RunningServer> {
  const live = await openLiveHub(platform.database);
  const server = await createServer({
    platform: { ...platform, live },
    routes: ROUTES,
    units: {
      below: (actor, unitIds) => doWork(platform, actor, (work) => findUnitsBelow(work.trx, unitIds)),
      names: async (actor) =>
        new Map((await doWork(platform, actor, readUnitTree)).map((unit) => [unit.unitId, unit.name])),
    },
    demo: await findDemoDesk(platform),
    webFolder: existsSync(WEB_FOLDER) ? WEB_FOLDER : undefined,
  });
  const url = await server.listen({ port: options.port, host: options.host ?? '127.0.0.1' });
  const report = options.onError ?? ((error: Error) => process.stderr.write(`${error.stack ?? error.message}\n`));
  const jobs = options.jobs ? await startJobs(platform, JOBS, report) : undefined;
  return {
    url,
    server,
    jobs,
    stop: async () => {
      await jobs?.stop();
      await live.close();
      server.server.closeAllConnections();
      await server.close();
    },
  };
}
