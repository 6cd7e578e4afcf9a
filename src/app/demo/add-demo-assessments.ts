import { addDays } from '#kernel/plain-date.ts';
import {
  answerQuestion,
  chooseAction,
  decideTemporary,
  prepareAssessments,
  readAssessment,
  readWorklist,
  recordTold,
  signAssessment,
  startRound,
} from '#modules/services/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { DemoMoment } from '#seed/demo-options.ts';

/** How far the district has come at each moment: services gone through, assessments prepared and signed here. */
const COME: Readonly<
  Record<DemoMoment, { readonly kept: number; readonly prepared: number; readonly signed: number }>
> = {
  calm: { kept: 0, prepared: 2, signed: 1 },
  'first-case': { kept: 12, prepared: 4, signed: 2 },
  outbreak: { kept: 30, prepared: 9, signed: 4 },
};

/** What is proposed, by the name of the service. */
const PROPOSED: readonly (readonly [RegExp, string])[] = [
  [/tilsyn/i, 'phone'],
  [/rengjøring|handling/i, 'pause'],
  [/dusj/i, 'postpone:2880'],
  [/måltid/i, 'shorten:5'],
];
const GROUNDS = [
  'Mestrer telefon godt, og datteren er innom hver kveld.',
  'Har god matlyst og klarer maten selv når den står klar.',
  'Er mobil innendørs og ønsker selv å vente til neste uke.',
  'Naboen handler samtidig for seg selv og har sagt ja.',
];
const HOURS_BACK = 30;

/** A district where the list is being gone through: kept, prepared, half answered, signed, and two actions of the night. */
export async function addDemoAssessments(
  platform: Platform,
  assessor: Actor,
  unitId: string,
  moment: DemoMoment,
): Promise<void> {
  const { kept, prepared, signed } = COME[moment];
  const ids = await doWork(platform, assessor, async (work) => {
    await startRound(work, unitId);
    const { rows } = await readWorklist(work, unitId);
    const left = rows.filter((row) => row.state === 'left');
    for (const row of left.filter((one) => one.importance === 'must').slice(0, kept))
      await chooseAction(work, { serviceId: row.serviceId, choice: 'keep', revision: row.revision });
    const open = left.flatMap((row) => {
      const action = PROPOSED.find(([name]) => name.test(row.kind))?.[1];
      return action === undefined || row.importance === 'must' ? [] : [{ row, action }];
    });
    for (const { row, action } of open.slice(0, prepared + 3))
      await chooseAction(work, { serviceId: row.serviceId, choice: action, revision: row.revision });
    const serviceIds = open.slice(0, prepared).map(({ row }) => row.serviceId);
    if (serviceIds.length === 0) return [];
    return (await prepareAssessments(work, { serviceIds, locale: 'nb' })).assessmentIds;
  });
  for (const [index, assessmentId] of ids.slice(0, signed + 2).entries()) {
    await doWork(platform, assessor, async (work) => {
      const answer = async (question: string, given: Parameters<typeof answerQuestion>[1]['answer']) => {
        const { questions } = await readAssessment(work, assessmentId);
        const revision = questions.find((one) => one.question === question)?.revision ?? 0;
        await answerQuestion(work, { assessmentId, question, answer: given, revision });
      };
      await answer('asked', { choice: 'person' });
      await answer('ground', { text: GROUNDS[index % GROUNDS.length] ?? '' });
      if (index >= signed) return;
      await answer('risk', { choice: 'low' });
      await answer(
        'own-view',
        index % 3 === 2 ? { choice: 'agrees-if', text: 'Vil at noen ringer før klokka ti.' } : { choice: 'agrees' },
      );
      await answer('relatives', { choice: 'told' });
      if (index === 0) await answer('valid-until', { day: addDays(work.clock.today(), 1) });
      const { revision } = await readAssessment(work, assessmentId);
      await signAssessment(work, { assessmentId, revision });
      if (index % 2 === 0) await recordTold(work, { assessmentId, how: 'phone', locale: 'nb' });
    });
  }
  if (moment === 'outbreak') await addNight(platform, assessor, unitId);
}

/** One action of the night before last that nobody has assessed, and one of just now. */
async function addNight(platform: Platform, assessor: Actor, unitId: string): Promise<void> {
  const rows = await doWork(platform, assessor, async (work) => (await readWorklist(work, unitId)).rows);
  const calls = rows.filter((row) => /tilsyn/i.test(row.kind) && row.inForce.length === 0 && row.state === 'left');
  const earlier: Platform = {
    ...platform,
    clock: clockAt(() => new Date(Date.parse(platform.clock.now()) - HOURS_BACK * 3_600_000)),
  };
  for (const [index, row] of calls.slice(-2).entries())
    await doWork(index === 0 ? earlier : platform, assessor, (work) =>
      decideTemporary(work, {
        serviceId: row.serviceId,
        option: index === 0 ? 'moved' : 'phone-then-visit',
        reason: index === 0 ? 'emergency' : 'no-carer',
      }),
    );
}
