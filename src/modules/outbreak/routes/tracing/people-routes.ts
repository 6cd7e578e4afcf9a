import { z } from 'zod';
import { readStaff, readUnitTree } from '#modules/organisation/index.ts';
import { readResidents } from '#modules/services/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { foundPeopleSchema } from '../../contract/cases.ts';

/** Names shown at most. */
const MOST = 12;

/** People of the rosters and users by name, for tracers who add somebody. */
export const peopleRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/people',
    {
      config: { permission: 'outbreak.case.change' },
      schema: {
        tags: ['outbreak'],
        querystring: z.object({ search: z.string().trim().min(2).max(100) }),
        response: { 200: foundPeopleSchema },
      },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const words = request.query.search.toLowerCase().split(/[\s,]+/);
        const matches = ({ name }: { readonly name: string }) => {
          const parts = name.toLowerCase().split(/[\s,]+/);
          return words.every((word) => parts.some((part) => part.startsWith(word)));
        };
        const unitIds = (await readUnitTree(work)).map((unit) => unit.unitId);
        const staff = (await readStaff(work)).filter(matches).map(({ staffId, name, homeUnitId }) => ({
          kind: 'staff' as const,
          id: staffId,
          name,
          unitId: homeUnitId as string | null,
        }));
        const residents = (await readResidents(work, { unitIds })).filter(matches).map(({ userId, name, unitId }) => ({
          kind: 'resident' as const,
          id: userId,
          name,
          unitId,
        }));
        const found = [...staff, ...residents].toSorted((a, b) => compareNames(a.name, b.name));
        await work.audit({
          action: 'outbreak.people.searched',
          subjectKind: 'person',
          subjectId: 'search',
          facts: { found: found.length },
        });
        return { people: found.slice(0, MOST), total: found.length };
      }),
  );
};
