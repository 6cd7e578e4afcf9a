import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { placesReplySchema, searchQuerySchema, searchReplySchema } from '../contract.ts';
import { searchPeopleAndUnits } from '../store/search-people-and-units.ts';
import { readUnitRows } from '../store/units/read-unit-rows.ts';
import { competenceTexts } from '../texts/competence-texts.ts';
import { localeOf } from './locale-of.ts';

const tags = ['organisation'];
const read = { permission: 'organisation.units.read' };

/** The places one may look at, and the search in the top bar. */
export const searchRoutes: ModuleRoutes = (server, platform) => {
  server.get('/api/places', { config: read, schema: { tags, response: { 200: placesReplySchema } } }, (request) =>
    doWork(platform, request.actor, async (work) => {
      const t = createTranslator(localeOf(request), competenceTexts);
      const units = await readUnitRows(work, false);
      return {
        wholeMunicipality: work.access.scopeOf(work.actor, 'organisation.units.read') === 'everywhere',
        places: units.map((unit) => ({
          id: unit.unitId,
          name: unit.name,
          kind: unit.kind === 'other' ? '' : (t.find(`unit-kind.${unit.kind}`) ?? ''),
          parentId: unit.parentId ?? null,
        })),
      };
    }),
  );

  server.get(
    '/api/search',
    { config: read, schema: { tags, querystring: searchQuerySchema, response: { 200: searchReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const t = createTranslator(localeOf(request), competenceTexts);
        const { people, units } = await searchPeopleAndUnits(work, request.query.q);
        return {
          results: [
            ...people.map((person) => ({
              kind: 'person' as const,
              id: person.personId,
              title: person.name,
              detail: [t.find(`competence.${person.competence}`) ?? person.competence, person.place]
                .filter(Boolean)
                .join(' · '),
              to: `/bemanning/folk/${encodeURIComponent(person.personId)}`,
            })),
            ...units.map((unit) => ({
              kind: 'unit' as const,
              id: unit.unitId,
              title: unit.name,
              detail: unit.place,
              to: `/bemanning/enheter/${encodeURIComponent(unit.unitId)}`,
            })),
          ],
        };
      }),
  );
};
