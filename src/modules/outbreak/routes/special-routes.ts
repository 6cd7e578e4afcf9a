import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  closeSpecialSchema,
  openSpecialSchema,
  previewSpecialSchema,
  specialClosedSchema,
  specialEffectSchema,
  specialReplySchema,
} from '../contract/special.ts';
import { closeSpecialUnit } from '../store/special/close-special-unit.ts';
import { openSpecialUnit } from '../store/special/open-special-unit.ts';
import { previewSpecialUnit } from '../store/special/preview-special-unit.ts';
import { readSpecialUnits } from '../store/special/read-special-units.ts';

const tags = ['outbreak'];
const DECIDE = { permission: 'outbreak.special.decide' };
const ONE = '/api/outbreak/special/:specialId/close';

/** Units opened for an outbreak: what there is, what one more would take, opening and closing. */
export const specialRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/special',
    { config: { permission: 'outbreak.special.read' }, schema: { tags, response: { 200: specialReplySchema } } },
    async ({ actor }) => doWork(platform, actor, readSpecialUnits),
  );

  server.post(
    '/api/outbreak/special/preview',
    { config: DECIDE, schema: { tags, body: previewSpecialSchema, response: { 200: specialEffectSchema } } },
    async ({ actor, body }) => {
      const { days, asked } = await doWork(platform, actor, (work) => previewSpecialUnit(work, body));
      return { days: [...days], asked };
    },
  );

  server.post(
    '/api/outbreak/special',
    {
      config: DECIDE,
      schema: { tags, body: openSpecialSchema, response: { 200: z.object({ specialId: z.number() }) } },
    },
    async ({ actor, body }) => ({ specialId: await doWork(platform, actor, (work) => openSpecialUnit(work, body)) }),
  );

  server.post(
    ONE,
    {
      config: DECIDE,
      schema: {
        tags,
        params: z.object({ specialId: z.coerce.number().int().positive() }),
        body: closeSpecialSchema,
        response: { 200: specialClosedSchema },
      },
    },
    async ({ actor, params, body }) =>
      doWork(platform, actor, (work) => closeSpecialUnit(work, params.specialId, body)),
  );
};
