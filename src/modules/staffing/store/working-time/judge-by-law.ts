import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import { absencesOf } from '../../domain/availability.ts';
import type { StaffingPicture } from '../../domain/staffing-picture.ts';
import type { LawJudgement, LawTask } from '../../planning/law-in-worker.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';

/** Days of published roster ahead that are judged, and days of worked roster behind. */
export const DAYS_AHEAD = 28;
const DAYS_BEHIND = 28;

const judged = createTenantCache<{ readonly picture: StaffingPicture; readonly judgement: LawJudgement }>(1);

/** The published roster as the law sees it now. */
export interface JudgedByLaw {
  readonly picture: StaffingPicture;
  readonly judgement: LawJudgement;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Judges the four weeks behind and ahead by the law; once per change of rosters, absences, agreements or records. */
export async function judgeByLaw(work: Work): Promise<JudgedByLaw> {
  const today = work.clock.today();
  const { picture, versions } = await readStaffingPicture(work, { from: today, days: DAYS_AHEAD });
  const from = addDays(today, -DAYS_BEHIND);
  const to = addDays(today, DAYS_AHEAD);
  const version = `${today} ${JSON.stringify(versions)}`;
  const { judgement } = await judged.get(work.trx, 'law', version, async (previous) =>
    previous?.picture === picture ? previous : { picture, judgement: await judgeInThread(picture, from, to) },
  );
  return { picture, judgement, from, to };
}

function judgeInThread({ base, awayOf }: StaffingPicture, from: PlainDate, to: PlainDate): Promise<LawJudgement> {
  return runInThread({
    municipality: { ...base.municipality, absences: absencesOf([...awayOf.values()].flat()) },
    from,
    to,
  });
}

/** One judgement in a thread of its own. */
export function runInThread(input: LawTask): Promise<LawJudgement> {
  return runInWorker({
    module: new URL('../../planning/law-in-worker.ts', import.meta.url).href,
    function: 'lawInWorker',
    input,
  });
}
