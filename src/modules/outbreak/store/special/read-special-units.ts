import { addDays } from '#kernel/plain-date.ts';
import { itemViews, readStockFacts, stockDaysOf } from '#modules/equipment/index.ts';
import { readCompetences, readDemand, readShiftTypes, readSites, readUnitTree } from '#modules/organisation/index.ts';
import { readStaffingOutlook } from '#modules/staffing/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SpecialReply, SpecialUnitView } from '../../contract/special.ts';
import { specialUnitSchema } from '../../contract/special.ts';
import { needsOfTemplate, shiftsPerWeek } from '../../domain/special/special-demand.ts';
import { EQUIPMENT_GROUPS, SPECIAL_TEMPLATES } from '../../rules/special-unit-templates.ts';
import { DECIDE_SPECIAL, isDemandKnown } from './open-special-unit.ts';

const WEEK = 7;

/** Special units with how they are staffed, and templates in the municipality's own shifts and competences. */
export async function readSpecialUnits(work: Work): Promise<SpecialReply> {
  const today = work.clock.today();
  const sites = await readSites(work);
  const shifts = await readShiftTypes(work);
  const competences = (await readCompetences(work)).map((one) => one.competence);
  const used = new Map<string, number>();
  for (const { shift, normal } of await readDemand(work, { from: today, days: WEEK }))
    used.set(shift, (used.get(shift) ?? 0) + normal);
  const siteNames = new Map(sites.map(({ siteId, name }) => [siteId, name]));
  return {
    today,
    units: await readUnits(work, siteNames),
    templates: SPECIAL_TEMPLATES.map((template) => {
      const needs = needsOfTemplate(template, { shifts, used, competences });
      const { kind, places, equipment } = template;
      return { kind, places, needs, equipment: [...equipment], shiftsPerWeek: shiftsPerWeek(needs) };
    }),
    stock: await readStock(work),
    sites: sites.map(({ siteId, name }) => ({ siteId, name })).sort((a, b) => a.name.localeCompare(b.name, 'nb')),
    shifts: shifts.filter(({ passive }) => !passive).map(({ shift }) => shift),
    competences,
    demandKnown: await isDemandKnown(work),
    mayDecide: work.access.scopeOf(work.actor, DECIDE_SPECIAL) === 'everywhere',
  };
}

async function readUnits(work: Work, siteNames: ReadonlyMap<string, string>): Promise<SpecialUnitView[]> {
  const { trx } = work;
  const today = work.clock.today();
  const rows = await trx
    .selectFrom('specialUnit')
    .selectAll()
    .where('specialUnit.tenantId', '=', trx.tenantId)
    .orderBy('specialUnit.openFrom', 'desc')
    .orderBy('specialUnit.specialId', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const names = new Map((await readUnitTree(work)).map(({ unitId, name }) => [unitId, name]));
  // Figures of special units only; whoever may see them sees how they are staffed.
  const asSystem: Work = { ...work, actor: systemActor(work.actor.tenantId, 'outbreak.special') };
  const outlook = await readStaffingOutlook(asSystem, { from: today, days: WEEK });
  const holes = new Map(outlook.units.map((unit) => [unit.unitId, unit.belowMinimum]));
  return rows.map(({ tenantId: _, demand, siteId, closedBy: __, ...row }) => {
    const state = row.openTo <= today ? 'closed' : row.openFrom > today ? 'planned' : 'open';
    const needs = specialUnitSchema.shape.needs.parse(demand);
    return {
      ...row,
      kind: specialUnitSchema.shape.kind.parse(row.kind),
      name: names.get(row.unitId) ?? row.unitId,
      siteName: siteNames.get(siteId) ?? siteId,
      needs,
      equipment: specialUnitSchema.shape.equipment.parse(row.equipment),
      state,
      shiftsPerWeek: shiftsPerWeek(needs),
      holes: state === 'closed' || row.openFrom >= addDays(today, WEEK) ? null : (holes.get(row.unitId) ?? 0),
    };
  });
}

/** Pieces and use a day of each group of equipment, in all places together. */
async function readStock(work: Work): Promise<SpecialReply['stock']> {
  const today = work.clock.today();
  const read = await readStockFacts(work);
  const items = itemViews(stockDaysOf(read, { today }), read, today);
  return EQUIPMENT_GROUPS.flatMap((group) => {
    const ofGroup = items.filter((one) => one.group === group);
    if (ofGroup.length === 0) return [];
    const known = ofGroup.flatMap(({ usePerDay }) => usePerDay ?? []);
    return [
      {
        group,
        usable: Math.round(ofGroup.reduce((sum, { usable }) => sum + usable, 0)),
        usePerDay: known.length > 0 ? known.reduce((sum, use) => sum + use, 0) : null,
      },
    ];
  });
}
