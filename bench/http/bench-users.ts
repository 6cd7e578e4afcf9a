// The list of 12,000 people who receive care, with two rules of importance in force, over HTTP on PostgreSQL: as the doctor
// sees it (everything) and as the planner does, each fetched anew.
import { sql } from 'kysely';
import { POLICIES } from '#app/modules.ts';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { checkRoutes } from '#modules/services/routes/checks/check-routes.ts';
import { peopleRoutes } from '#modules/services/routes/people/people-routes.ts';
import { openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';
import { startPostgres } from '#test/harness/start-postgres.ts';
import { createPostgresDatabase } from '#test/harness/test-databases.ts';
import { openTestServer } from '#test/harness/test-server.ts';

const PEOPLE = 12_000;
const ROUNDS = 15;
const KINDS = ['Morgenstell', 'Medisiner', 'Dusj', 'Praktisk bistand, rengjøring', 'Trygghetstilsyn', 'Sårstell'];

/** Times the list; gives a table in Markdown. */
export async function benchUsers(): Promise<string> {
  const postgres = await startPostgres();
  if (!postgres) return 'PostgreSQL is not installed; nothing was measured.';
  try {
    const database = await openDatabase({ databaseUrl: await createPostgresDatabase(postgres.url), poolSize: 5 });
    await migrate(database);
    const server = await openTestServer(database, { policies: POLICIES, routes: [checkRoutes, peopleRoutes([])] });
    const tenantId = await insertMunicipality(database, FJELLHAVN);
    await inTenant(database, tenantId, addPeople);
    const rows: string[] = [];
    for (const role of ['municipal_doctor', 'staffing_coordinator'] as const) {
      const client = await server.signIn(tenantId, [role]);
      for (const path of ['/api/services/users', '/api/services/checks']) {
        if (role !== 'municipal_doctor' && path.endsWith('checks')) continue;
        const ms: number[] = [];
        let size = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
          const started = performance.now();
          const reply = await client.get(path);
          ms.push(performance.now() - started);
          if (reply.status !== 200) throw new Error(`${path}: ${reply.status}`);
          size = reply.text.length;
        }
        ms.sort((a, b) => a - b);
        const at = (share: number) => (ms[Math.floor(share * (ms.length - 1))] ?? Number.NaN).toFixed(0);
        rows.push(`| ${path} as ${role} | ${Math.round(size / 1024)} | ${at(0.5)} | ${at(1)} |`);
      }
    }
    await server.close();
    await database.close();
    const head = ['| request, 12,000 people | kB | median ms | slowest ms |', '|---|--:|--:|--:|'];
    return [...head, ...rows].join('\n');
  } finally {
    postgres.stop();
  }
}

async function addPeople(trx: TenantTransaction): Promise<void> {
  const { tenantId } = trx;
  await sql`INSERT INTO service_user (tenant_id, user_id, name, sort_key, unit_id, lives_alone, vulnerability, languages)
    SELECT ${tenantId}, 'B' || n, 'Etternavn' || n || ', Fornavn', 'etternavn' || n, (ARRAY['hjemme-nord', 'aasheim-1'])[1 + n % 2],
      n % 3 = 0, 1 + n % 5, ARRAY['nb'] FROM generate_series(1, ${PEOPLE}::integer) AS n`.execute(trx);
  await sql`INSERT INTO service (tenant_id, service_id, user_id, kind, importance, hours_per_week)
    SELECT ${tenantId}, 'T' || n || '-' || k, 'B' || n, (${KINDS}::text[])[1 + (n + k) % ${KINDS.length}::integer],
      (ARRAY['must', 'should', 'can_wait'])[1 + (n + k) % 3], 1.5
    FROM generate_series(1, ${PEOPLE}::integer) AS n CROSS JOIN generate_series(1, 3) AS k`.execute(trx);
  const rule = {
    ...{ tenantId, state: 'decided', unitIds: [], livesAlone: null, mostVulnerable: 4, becomes: 'can_wait' },
    ...{ ground: 'Mange er borte', validFrom: plainDate('2026-11-20'), validTo: plainDate('2026-12-10') },
    ...{ proposedAt: instant('2026-11-20T08:00:00Z'), proposedBy: 'Kari Krise' },
  };
  await trx
    .insertInto('importanceRule')
    .values([
      { ...rule, title: 'Dusj', serviceKinds: ['Dusj'], granted: ['should'] },
      { ...rule, title: 'Rengjøring', serviceKinds: [KINDS[3] ?? ''], granted: ['should'] },
    ])
    .execute();
}
