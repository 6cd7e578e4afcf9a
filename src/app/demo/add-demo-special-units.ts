import { addDays } from '#kernel/plain-date.ts';
import { openSpecialUnit, readSpecialUnits } from '#modules/outbreak/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

/** Later than the days that most pages look at, so that nobody's picture of this week is disturbed. */
const OPENS_IN_DAYS = 18;
const DAYS = 28;

/** A vaccination that is planned, where the municipality has demand to weigh it against. */
export async function addDemoSpecialUnits(platform: Platform, actor: Actor): Promise<void> {
  const today = platform.clock.today();
  await doWork(platform, actor, async (work) => {
    const { templates, sites, demandKnown } = await readSpecialUnits(work);
    const template = templates.find(({ kind }) => kind === 'vaccination');
    const [site] = sites;
    if (!template || !site || !demandKnown) return;
    const { kind, places, needs, equipment } = template;
    await openSpecialUnit(work, {
      kind,
      places,
      needs,
      equipment,
      name: 'Vaksinering av ansatte',
      siteId: site.siteId,
      openFrom: addDays(today, OPENS_IN_DAYS),
      openTo: addDays(today, OPENS_IN_DAYS + DAYS),
      why: 'Oppfriskningsdosen gis før jul',
    });
  });
}
