import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccess, systemActor } from '#platform/access/access.ts';
import { systemClock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/database.ts';
import type { BeredtServer } from '#platform/http/create-server.ts';
import { createServer } from '#platform/http/create-server.ts';
import type { LiveHub } from '#platform/live/live-hub.ts';
import { openLiveHub } from '#platform/live/live-hub.ts';
import { openSession } from '#platform/sign-in/sessions.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { findAxeViolations } from '#test/harness/axe.ts';
import { openBrowser, openPage, PHONE } from '#test/harness/browser.ts';
import { readEmbeddedSnapshot } from '#test/harness/embedded-snapshot.ts';
import { FJELLHAVN } from '#test/harness/fjellhavn.ts';
import { createAccount } from '../accounts/create-account.ts';
import { createTenant } from '../accounts/create-tenant.ts';
import { grantRole } from '../accounts/grant-role.ts';
import { writeMunicipalityFolder } from '../folder/write-municipality-folder.ts';
import { importRoutes } from '../import/import-routes.ts';
import { organisationImportPart } from '../import/organisation-import-part.ts';
import { organisationPolicy } from '../policy.ts';
import { organisationRoutes } from '../routes.ts';
import { readUnitTree } from '../store/read-unit-tree.ts';

const ROOT = join(import.meta.dirname, '../../../..');
let folder: string;
let database: Database;
let live: LiveHub;
let server: BeredtServer;
let browser: Browser;
let origin: string;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beredt-import-page-'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const webFolder = join(folder, 'web');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', webFolder, '--emptyOutDir'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  [database, browser] = await Promise.all([openDatabase({ snapshot: readEmbeddedSnapshot() }), openBrowser()]);
  live = await openLiveHub(database);
  const platform: Platform = { database, clock: systemClock(), access: createAccess([organisationPolicy]) };
  server = await createServer({
    platform: { ...platform, live },
    routes: [organisationRoutes, importRoutes({ parts: [organisationImportPart], root: join(folder, 'drop') })],
    units: {
      below: async () => new Map(),
      names: async (actor) =>
        new Map((await doWork(platform, actor, readUnitTree)).map((unit) => [unit.unitId, unit.name])),
    },
    webFolder,
  });
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const tenantId = await createTenant(database, platform.clock, { name: 'Fjellhavn', number: '9901', demo: false });
  const actor = systemActor(tenantId, 'prøve');
  const accountId = await createAccount(platform, actor, { username: 'turid', name: 'Turid Skigard', password: null });
  await doWork(platform, actor, (work) => grantRole(work, accountId, 'municipal_administrator', undefined));
  token = (await openSession(database, platform.clock.now(), accountId))?.token ?? '';
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.server.closeAllConnections();
  await server?.close();
  await live?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

async function openImportPage(viewport?: typeof PHONE) {
  const opened = await openPage(browser, origin, viewport);
  await opened.context.addCookies([{ name: 'beredt_session', value: token, url: origin }]);
  await opened.page.goto('/bemanning/import');
  await opened.page.getByRole('heading', { name: 'Hva skal inn?' }).waitFor();
  return opened;
}
const files = (page: Page) => page.locator('input[type=file]');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('importsiden', () => {
  it('fra filer til kommune, til nattens turnus med fremmede ord, og angret', async () => {
    const { page, context, asked, errors } = await openImportPage();
    await page.getByText('Ingenting er importert ennå').waitFor();

    const dir = join(folder, 'fjellhavn');
    await writeMunicipalityFolder(FJELLHAVN, dir);
    const names = ['municipality.json', 'sites', 'units', 'competences', 'shifts', 'staff', 'roster', 'demand'];
    await files(page).setInputFiles(names.map((name) => join(dir, name.includes('.') ? name : `${name}.csv`)));
    await page.getByRole('cell', { name: 'Alle kolonner er kjent igjen' }).first().waitFor();
    await press(page, 'Prøv');
    await page.getByRole('heading', { name: 'Dette ville skjedd' }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await press(page, 'Importer');
    await page.getByRole('heading', { name: 'Dette ble gjort' }).waitFor();

    const night = join(folder, 'Vaktliste.csv');
    await writeFile(night, 'Ansattnr;Dato;Vaktkoden;Enhet\nP8;23.11.2026;Dag;kjokken\n');
    await files(page).setInputFiles(night);
    await page.getByText('1 kolonne er gjettet').waitFor();
    await press(page, 'Prøv');
    await page.getByRole('heading', { name: '1 feil, og ingenting er lagret' }).waitFor();
    await page.getByLabel('«Dag» i Vaktkoden leses som').fill('D');
    expect(await findAxeViolations(page)).toEqual([]);
    await press(page, 'Bruk og prøv igjen');
    await page.getByRole('heading', { name: 'Dette ville skjedd' }).waitFor();
    await page.getByLabel('Navn på mappingen').fill('Natt');
    await press(page, 'Lagre mappingen');
    await page.getByText('Lagret: Natt').waitFor();
    await press(page, 'Importer');
    await page.getByRole('heading', { name: 'Dette ble gjort' }).waitFor();

    await press(page, 'Angre');
    await press(page, 'Ja, angre importen');
    await page.getByText(/^Angret \d/).waitFor();
    expect([asked, errors]).toEqual([[], []]);
    await context.close();
  }, 180_000);

  it('en lagret mapping leser neste natt, og mappen på serveren med den', async () => {
    const { page, context, errors } = await openImportPage(PHONE);
    const night = join(folder, 'Vaktliste.csv');
    await files(page).setInputFiles(night);
    await page.getByLabel('Lagret mapping').selectOption('Natt');
    await press(page, 'Prøv');
    await page.getByRole('heading', { name: 'Dette ville skjedd' }).waitFor();

    await press(page, 'Overvåk en mappe');
    await page.getByLabel('Navn på mappen').fill('natt');
    await page.getByLabel('Leses med').selectOption('Natt');
    await press(page, 'Overvåk');
    await page.getByText('Ingenting har kommet ennå').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const path = /Legg filene i (\S+)/.exec(await page.locator('.import-drops').innerText())?.[1] ?? '';
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'Vaktliste.csv'), 'Ansattnr;Dato;Vaktkoden;Enhet\nP77;23.11.2026;Dag;kjokken\n');
    execFileSync('touch', ['-d', '2 minutes ago', join(path, 'Vaktliste.csv')]);
    await press(page, 'Se etter nå');
    await page.getByText('Det siste ble ikke lest inn').waitFor();
    await page.getByText('en staff_id som finnes i staff.csv').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }, 180_000);
});
