import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { withdrawDrafts } from '#modules/messages/index.ts';
import type { StoredShift } from '#modules/organisation/index.ts';
import { readUnitShifts, replaceUnitShifts } from '#modules/organisation/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { cohortUnitOf } from '../../domain/cohort/cohort-unit.ts';
import { createLawCheck } from '../../domain/cohort/law-check.ts';
import { withoutBreaches } from '../../domain/cohort/without-breaches.ts';
import { unitRosterLogTexts } from '../../texts/unit-roster-log.ts';
import { lockPublishing } from '../publish-plan.ts';
import { changeUnitRoster, openUnitRoster, UNIT_ROSTER } from './open-unit-roster.ts';
import { readUnitPart } from './unit-part.ts';
import type { UnitRosterRow } from './unit-roster-rows.ts';
import { getUnitRoster, readReplaced } from './unit-roster-rows.ts';

/** What going back gave. */
export interface EndedUnitRoster {
  readonly revision: number;
  readonly restored: number;
  /** Shifts of the ordinary roster that would leave too little rest after what has been worked: they are holes now. */
  readonly leftOut: number;
  /** Shifts given since publishing; they stand. */
  readonly kept: number;
  readonly logSeq: number;
}

/**
 * Goes back to the ordinary roster from a day on, all or nothing: the unit roster's rows go, those it replaced stand again, shifts given
 * since stay. A row that would break a rule after what has been worked is left out and told.
 */
export async function endUnitRoster(
  work: Work,
  unitRosterId: number,
  revision: number,
  from: PlainDate,
  why: string,
): Promise<EndedUnitRoster> {
  const seen = await getUnitRoster(work.trx, unitRosterId);
  const first = from < seen.from ? seen.from : from;
  const to = addDays(seen.from, seen.days);
  const earliest = addDays(work.clock.today(), 1);
  if (first < earliest || first >= to) refuse('staffing.unit-roster.cannot-end-then', { from, earliest });
  const rest = { from: first, days: daysBetween(first, to) };
  const part = await readUnitPart(work, seen.unitId, rest);
  await lockPublishing(work.trx);
  const row = await openUnitRoster(work, unitRosterId, 'end', revision);
  work.access.demand(work.actor, 'staffing.unit-roster.publish', row.unitId);
  const { published, replaced } = await readReplaced(work.trx, unitRosterId);
  const onCall = row.wished.kind === 'shadow';
  const stretch = { unitId: row.unitId, from: first, to, onCall };
  const keyOf = (one: StoredShift) => `${one.personId}\n${one.date}\n${one.shift}`;
  const ours = new Set(published.map(keyOf));
  const earlier = replaced.filter((one) => one.date >= first);
  const kept = (await readUnitShifts(work, stretch)).filter((one) => !ours.has(keyOf(one)));
  const lawful = onCall ? earlier : lawfulRows(part, row, rest, earlier, kept);
  const keptKeys = new Set(kept.map(keyOf));
  const restored = lawful.filter((one) => !keptKeys.has(keyOf(one)));
  await replaceUnitShifts(work, stretch, [...restored, ...kept]);
  const drafts = await withdrawDrafts(work, UNIT_ROSTER, String(unitRosterId));
  const facts = {
    restored: restored.length,
    leftOut: earlier.length - lawful.length,
    kept: onCall ? kept.length - earlier.length : kept.length,
  };
  const next = await changeUnitRoster(
    work,
    row,
    'staffing.unit-roster.ended',
    { ...facts, from: first },
    {
      state: 'ended',
      endedAt: work.now,
      endedFrom: first,
    },
  );
  const t = createTranslator(masterLocale, unitRosterLogTexts);
  const unit = part.base.unitOf.get(row.unitId)?.name ?? row.unitId;
  const logSeq = await recordDecision(work, {
    kind: 'staffing.unit-roster.ended',
    unitId: row.unitId,
    subjectKind: UNIT_ROSTER,
    subjectId: String(unitRosterId),
    title: t('log.ended', { kind: row.wished.kind, unit, restored: restored.length, from: first }),
    why,
    known: [
      { code: 'staffing.published-shifts', value: published.length, unit: 'shifts', asOf: row.publishedAt ?? work.now },
    ],
    facts: { ...facts, from: first, drafts },
  });
  return { revision: next, ...facts, logSeq };
}

/** The ordinary rows that no rule forbids after the cohort roster's last shifts. */
function lawfulRows(
  part: Awaited<ReturnType<typeof readUnitPart>>,
  { unitId }: UnitRosterRow,
  rest: { readonly from: PlainDate; readonly days: number },
  rows: readonly StoredShift[],
  kept: readonly StoredShift[],
): StoredShift[] {
  const unit = cohortUnitOf(part.municipality, unitId, rest, part.holidays);
  const check = createLawCheck(part.municipality, unit);
  const isKept = new Set(kept.map((one) => `${one.personId} ${one.date}`));
  const asRow = (one: StoredShift) => ({ ...one, staffId: one.personId });
  return [...Map.groupBy(rows, (one) => one.personId)].flatMap(([personId, own]) => {
    const extra = kept.filter((one) => one.personId === personId);
    const left = withoutBreaches(check, personId, [...own, ...extra].map(asRow), isKept);
    const lawful = new Set(left.map((one) => `${one.date} ${one.shift}`));
    return own.filter((one) => lawful.has(`${one.date} ${one.shift}`));
  });
}
