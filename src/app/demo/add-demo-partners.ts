import { addDays } from '#kernel/plain-date.ts';
import { announceDischarge, recordMeeting } from '#modules/outbreak/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

const HOSPITAL = 'Fjordsykehuset';

/** A meeting with the invented hospital, and three patients it has announced. */
export async function addDemoPartners(platform: Platform, actor: Actor): Promise<void> {
  const today = platform.clock.today();
  await doWork(platform, actor, async (work) => {
    await recordMeeting(work, {
      partner: HOSPITAL,
      kind: 'hospital',
      heldOn: addDays(today, -3),
      attendees: 'seksjonsoverlege, kommunelege, bemanningskoordinator',
      notes: 'Sykehuset venter flere utskrivninger over helga.',
      items: [
        { kind: 'rule', words: 'Alle testes det siste døgnet før hjemreise', owner: '', dueOn: null },
        {
          kind: 'follow_up',
          words: 'Avklare transport for smittede',
          owner: 'kommunelegen',
          dueOn: addDays(today, -1),
        },
        { kind: 'follow_up', words: 'Felles liste over oksygenutstyr', owner: HOSPITAL, dueOn: addDays(today, 4) },
      ],
    });
    const announced = { partner: HOSPITAL, infected: false, needs: '' };
    await announceDischarge(work, { ...announced, mark: 'F-1041', care: 'short_term', readyOn: today });
    await announceDischarge(work, {
      ...announced,
      mark: 'F-1046',
      care: 'nursing_home',
      infected: true,
      readyOn: addDays(today, 1),
      needs: 'Isolasjon til og med torsdag',
    });
    await announceDischarge(work, { ...announced, mark: 'F-1052', care: 'home_care', readyOn: addDays(today, 2) });
  });
}
