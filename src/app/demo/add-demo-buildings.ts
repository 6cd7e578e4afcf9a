import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import {
  addPremises,
  assessBuilding,
  decideImprovement,
  proposeImprovement,
  setImprovementDone,
} from '#modules/outbreak/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

type Answers = Parameters<typeof assessBuilding>[2]['answers'];
type Given = NonNullable<Answers['partition']>;

const yes: Given = { answer: 'yes', note: '' };
const partly = (note: string): Given => ({ answer: 'partly', note });
const no = (note: string): Given => ({ answer: 'no', note });

const MODERN: Answers = {
  own_entrance: yes,
  single_rooms: yes,
  own_bathrooms: yes,
  partition: yes,
  isolation_room: yes,
  ventilation: yes,
  changing_room: yes,
  break_rooms: yes,
  visiting_room: yes,
  equipment_store: yes,
  outdoor_area: yes,
  other_premises: { answer: 'not_relevant', note: '' },
};
/** Four invented houses: new, ordinary, cramped, old. */
const HOUSES: readonly Answers[] = [
  MODERN,
  {
    ...MODERN,
    ventilation: partly('Anlegget fra 1998 er felles for to avdelinger'),
    break_rooms: no('Alle bruker samme pauserom'),
    equipment_store: partly('Lageret ligger i kjelleren'),
  },
  {
    ...MODERN,
    own_entrance: no('Én inngang til hele huset'),
    changing_room: partly('Én garderobe, kan deles med skap'),
    isolation_room: no('Nærmeste isolat er på sykehjemmet'),
    visiting_room: no('Besøk skjer på rommet'),
  },
  {
    ...MODERN,
    partition: partly('Brannvegg midt i korridoren, dør mangler'),
    own_bathrooms: partly('Fire rom deler to bad'),
    outdoor_area: partly('Terrassen er ikke skjermet for vind'),
  },
];
const MOST_HOUSES = 9;

/** Assessments of most houses, improvements on their way, and other premises. */
export async function addDemoBuildings(
  platform: Platform,
  actor: Actor,
  { units, sites }: Pick<Municipality, 'units' | 'sites'>,
): Promise<void> {
  const today = platform.clock.today();
  const used = new Set(units.map(({ siteId }) => siteId));
  const houses = sites.filter(({ siteId }) => used.has(siteId));
  await doWork(platform, actor, async (work) => {
    for (const [index, { siteId }] of houses.slice(0, Math.min(MOST_HOUSES, houses.length - 1)).entries()) {
      await assessBuilding(work, siteId, {
        assessedOn: addDays(today, index === 3 ? -500 : -30 - 12 * index),
        tookPart: 'eiendom, avdelingsleder, verneombud',
        note: '',
        answers: HOUSES[index % HOUSES.length] ?? MODERN,
      });
    }
    const improve = async (
      house: number,
      words: string,
      rest: Pick<Parameters<typeof proposeImprovement>[1], 'question' | 'cost'>,
      decision?: { readonly owner: string; readonly due: number; readonly done?: true },
    ) => {
      const siteId = houses[house]?.siteId;
      if (siteId === undefined) return;
      const id = await proposeImprovement(work, { siteId, words, owner: '', dueOn: null, ...rest });
      if (!decision) return;
      const { owner, due, done } = decision;
      const why = 'Vi må kunne dele avdelingen ved smitte';
      await decideImprovement(work, id, { revision: 1, approve: true, why, owner, dueOn: addDays(today, due) });
      if (done) await setImprovementDone(work, id, 2, true);
    };
    await improve(
      1,
      'Eget pauserom i andre etasje',
      { question: 'break_rooms', cost: 45_000 },
      {
        owner: 'Eiendom ved Odin Fjære',
        due: 20,
      },
    );
    await improve(2, 'Ny inngang fra gårdsplassen', { question: 'own_entrance', cost: 310_000 });
    await improve(
      3,
      'Dør i brannveggen i korridoren',
      { question: 'partition', cost: 80_000 },
      {
        owner: 'Eiendom ved Odin Fjære',
        due: -6,
      },
    );
    await improve(
      2,
      'Skap som deler garderoben',
      { question: 'changing_room', cost: 18_000 },
      {
        owner: 'Vaktmester ved Runa Holme',
        due: -20,
        done: true,
      },
    );
    await improve(1, 'Måle luftskiftet i fellesrommene', { question: 'ventilation', cost: null });
    const contact = 'Vaktmester, 68 05 00 41';
    const premises = { siteId: null, agreed: true, note: '', contact };
    await addPremises(work, { ...premises, name: 'Idrettshallen', use: 'testing', places: 120, readyHours: 6 });
    await addPremises(work, {
      ...premises,
      name: 'Fjordhotellet, annen etasje',
      use: 'beds',
      places: 24,
      readyHours: 48,
      contact: 'Resepsjonen, 68 05 00 44',
    });
    await addPremises(work, {
      ...premises,
      name: 'Kulturskolen',
      use: 'vaccination',
      places: 60,
      readyHours: 24,
      agreed: false,
    });
  });
}
