import { readMunicipalityFiles } from '#modules/organisation/folder/read-municipality-files.ts';
import { municipalityFiles } from '#modules/organisation/folder/write-municipality-folder.ts';
import { importMunicipality } from '#modules/organisation/import/import-municipality.ts';
import { organisationImportPart } from '#modules/organisation/import/organisation-import-part.ts';
import { organisationPolicy } from '#modules/organisation/policy.ts';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { openDatabase } from '#platform/db/database.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';

/** For the test of kill -9: imports a changed municipality into a database and kills itself when the roster is half in. */
const [where = '', tenantId = ''] = process.argv.slice(2);
const database = await openDatabase(where.startsWith('postgres:') ? { databaseUrl: where } : { dataFolder: where });
const platform = { database, clock: systemClock(), access: createAccess([organisationPolicy]) };
const changed = {
  ...FJELLHAVN,
  sites: FJELLHAVN.sites.map((site) => ({ ...site, name: `${site.name} ny` })),
  staff: FJELLHAVN.staff.slice(0, 6),
  roster: FJELLHAVN.roster.slice(0, 3),
  workplaces: [],
};
const folder = await readMunicipalityFiles(municipalityFiles(changed));
await importMunicipality(platform, systemActor(Number(tenantId), 'drept'), folder, {
  parts: [organisationImportPart],
  source: 'drept',
  onProgress: ({ table }) => {
    if (table === 'roster') process.kill(process.pid, 'SIGKILL');
  },
});
