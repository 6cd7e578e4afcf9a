import { parseArgs } from 'node:util';
import { databaseOptions } from '../database-options.ts';
import { createDemo } from '../demo/create-demo.ts';
import { openPlatform } from '../open-platform.ts';
import { startServer } from '../start-server.ts';
import type { CommandIo } from './command-io.ts';

const DEFAULT_PORT = 3000;

/** `beredt serve`: the program itself. On an empty database it first creates the demo municipality, unless `--no-demo`. */
export async function runServe(args: string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      'database-url': { type: 'string' },
      'no-demo': { type: 'boolean' },
    },
  });
  const port = Number(values.port ?? process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    io.stderr(`--port ${values.port ?? process.env['PORT']}: expected a port number, 0 to 65535\n`);
    return 2;
  }
  const options = databaseOptions(values['database-url'], values.data);
  const platform = await openPlatform(options);
  try {
    const tenants = await platform.database.kysely.selectFrom('tenant').select('tenant.name').execute();
    if (tenants.length === 0 && !values['no-demo']) {
      io.stderr('Lager en oppdiktet kommune å prøve i (første gang) …\n');
      await createDemo(platform, { moment: 'calm' }, (step) => io.stderr(`  ${step}\n`));
    }
    const running = await startServer(platform, { port, host: values.host ?? '127.0.0.1', jobs: true });
    io.stdout(`Beredt kjører på ${running.url.replace('127.0.0.1', 'localhost')}\n`);
    io.stdout(options.databaseUrl ? 'Database: PostgreSQL\n' : `Database: innebygd, i ${options.dataFolder}\n`);
    io.stdout('Avslutt med Ctrl-C\n');
    await new Promise<void>((resolve) => {
      if (io.signal.aborted) resolve();
      io.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await running.stop();
    return 0;
  } finally {
    await platform.database.close();
  }
}
