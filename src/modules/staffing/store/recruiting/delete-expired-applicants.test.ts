import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabases } from '#test/harness/test-databases.ts';
import { careTown } from '#test/staffing/care-town.ts';
import { openTown } from '#test/staffing/open-care-town.ts';
import { readRecruiting } from './read-recruiting.ts';
import { deleteExpiredApplicants, saveApplicant } from './save-applicant.ts';
import { saveVacancy } from './save-vacancy.ts';

describe.each(testDatabases())('søkere slettes når tiden er ute ($name)', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('den som fikk avslag for et halvt år siden, er borte; den som er under behandling, er der', async () => {
    const town = await openTown(database, careTown());
    const ragna = await town.actor('Ragna Solbris', 'staffing_coordinator');
    await town.work(ragna, async (work) => {
      const post = { unitId: 'aasheim-1', competence: 'nurse', pct: 100, vacantFrom: plainDate('2026-06-01') };
      await saveVacancy(work, undefined, { ...post, reason: 'resigned', revision: null });
      const vacancyId = (await readRecruiting(work)).vacancies[0]?.vacancyId ?? '';
      const applicant = { vacancyId, campaignId: null, startsOn: null, pct: null, revision: null };
      const rejected = { ...applicant, name: 'Avslått', stage: 'rejected' } as const;
      await saveApplicant(work, undefined, { ...rejected, received: plainDate('2026-05-26') });
      await saveApplicant(work, undefined, { ...rejected, name: 'Nettopp avslått', received: plainDate('2026-05-27') });
      await saveApplicant(work, undefined, {
        ...applicant,
        name: 'Ny',
        stage: 'received',
        received: plainDate('2026-01-02'),
      });
    });
    expect(await town.work(ragna, deleteExpiredApplicants)).toBe(1);
    const left = (await town.work(ragna, readRecruiting)).applicants.map(({ name }) => name);
    expect(left).toEqual(['Nettopp avslått', 'Ny']);
  });
});
