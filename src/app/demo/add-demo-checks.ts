import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Rng } from '#kernel/rng.ts';
import type { Municipality, ServiceUser } from '#modules/organisation/domain/municipality.ts';
import type { CheckToAdd } from '#modules/services/index.ts';
import {
  addChecks,
  assessDecline,
  decideRhythm,
  NEEDS_QUESTIONS,
  raiseDecline,
  raiseDueCancellations,
  raiseOverdueChecks,
  registerCancellation,
} from '#modules/services/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { streamOf } from '#seed/random-stream.ts';

type Answers = CheckToAdd['answers'];

/** Checks made of each person before today. */
const ROUNDS = 6;
/** Of those who are worse than before, every so many people. */
const WORSE_EVERY = 60;
/** People whose last check was left out, so that some are overdue. */
const LEFT_OUT_SHARE = 0.12;
const STAFFED = new Set(['nursing_home_ward', 'staffed_home', 'isolation_ward']);

const NOTES = [
  'Vil gjerne ha besøk oftere.',
  'Naboen ser innom.',
  'Datteren ringer hver kveld.',
  'Savner dagsenteret.',
];
const WORSE_NOTE = 'Har ikke vært ute siden sist, og orker lite.';

/** History of checks in the invented municipality: most people looked after in time, some overdue, a few worse than before. */
export async function addDemoChecks(platform: Platform, actor: Actor, municipality: Municipality): Promise<void> {
  const unitOf = new Map(municipality.users.map((user) => [user.userId, user.unitId]));
  await doWork(platform, actor, async (work) => {
    const checks = demoChecks(municipality, work.clock.today(), work.now);
    const numbers = await addChecks(work, checks);
    for (const [index, { userId, decline }] of checks.entries()) {
      if (decline)
        await raiseDecline(work, { checkId: numbers[index] ?? 0, userId, unitId: unitOf.get(userId) ?? '' }, decline);
    }
    await raiseOverdueChecks(work);
    await addCancellations(work, municipality);
  });
}

function demoChecks(municipality: Municipality, today: PlainDate, now: Instant): CheckToAdd[] {
  const random = streamOf(1, 'checks');
  const kinds = new Map(municipality.units.map((unit) => [unit.unitId, unit.kind]));
  const carers = new Map<string, string[]>();
  for (const one of municipality.staff) carers.set(one.homeUnitId, [...(carers.get(one.homeUnitId) ?? []), one.name]);
  return municipality.users.flatMap((user, index) => {
    const staffed = STAFFED.has(kinds.get(user.unitId) ?? '');
    const facts = { vulnerability: user.vulnerability ?? null, livesAlone: user.livesAlone };
    const state = { staffed, reduced: false, cancelled: false, ownDays: null };
    const { everyDays } = decideRhythm({ ...facts, ...state }, today);
    return checksOf(
      user,
      everyDays,
      index % WORSE_EVERY === 7,
      carers.get(user.unitId) ?? ['Vikar'],
      random,
      today,
    ).filter((check) => check.madeAt < now);
  });
}

function checksOf(
  user: ServiceUser,
  everyDays: number,
  isWorse: boolean,
  carers: readonly string[],
  random: Rng,
  today: PlainDate,
): CheckToAdd[] {
  const usual = answersBy(() => (random.next() < 0.8 ? 0 : random.next() < 0.7 ? 1 : 2));
  const leftOut = !isWorse && random.next() < LEFT_OUT_SHARE ? 1 : 0;
  const lastAgo = isWorse ? 0 : random.int(everyDays) + leftOut * everyDays;
  const checks: CheckToAdd[] = [];
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const day = addDays(today, -(lastAgo + round * everyDays) - (isWorse ? 1 : 0));
    const isLast = round === 0;
    const answers =
      isWorse && isLast
        ? { ...usual, eating: 2 as const, mood: 2 as const, loneliness: 2 as const }
        : answersBy((question) => (random.next() < 0.93 ? (usual[question] ?? 0) : 1));
    const earlier = checks.toReversed().map((check) => check.answers);
    const note = isWorse && isLast ? WORSE_NOTE : random.next() < 0.1 ? (NOTES[random.int(NOTES.length)] ?? '') : '';
    checks.push({
      userId: user.userId,
      madeAt: instantOf(new Date(osloEpochMinutes(day, 8 * 60 + random.int(600)) * 60_000)),
      madeName: carers[random.int(carers.length)] ?? '',
      answers,
      note,
      decline: (isLast && isWorse && assessDecline(answers, earlier, day)) || null,
    });
  }
  return checks;
}

function answersBy(step: (question: (typeof NEEDS_QUESTIONS)[number]) => 0 | 1 | 2 | 3): Answers {
  return Object.fromEntries(NEEDS_QUESTIONS.map((question) => [question, step(question)])) as Answers;
}

/** Two people who say no out of fear, one of them to be asked again today, and one whose family helps. */
async function addCancellations(work: Work, municipality: Municipality): Promise<void> {
  const homeCare = new Set(municipality.units.filter((unit) => unit.kind === 'home_care').map((unit) => unit.unitId));
  const users = municipality.users.filter((user) => homeCare.has(user.unitId) && user.livesAlone && !user.protected);
  const today = work.clock.today();
  const told = [
    ['fear', 'Tør ikke ha noen inn i huset nå.', -4, 0],
    ['fear', 'Har lest om smitte hos naboen. Datteren handler.', -1, 2],
    ['family', 'Sønnen er hjemme og hjelper.', -6, 5],
  ] as const;
  for (const [index, [reason, note, since, next]] of told.entries()) {
    const user = users[index * 3];
    const service = municipality.services.find(
      (one) => one.userId === user?.userId && !/alarm|dagsenter/i.test(one.kind),
    );
    if (!user || !service) continue;
    await registerCancellation(work, {
      userId: user.userId,
      serviceId: service.serviceId,
      reason,
      note,
      fromDay: addDays(today, since),
      followUpOn: addDays(today, next),
    });
  }
  await raiseDueCancellations(work);
}
