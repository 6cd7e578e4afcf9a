import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { addRosterShift } from '#modules/organisation/index.ts';
import {
  answerOffer,
  askPeople,
  giveFeedback,
  noteSeen,
  previewOffer,
  readOpenShifts,
  readReception,
  setBuddy,
} from '#modules/staffing/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

type Preview = Awaited<ReturnType<typeof previewOffer>>;
type MayAsk = Preview['people'][number];

/** Open shifts looked at, and people who must be able to take one, for it to be asked about. */
const MOST_LOOKED_AT = 8;
const PEOPLE_WANTED = 5;

/** Questions that are out in the invented municipality, at different stages, and newcomers who come of them. */
export async function addDemoOffers(platform: Platform, actor: Actor, municipality: Municipality): Promise<void> {
  const run = <T>(work: (work: Work) => Promise<T>) => doWork(platform, actor, work);
  await run((work) => addVisitor(work, municipality));
  await run(addFeedback);
  const looked = await run(async (work) => {
    const { rows } = await readOpenShifts(work, { days: 14, onlyBelowMinimum: false });
    const coming = rows.filter((row) => row.date > work.clock.today()).slice(0, MOST_LOOKED_AT);
    const previews: Preview[] = [];
    for (const { unitId, date, shift, competence } of coming) {
      previews.push(await previewOffer(work, [{ unitId, date, shift, competence }]));
    }
    return previews.filter((preview) => preview.people.length >= PEOPLE_WANTED);
  });
  const isVisitor = (preview: Preview) => (one: MayAsk) =>
    one.source === 'own' && one.homeUnitName !== preview.rows[0]?.unitName;
  const forVisitor = looked.find((preview) => preview.people.some(isVisitor(preview)));
  const [open, collected] = looked.filter((preview) => preview !== forVisitor);
  if (forVisitor) await run((work) => addFilled(work, forVisitor, isVisitor(forVisitor)));
  if (open) await run((work) => addOpen(work, open));
  if (collected) await run((work) => addCollected(work, collected));
}

function keysOf({ rows }: Preview) {
  return rows.map(({ unitId, date, shift, competence }) => ({ unitId, date, shift, competence }));
}

function hoursFrom(now: Instant, hours: number): Instant {
  return instantOf(new Date(Date.parse(now) + hours * 3_600_000));
}

async function ask(work: Work, preview: Preview, people: readonly string[], mode: 'first-come' | 'best-fit') {
  const deadline = hoursFrom(work.now, 8);
  const first = preview.rows[0]?.startsAt ?? deadline;
  const offer = await askPeople(work, {
    rows: keysOf(preview),
    people,
    mode,
    decidedBy: 'person',
    deadline: deadline < first ? deadline : preview.deadline,
    note: '',
  });
  // What was given just before may have left somebody out.
  const asked = people.filter((personId) => offer.people.some((one) => one.personId === personId));
  return { offerId: offer.offerId, asked };
}

const answerOf = (offerId: number, personId: string, answer: 'yes' | 'no' | 'call', reason = '') => ({
  offerId,
  personId,
  answer,
  rowNos: [1],
  reason,
  via: 'link' as const,
});

/** Asked just now: some have seen it, one has said no, one wants a call. */
async function addOpen(work: Work, preview: Preview): Promise<void> {
  const people = preview.people.slice(0, 8).map((one) => one.personId);
  const { offerId, asked } = await ask(work, preview, people, 'first-come');
  const [first, second, third, fourth] = asked;
  if (first) await answerOffer(work, answerOf(offerId, first, 'no', 'Har barn den kvelden'));
  if (second) await answerOffer(work, answerOf(offerId, second, 'call'));
  for (const personId of [third, fourth]) if (personId) await noteSeen(work, offerId, personId);
}

/** Yeses are collected; somebody is to choose. */
async function addCollected(work: Work, preview: Preview): Promise<void> {
  const people = preview.people.slice(0, 6).map((one) => one.personId);
  const { offerId, asked } = await ask(work, preview, people, 'best-fit');
  for (const personId of asked.slice(1, 3)) await answerOffer(work, answerOf(offerId, personId, 'yes'));
}

/** Somebody from another unit has said yes, and comes as a newcomer. */
async function addFilled(work: Work, preview: Preview, isVisitor: (one: MayAsk) => boolean): Promise<void> {
  const visitor = preview.people.find(isVisitor);
  if (!visitor) return;
  const others = preview.people.filter((one) => one !== visitor).slice(0, 3);
  const people = [visitor, ...others].map((one) => one.personId);
  const { offerId } = await ask(work, preview, people, 'first-come');
  await answerOffer(work, answerOf(offerId, visitor.personId, 'yes'));
}

/** Somebody helped out in a unit that was new to them yesterday. */
async function addVisitor(work: Work, municipality: Municipality): Promise<void> {
  const yesterday = addDays(work.clock.today(), -1);
  const busy = new Set(
    municipality.roster
      .filter((row) => addDays(yesterday, -2) < row.date && row.date < addDays(yesterday, 2))
      .map((row) => row.staffId),
  );
  const known = new Map(municipality.staff.map((one) => [one.staffId, one]));
  const training = municipality.trained.find(({ staffId, unitId }) => {
    const person = known.get(staffId);
    const hasBeenThere = municipality.roster.some((row) => row.staffId === staffId && row.unitId === unitId);
    return person?.consentRedeploy && person.homeUnitId !== unitId && !busy.has(staffId) && !hasBeenThere;
  });
  const person = known.get(training?.staffId ?? '');
  const shift = municipality.roster.find((row) => row.unitId === training?.unitId && row.date === yesterday)?.shift;
  if (!training || !person || !shift) return;
  await addRosterShift(work, {
    personId: person.staffId,
    date: yesterday,
    shift,
    unitId: training.unitId,
    competence: person.competence,
    kind: 'extra',
  });
}

/** How yesterday's visitor says that it went: well received, but not safe in the work. */
async function addFeedback(work: Work): Promise<void> {
  const { newcomers } = await readReception(work, undefined);
  const visitor = newcomers.find((one) => one.mayAnswer);
  if (!visitor) return;
  const { personId, unitId, firstDate } = visitor;
  const [buddy] = visitor.proposals;
  if (buddy) await setBuddy(work, { personId, unitId, firstDate }, buddy.personId, 0);
  const comment = 'Hyggelige folk, men jeg fant ikke medisinskapet og visste ikke hvem som var isolert.';
  await giveFeedback(work, { personId, unitId, firstDate }, { welcome: 4, safe: 2, again: 4, comment });
}
