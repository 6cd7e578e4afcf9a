// 50 users on a municipality of 12,000 people, each asking for the situation or the staff map every five seconds, while
// somebody reports people away. The server is a process of its own on PostgreSQL; times are taken by the asking process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createDemo } from '#app/demo/create-demo.ts';
import { openPlatform } from '#app/open-platform.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { startPostgres } from '#test/harness/start-postgres.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';

const USERS = 50;
const ASK_EVERY_MS = 5000;
const CHANGE_EVERY_MS = 10_000;

interface Times {
  readonly name: string;
  readonly ms: number[];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs the load and gives a table in Markdown; `--staff`, `--units`, `--seconds` make it smaller. */
export async function benchHttp(options: { staff?: number; units?: number; seconds?: number }): Promise<string> {
  const { staff = 12_000, units = 700, seconds = 60 } = options;
  const postgres = await startPostgres();
  if (!postgres) return 'PostgreSQL is not installed; nothing was measured.';
  try {
    const databaseUrl = await createPostgresDatabase(postgres.url);
    const platform = await openPlatform({ databaseUrl }, systemClock());
    const importStarted = performance.now();
    await createDemo(platform, { staff, units, moment: 'outbreak' });
    const importSeconds = (performance.now() - importStarted) / 1000;
    await platform.database.close();
    const port = 38_000 + Math.floor(Math.random() * 2000);
    const server = spawn(
      process.execPath,
      ['src/app/cli.ts', 'serve', '--database-url', databaseUrl, '--port', String(port)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(server.stdout, 'data');
    const origin = `http://127.0.0.1:${port}`;
    try {
      const times = await runLoad(origin, seconds);
      return table(times, { staff, units, seconds, importSeconds });
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  } finally {
    postgres.stop();
  }
}

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

async function signIn(origin: string, role: string): Promise<Session> {
  const { roles } = (await (await fetch(`${origin}/api/demo/roles`)).json()) as {
    roles: { accountId: string; role: string }[];
  };
  const account = roles.find((one) => one.role === role);
  const reply = await fetch(`${origin}/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: account?.accountId }),
  });
  const { csrfToken } = (await reply.json()) as { csrfToken: string };
  return { cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '', csrf: csrfToken };
}

async function runLoad(origin: string, seconds: number): Promise<Times[]> {
  const situation: Times = { name: 'situation', ms: [] };
  const map: Times = { name: 'staff map, 200 rows × 14 days', ms: [] };
  const users = await Promise.all(
    Array.from({ length: USERS }, (_, i) => signIn(origin, i % 2 === 0 ? 'staffing_coordinator' : 'crisis_leader')),
  );
  const ask = async (times: Times | undefined, path: string, session: Session) => {
    const started = performance.now();
    const reply = await fetch(origin + path, { headers: { cookie: session.cookie } });
    await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    times?.ms.push(performance.now() - started);
  };
  const first = users[0] as Session;
  await ask(undefined, '/api/situation', first);
  await ask(undefined, '/api/staffing/map?limit=200', first);
  const until = performance.now() + seconds * 1000;
  const asking = users.map(async (session, i) => {
    await new Promise((resolve) => setTimeout(resolve, (i * ASK_EVERY_MS) / USERS));
    for (let round = 0; performance.now() < until; round++) {
      const next = performance.now() + ASK_EVERY_MS;
      if ((i + round) % 2 === 0) await ask(situation, '/api/situation', session);
      else await ask(map, `/api/staffing/map?limit=200&offset=${200 * ((i * 7 + round) % 50)}`, session);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
    }
  });
  const changing = reportAway(origin, until);
  await Promise.all([...asking, changing]);
  return [situation, map];
}

/** Every ten seconds one more person is away, so that what the server has worked out is out of date. */
async function reportAway(origin: string, until: number): Promise<void> {
  const session = await signIn(origin, 'staffing_coordinator');
  const headers = { cookie: session.cookie, 'x-csrf-token': session.csrf, 'content-type': 'application/json' };
  const { people } = (await (await fetch(`${origin}/api/organisation/people`, { headers })).json()) as {
    people: string[][];
  };
  const { today } = (await (await fetch(`${origin}/api/session`, { headers })).json()) as { today: string };
  for (let i = 0; performance.now() < until; i++) {
    const absences = [{ personId: people[i * 13]?.[0], kind: 'sick', from: today, to: null }];
    const reply = await fetch(`${origin}/api/staffing/absences`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ absences }),
    });
    if (!reply.ok) throw new Error(`absence: ${reply.status} ${await reply.text()}`);
    await new Promise((resolve) => setTimeout(resolve, CHANGE_EVERY_MS));
  }
}

function table(
  times: readonly Times[],
  made: { staff: number; units: number; seconds: number; importSeconds: number },
): string {
  const rows = times.map(({ name, ms }) => {
    const cells = [0.5, 0.95, 0.99].map((share) => quantile(ms, share).toFixed(0));
    return `| ${name} | ${ms.length} | ${cells.join(' | ')} | ${Math.max(...ms).toFixed(0)} |`;
  });
  return [
    `${made.staff} people, ${made.units} units, ${USERS} users asking every ${ASK_EVERY_MS / 1000} s for ${made.seconds} s, one change every ${CHANGE_EVERY_MS / 1000} s; demo built and imported in ${made.importSeconds.toFixed(1)} s.`,
    '',
    '| request | asked | median ms | p95 ms | p99 ms | max ms |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}
