import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { proposeImportanceRule } from '#modules/services/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

const RULE_DAYS = 14;
const SHOWER = 'Dusj';

/** In the outbreak: a rule that somebody has proposed and nobody has decided. At other moments there is none, as by default. */
export async function addDemoImportance(
  platform: Platform,
  coordinator: Actor,
  municipality: Municipality,
): Promise<void> {
  const isOutbreak = municipality.unitStatus.some((status) => status.status === 'outbreak');
  if (!isOutbreak || !municipality.services.some((service) => service.kind === SHOWER)) return;
  await doWork(platform, coordinator, async (work) => {
    const today = work.clock.today();
    await proposeImportanceRule(work, {
      title: 'Dusj kan vente hos dem som ikke bor alene',
      serviceKinds: [SHOWER],
      unitIds: [],
      livesAlone: false,
      mostVulnerable: 3,
      granted: ['should'],
      becomes: 'can_wait',
      ground:
        'Mange er borte, og de som er på jobb, må rekke medisiner, mat og stell. De det gjelder, har noen i huset og lav sårbarhet.',
      professionalGround: null,
      from: today,
      to: addDays(today, RULE_DAYS),
    });
  });
}
