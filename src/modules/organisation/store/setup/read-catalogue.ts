import type { Work } from '#platform/unit-of-work/work.ts';
import { readCompetences } from '../read-competences.ts';
import { readShiftTypes } from '../read-shift-types.ts';
import { readSites } from '../read-sites.ts';
import { readUnits } from '../read-units.ts';

/** Names that forms and filters choose among: of units and sites, competences and shifts. */
export async function readCatalogue(work: Work) {
  return {
    units: (await readUnits(work)).map(({ unitId, name, kind, parentId }) => ({
      unitId,
      name,
      kind,
      parentId: parentId ?? null,
    })),
    sites: (await readSites(work)).map(({ siteId, name }) => ({ siteId, name })),
    competences: (await readCompetences(work)).map((row) => row.competence),
    shifts: (await readShiftTypes(work)).map(({ shift, startMinute, endMinute }) => ({
      shift,
      startMinute,
      endMinute,
    })),
  };
}
