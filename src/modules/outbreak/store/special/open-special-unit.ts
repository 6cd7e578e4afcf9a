import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { openTemporaryUnit, readDemand, readSites } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OpenSpecial } from '../../contract/special.ts';
import { demandOfNeeds, shiftsPerWeek } from '../../domain/special/special-demand.ts';
import { SPECIAL_TEMPLATES } from '../../rules/special-unit-templates.ts';

export const DECIDE_SPECIAL = 'outbreak.special.decide';
/** Longer than this nobody plans a unit for an outbreak; it is opened anew. */
const MOST_DAYS = 184;
const KNOWN_DAYS = 28;

/** Opens a special unit: a unit of organisation with demand, so that it competes for people from its first day. Gives its number. */
export async function openSpecialUnit(work: Work, plan: OpenSpecial): Promise<number> {
  const { trx, actor, now } = work;
  work.access.demand(actor, DECIDE_SPECIAL, undefined);
  demandSoundPlan(work, plan);
  if (!(await isDemandKnown(work))) refuse('outbreak.special.demand-unknown');
  const site = (await readSites(work)).find(({ siteId }) => siteId === plan.siteId);
  if (!site) throw new NotYours('site');
  const { kind, siteId, openFrom, openTo, needs, equipment, name, places, why } = plan;
  const template = SPECIAL_TEMPLATES.find((one) => one.kind === kind);
  const { count } = await trx
    .selectFrom('specialUnit')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('specialUnit.tenantId', '=', trx.tenantId)
    .executeTakeFirstOrThrow();
  const unitId = `special-${kind}-${Number(count) + 1}`;
  const houses = kind === 'isolation_ward' || kind === 'cohort_centre';
  await openTemporaryUnit(
    work,
    unitId,
    { name, kind: template?.unitKind ?? 'other', siteId, parentId: null, dwelling: houses ? 'institution' : null },
    demandOfNeeds(needs, openFrom, openTo),
  );
  const { specialId } = await trx
    .insertInto('specialUnit')
    .values({
      tenantId: trx.tenantId,
      kind,
      unitId,
      siteId,
      openFrom,
      openTo,
      places,
      demand: JSON.stringify(needs),
      equipment: JSON.stringify(equipment),
      why,
      decidedBy: actor.name,
      decidedAt: now,
    })
    .returning('specialUnit.specialId')
    .executeTakeFirstOrThrow();
  await recordDecision(work, {
    kind: 'outbreak.special.opened',
    unitId: undefined,
    subjectKind: 'special-unit',
    subjectId: String(specialId),
    title: `${name}, ${site.name}`,
    why,
    known: [],
    facts: { from: openFrom, to: openTo, places, shiftsPerWeek: shiftsPerWeek(needs) },
  });
  await work.audit({
    action: 'outbreak.special-unit.opened',
    subjectKind: 'special-unit',
    subjectId: String(specialId),
    unitId,
    facts: { kind, from: openFrom, to: openTo },
  });
  work.announce('special');
  return specialId;
}

/** Refuses days in the past or in no order, a minimum above the normal, and the same shift and competence twice. */
export function demandSoundPlan(
  work: Pick<Work, 'clock'>,
  { openFrom, openTo, needs }: Pick<OpenSpecial, 'openFrom' | 'openTo' | 'needs'>,
): void {
  if (openFrom < work.clock.today() || openTo <= openFrom || openTo > addDays(openFrom, MOST_DAYS))
    refuse('outbreak.special.days', { days: MOST_DAYS });
  const wrong = needs.find(({ minimum, normal }) => minimum > normal);
  if (wrong) refuse('outbreak.special.minimum-above-normal', { shift: wrong.shift, competence: wrong.competence });
  const keys = new Set(needs.map(({ shift, competence }) => JSON.stringify([shift, competence])));
  if (keys.size < needs.length) refuse('outbreak.special.need-twice');
}

/** Whether the municipality has demand of its own around today; without it every unit's follows from the roster. */
export async function isDemandKnown(work: Pick<Work, 'trx' | 'clock'>): Promise<boolean> {
  const from = addDays(work.clock.today(), -KNOWN_DAYS);
  return (await readDemand(work, { from, days: 2 * KNOWN_DAYS })).length > 0;
}
