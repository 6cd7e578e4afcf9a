// The program at a moment of the bench: `node serve-at.ts <moment> <database address or folder>`. It prints its address.
import { openPlatform } from '#app/open-platform.ts';
import { startServer } from '#app/start-server.ts';
import { clockAt } from '#platform/clock/clock.ts';

const [moment = '', address = ''] = process.argv.slice(2);
const options = address.startsWith('postgres') ? { databaseUrl: address } : { dataFolder: address };
const platform = await openPlatform(
  options,
  clockAt(() => new Date(moment)),
);
const running = await startServer(platform, { port: 0 });
process.stdout.write(`${running.url}\n`);
process.once('SIGTERM', async () => {
  await running.stop();
  await platform.database.close();
  process.exit(0);
});
