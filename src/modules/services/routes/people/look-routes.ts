import type { z } from 'zod';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { fileReplySchema } from '#modules/organisation/contract.ts';
import { accountTexts, localeOf } from '#modules/organisation/index.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { looksQuerySchema, looksReplySchema } from '../../contract/people.ts';
import { readLooks } from '../../store/people/read-looks.ts';
import { looksTexts } from '../../texts/looks-texts.ts';

const tags = ['services'];
const read = { permission: 'services.looks.read' };

type LooksQuery = z.infer<typeof looksQuerySchema>;

/** Who has looked at whom: for the leader of the person's unit and the municipal doctor. */
export const lookRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/services/looks',
    { config: read, schema: { tags, querystring: looksQuerySchema, response: { 200: looksReplySchema } } },
    (request) => doWork(platform, request.actor, (work) => looksAsked(work, request.query)),
  );

  server.get(
    '/api/services/looks/file',
    { config: read, schema: { tags, querystring: looksQuerySchema, response: { 200: fileReplySchema } } },
    async (request) => {
      const t = createTranslator(localeOf(request), looksTexts, accountTexts);
      const { looks } = await doWork(platform, request.actor, async (work) => {
        const found = await looksAsked(work, request.query);
        const facts = { looks: found.looks.length };
        await work.audit({ action: 'services.looks.exported', subjectKind: 'looks', subjectId: '', facts });
        return found;
      });
      return writeSheet(
        t('file.name'),
        (['at', 'who', 'role', 'whom', 'what', 'people'] as const).map((column) => t(`column.${column}`)),
        looks.map((look) => [
          formatMoment(look.at),
          look.actorName,
          t.find(`role.${look.actorRole}`) ?? look.actorRole,
          look.userId === null ? null : (look.userName ?? t('protected')),
          t.find(`what.${look.what}`) ?? look.what,
          look.people,
        ]),
      );
    },
  );
};

function looksAsked(work: Work, { user, from, kind, limit }: LooksQuery) {
  const since = from && instantOf(new Date(osloEpochMinutes(from, 0) * 60_000));
  return readLooks(work, { userId: user, from: since, kind, limit });
}
