import { addDays } from '#kernel/plain-date.ts';
import type { Municipality, ServiceUser } from '#modules/organisation/domain/municipality.ts';
import { finishMeasure, planMeasure, saveContactProfile, saveVolunteer } from '#modules/services/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { streamOf } from '#seed/random-stream.ts';

type Profile = Parameters<typeof saveContactProfile>[2];

const HOMES = new Set(['nursing_home_ward', 'isolation_ward']);
/** Of those in nursing homes, so many have dementia, and some of them severe. */
const DEMENTIA_SHARE = 0.6;
const SEVERE_SHARE = 0.35;
/** Measures of the two weeks behind, and of the days ahead. */
const PAST = 26;
const AHEAD = 6;

const VOLUNTEERS = [
  ['Nils Tonefall', 'Bygdekoret', ['concert'], [3, 6], ['nb']],
  ['Amina Hussein Lyng', 'Besøkstjenesten', ['volunteer_visit', 'walk', 'phone_call'], [1, 2, 4], ['so', 'nb']],
  ['Frivilligsentralen', '', ['walk', 'outdoor_visit', 'letter'], [1, 2, 3, 4, 5], ['nb', 'en']],
  ['Torunn Bekkelokk', 'Sanitetsforeningen', ['activity', 'volunteer_visit'], [2, 5, 7], ['nn', 'nb']],
] as const;

const DONE = [
  ['outdoor_visit', 'Datteren', 1],
  ['phone_call', 'Avdelingen', 1],
  ['activity', 'Aktivitør', 5],
  ['video_call', 'Avdelingen', 1],
  ['concert', 'Bygdekoret', 9],
  ['window_visit', 'Ektefellen', 1],
] as const;

/** In an outbreak: what is known of residents, volunteers, and two weeks of contact that some have had and many not. */
export async function addDemoContact(platform: Platform, doctor: Actor, municipality: Municipality): Promise<void> {
  const kinds = new Map(municipality.units.map((unit) => [unit.unitId, unit.kind]));
  const open = municipality.users.filter((user) => !user.protected);
  const residents = open.filter((user) => HOMES.has(kinds.get(user.unitId) ?? '')).slice(0, 60);
  const alone = open.filter((user) => user.livesAlone && kinds.get(user.unitId) === 'home_care').slice(0, 24);
  await doWork(platform, doctor, async (work) => {
    const severe = await addProfiles(work, residents, alone);
    await addVolunteers(work);
    await addMeasures(
      work,
      residents.filter((user) => !severe.has(user.userId)),
    );
  });
}

async function addProfiles(
  work: Work,
  residents: readonly ServiceUser[],
  alone: readonly ServiceUser[],
): Promise<ReadonlySet<string>> {
  const random = streamOf(1, 'contact');
  const today = work.clock.today();
  const nothing: Profile = {
    ...{ traits: [], device: 'none', ability: 'cannot', help: '', loan: '', loanOut: null, loanBack: null },
    ...{ outcome: null, note: '', revision: 0 },
  };
  const severe = new Set<string>();
  for (const { userId } of residents) {
    if (random.next() >= DEMENTIA_SHARE) continue;
    const isSevere = random.next() < SEVERE_SHARE;
    if (isSevere) severe.add(userId);
    await saveContactProfile(work, userId, { ...nothing, traits: [isSevere ? 'severe_dementia' : 'dementia'] });
  }
  for (const [index, { userId }] of alone.entries()) {
    const lent = index % 3 === 0;
    await saveContactProfile(work, userId, {
      ...nothing,
      device: lent ? 'one_button' : index % 2 === 0 ? 'smartphone' : 'phone',
      ability: lent ? 'with_help' : 'alone',
      help: lent ? 'Hjemmetjenesten slår på og stiller lyden' : '',
      loan: lent ? `Skjerm ${index + 1}` : '',
      loanOut: lent ? addDays(today, -20 + index) : null,
      loanBack: index === 9 ? addDays(today, -2) : null,
      outcome: lent ? (index % 2 === 0 ? 'well' : 'partly') : null,
    });
  }
  return severe;
}

async function addVolunteers(work: Work): Promise<void> {
  for (const [name, organisation, kinds, days, languages] of VOLUNTEERS)
    await saveVolunteer(work, {
      ...{ volunteerId: null, revision: 0, name, organisation, phone: '', active: true },
      ...{ kinds: [...kinds], days: [...days], languages: [...languages] },
    });
}

async function addMeasures(work: Work, residents: readonly ServiceUser[]): Promise<void> {
  const random = streamOf(1, 'contact measures');
  const today = work.clock.today();
  const some = (count: number) =>
    [...new Set(Array.from({ length: count }, () => residents[random.int(Math.ceil(residents.length * 0.7))]))]
      .filter((user) => user !== undefined)
      .map((user) => user.userId);
  for (let index = 0; index < PAST + AHEAD; index++) {
    const [kindId, carriedBy, count] = DONE[index % DONE.length] ?? DONE[0];
    const isPast = index < PAST;
    const onDay = addDays(today, isPast ? -(index % 13) : index - PAST);
    const userIds = some(count);
    if (userIds.length === 0) continue;
    const measureId = await planMeasure(work, {
      ...{ kindId, onDay, atMinute: 720, title: '', volunteerId: null, carriedBy, userIds, despite: 'Ønsker det selv' },
    });
    if (!isPast) continue;
    const people = userIds.map((userId) => ({
      userId,
      worked: random.next() < 0.7 ? ('well' as const) : random.next() < 0.6 ? ('partly' as const) : ('badly' as const),
      note: '',
    }));
    await finishMeasure(work, measureId, { revision: 1, people });
  }
}
