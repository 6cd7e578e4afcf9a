import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  closeVacancySchema,
  editedReplySchema,
  recruitingReplySchema,
  saveApplicantSchema,
  saveCampaignSchema,
  saveVacancySchema,
  setAssumptionSchema,
} from '../contract.ts';
import { readRecruiting } from '../store/recruiting/read-recruiting.ts';
import { saveApplicant } from '../store/recruiting/save-applicant.ts';
import { saveCampaign, setAssumption } from '../store/recruiting/save-campaign.ts';
import { closeVacancy, saveVacancy } from '../store/recruiting/save-vacancy.ts';

const tags = ['staffing'];
const config = { permission: 'staffing.recruiting.change' };
const response = { 200: editedReplySchema };
const params = z.object({ id: idSchema });

/** Empty posts, those who have applied, campaigns, and own capacity against demand. */
export const recruitingRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/recruiting',
    { config: { permission: 'staffing.recruiting.read' }, schema: { tags, response: { 200: recruitingReplySchema } } },
    (request) => doWork(platform, request.actor, readRecruiting),
  );
  server.post('/api/staffing/vacancies', { config, schema: { tags, body: saveVacancySchema, response } }, (request) =>
    doWork(platform, request.actor, async (work) => ({ editId: await saveVacancy(work, undefined, request.body) })),
  );
  server.put(
    '/api/staffing/vacancies/:id',
    { config, schema: { tags, params, body: saveVacancySchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await saveVacancy(work, request.params.id, request.body),
      })),
  );
  server.post(
    '/api/staffing/vacancies/:id/close',
    { config, schema: { tags, params, body: closeVacancySchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await closeVacancy(work, request.params.id, request.body.revision),
      })),
  );
  server.post(
    '/api/staffing/applicants',
    { config, schema: { tags, body: saveApplicantSchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({ editId: await saveApplicant(work, undefined, request.body) })),
  );
  server.put(
    '/api/staffing/applicants/:id',
    { config, schema: { tags, params, body: saveApplicantSchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await saveApplicant(work, request.params.id, request.body),
      })),
  );
  server.post('/api/staffing/campaigns', { config, schema: { tags, body: saveCampaignSchema, response } }, (request) =>
    doWork(platform, request.actor, async (work) => ({ editId: await saveCampaign(work, undefined, request.body) })),
  );
  server.put(
    '/api/staffing/campaigns/:id',
    { config, schema: { tags, params, body: saveCampaignSchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await saveCampaign(work, request.params.id, request.body),
      })),
  );
  server.put(
    '/api/staffing/assumptions',
    { config, schema: { tags, body: setAssumptionSchema, response: { 200: z.object({}) } } },
    async (request) => {
      await doWork(platform, request.actor, (work) => setAssumption(work, request.body));
      return {};
    },
  );
};
