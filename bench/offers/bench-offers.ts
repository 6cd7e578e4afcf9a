// 200 people answer yes at the same moment, by their links, over HTTP; the server is a process of its own. Counted afterwards: shifts given
// beyond what was missing, and people standing in two places at once, both of which must be none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform } from '#app/open-platform.ts';
import { instantOf } from '#kernel/instant.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { askPeople, readOpenShifts } from '#modules/staffing/index.ts';
import { issueOfferLink } from '#modules/staffing/store/offers/offer-link.ts';
import { systemActor } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { DatabaseOptions } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { startPostgres } from '#test/harness/start-postgres.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';
import { BENCH_FROM, generateMunicipality } from '../replan/generate-municipality.ts';

const PEOPLE = 200;
const NOW = `${BENCH_FROM}T05:00:00Z`;
const CASES = [
  { name: 'one shift', shifts: 1 },
  { name: 'twenty shifts, all ticked', shifts: 20 },
] as const;

interface Outcome {
  readonly database: string;
  readonly name: string;
  readonly ms: readonly number[];
  readonly seconds: number;
  readonly places: number;
  readonly booked: number;
  readonly tooMany: number;
  readonly twoPlaces: number;
  readonly faults: number;
}

/** Runs all cases on both databases and gives a table in Markdown. */
export async function benchOffers(options: { staff?: number; units?: number } = {}): Promise<string> {
  const { staff = 1500, units = 40 } = options;
  const outcomes: Outcome[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'beredt-offers-'));
  const postgres = await startPostgres();
  try {
    for (const one of CASES) {
      if (postgres) {
        const databaseUrl = await createPostgresDatabase(postgres.url);
        outcomes.push(await runCase('PostgreSQL', { databaseUrl }, databaseUrl, one, { staff, units }));
      }
      const dataFolder = join(folder, String(one.shifts));
      outcomes.push(await runCase('embedded', { dataFolder }, dataFolder, one, { staff, units }));
    }
  } finally {
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return table(outcomes, { staff, units });
}

/** A generated municipality with a crowd of nurses who may be called anywhere and stand nowhere. */
function townOf(size: { staff: number; units: number }): Municipality {
  const town = generateMunicipality({ ...size, seed: 1 });
  const crowd = Array.from({ length: PEOPLE }, (_, index) => ({
    personId: `crowd-${index}`,
    name: `Vikar${index}, Kim`,
    competence: 'nurse',
    source: 'pool' as const,
    units: [],
    outbreakTeam: true,
  }));
  return { ...town, unitStatus: [], pool: [...town.pool, ...crowd] };
}

async function runCase(
  database: string,
  options: DatabaseOptions,
  address: string,
  { name, shifts }: (typeof CASES)[number],
  size: { staff: number; units: number },
): Promise<Outcome> {
  const clock = clockAt(() => new Date(NOW));
  const platform = await openPlatform(options, clock);
  const municipality = townOf(size);
  const tenantId = await insertMunicipality(platform.database, municipality);
  const actor = systemActor(tenantId, 'bench');
  await inTenant(platform.database, tenantId, async (trx) => {
    for (const { staffId, from, to } of municipality.absences) {
      await trx
        .insertInto('availability')
        .values({ tenantId, personId: staffId, awayFrom: from, awayTo: to ?? null, recordedAt: clock.now() })
        .execute();
    }
  });
  const offer = await doWork(platform, actor, async (work) => {
    const open = await readOpenShifts(work, { days: 14, onlyBelowMinimum: false });
    const rows = open.rows.filter((row) => row.date > work.clock.today()).slice(-shifts);
    return askPeople(work, {
      rows: rows.map(({ unitId, date, shift, competence }) => ({ unitId, date, shift, competence })),
      people: Array.from({ length: PEOPLE }, (_, index) => `crowd-${index}`),
      mode: 'first-come',
      decidedBy: 'person',
      deadline: instantOf(new Date(Math.min(...rows.map((row) => Date.parse(`${row.date}T00:00:00Z`))))),
      note: '',
    });
  });
  const tokens: { readonly token: string; readonly rowNos: readonly number[] }[] = [];
  for (const { personId, rowNos } of offer.people) {
    const { path } = await doWork(platform, actor, (work) => issueOfferLink(work, offer.offerId, personId));
    tokens.push({ token: path.slice('/svar/'.length), rowNos });
  }
  await platform.database.close();
  const { ms, seconds, faults } = await answerAll(address, tokens);
  const reopened = await openDatabase(options);
  const given = await inTenant(reopened, tenantId, (trx) =>
    trx
      .selectFrom('rosterShift')
      .select(['personId', 'unitId', 'date', 'shift', 'competence'])
      .where('personId', 'like', 'crowd-%')
      .execute(),
  );
  await reopened.close();
  const onRow = Map.groupBy(given, (row) => `${row.unitId} ${row.date} ${row.shift} ${row.competence}`);
  const tooMany = offer.rows.filter(
    (row) => (onRow.get(`${row.unitId} ${row.date} ${row.shift} ${row.competence}`)?.length ?? 0) > row.places,
  ).length;
  const perDay = Map.groupBy(given, (row) => `${row.personId} ${row.date}`);
  return {
    database,
    name,
    ms,
    seconds,
    faults,
    tooMany,
    places: offer.rows.reduce((sum, row) => sum + row.places, 0),
    booked: given.length,
    twoPlaces: [...perDay.values()].filter((rows) => rows.length > 1).length,
  };
}

/** Starts the server and lets everybody press yes at once. */
async function answerAll(
  address: string,
  tokens: readonly { readonly token: string; readonly rowNos: readonly number[] }[],
): Promise<{ readonly ms: number[]; readonly seconds: number; readonly faults: number }> {
  const args = [join(import.meta.dirname, 'serve-at.ts'), NOW, address];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const origin = said.toString().trim();
  try {
    let faults = 0;
    const ms: number[] = [];
    const started = performance.now();
    await Promise.all(
      tokens.map(async (one) => {
        const from = performance.now();
        const reply = await fetch(`${origin}/api/links/offer/answer`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...one, answer: 'yes' }),
        });
        await reply.text();
        if (!reply.ok) faults++;
        ms.push(performance.now() - from);
      }),
    );
    return { ms, seconds: (performance.now() - started) / 1000, faults };
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

function quantile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN) / 1000).toFixed(2);
}

function table(outcomes: readonly Outcome[], { staff, units }: { staff: number; units: number }): string {
  const lines = outcomes.map(
    (one) =>
      `| ${one.database} | ${one.name} | ${one.ms.length} | ${quantile(one.ms, 0.5)} | ${quantile(one.ms, 0.95)} | ${quantile(one.ms, 1)} | ${one.seconds.toFixed(1)} | ${one.booked} of ${one.places} | ${one.tooMany} | ${one.twoPlaces} | ${one.faults} |`,
  );
  return [
    `${staff} people, ${units} units; ${PEOPLE} answers at the same moment.`,
    '',
    '| database | question | answers | median s | p95 s | slowest s | all s | given | given beyond missing | in two places | faults |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
