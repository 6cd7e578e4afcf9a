import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { loadMunicipality } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { absencesOf } from '../../domain/availability.ts';
import { readAvailabilityAround } from '../read-staffing-picture.ts';
import { DAYS_AHEAD, runInThread } from './judge-by-law.ts';

/** Weeks back that a changed agreement is followed. */
const WEEKS_BACK = 52;

/** What a municipality's own rules are made of: what it has set itself and what has been agreed and recorded. */
export type LawInForce = Partial<
  Pick<Municipality, 'rules' | 'workingTimeAgreements' | 'employmentTerms' | 'workingTimeRecords'>
>;

/** What a change takes away and adds among breaches and warnings. */
export interface Reassessment {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly gone: readonly Finding[];
  readonly added: readonly Finding[];
}

/** Keeps what a change did where people look for it; rows are never altered. */
export async function recordReassessment(
  { trx, now, actor }: Work,
  subject: { readonly subjectKind: string; readonly subjectId: string; readonly title: string },
  { from, to, gone, added }: Reassessment,
): Promise<void> {
  await trx
    .insertInto('workingTimeReassessment')
    .values({
      tenantId: trx.tenantId,
      at: now,
      accountId: actor.accountId ?? null,
      ...subject,
      daysFrom: from,
      daysTo: to,
      changes: JSON.stringify({ gone, added }),
    })
    .execute();
}

/**
 * Judges the roster before and after a change of what is registered, from the first day it touches (at most a year back) to the
 * end of the weeks ahead, and tells what differs.
 */
export async function reassess(
  work: Work,
  since: PlainDate,
  before: LawInForce,
  after: LawInForce,
): Promise<Reassessment> {
  const today = work.clock.today();
  const earliest = addDays(today, -7 * WEEKS_BACK);
  const from = since < earliest ? earliest : since > today ? today : since;
  const to = addDays(today, DAYS_AHEAD);
  const period = { from, days: daysBetween(from, to) };
  const municipality: Municipality = {
    ...(await loadMunicipality(work, period)),
    absences: absencesOf(await readAvailabilityAround(work.trx, period)),
  };
  const [old, changed] = await Promise.all([
    runInThread({ municipality: { ...municipality, ...before }, from, to }),
    runInThread({ municipality: { ...municipality, ...after }, from, to }),
  ]);
  const told = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'info');
  return {
    from,
    to,
    gone: missingIn(told(old.findings), changed.findings),
    added: missingIn(told(changed.findings), old.findings),
  };
}

function missingIn(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

function keyOf({ code, level, personId, unitId, date, shift, facts }: Finding): string {
  return JSON.stringify([
    code,
    level,
    personId,
    unitId,
    date,
    shift,
    facts['window'],
    facts['agreementId'],
    facts['parameter'],
  ]);
}
