import { sql } from 'kysely';
import type { Finding } from '#kernel/finding.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { prepareDrafts } from '#modules/messages/index.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { StoredShift } from '#modules/organisation/index.ts';
import { readUnitShifts, replaceUnitShifts } from '#modules/organisation/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { assessTeams } from '../../domain/cohort/assess-teams.ts';
import { cohortUnitOf } from '../../domain/cohort/cohort-unit.ts';
import { judgeUnitRoster, newBreaches } from '../../domain/cohort/judge-roster.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { ROSTER_NOTICE_DAYS } from '../../rules/roster-notice.ts';
import { unitRosterLogTexts } from '../../texts/unit-roster-log.ts';
import { demandConsultation } from '../consultation/consultations.ts';
import { lockPublishing } from '../publish-plan.ts';
import { changeUnitRoster, openUnitRoster, UNIT_ROSTER } from './open-unit-roster.ts';
import { readUnitPart } from './unit-part.ts';
import { draftUnitRoster } from './unit-roster-drafts.ts';
import type { UnitRosterDocument, UnitRosterRow } from './unit-roster-rows.ts';
import { getUnitRoster } from './unit-roster-rows.ts';

export interface PublishedUnitRoster {
  readonly revision: number;
  readonly shifts: number;
  readonly people: number;
  readonly messageDrafts: number;
  readonly logSeq: number;
}

/** What publishing would do now. */
export interface UnitRosterOutlook {
  readonly base: StaffingBase;
  readonly document: UnitRosterDocument;
  /** Breaches stand in the way; the rest is worth knowing. */
  readonly findings: readonly Finding[];
  readonly noticeDays: number;
}

/** Judges a unit roster against the municipality as it stands now. */
export async function readUnitRosterOutlook(work: Work, unitRosterId: number): Promise<UnitRosterOutlook> {
  const row = await getUnitRoster(work.trx, unitRosterId);
  const { document } = row;
  if (!document) return refuse('staffing.unit-roster.not-now', { state: row.state, action: 'publish' });
  const { base, municipality, holidays } = await readUnitPart(work, row.unitId, row);
  const unit = cohortUnitOf(municipality, row.unitId, row, holidays);
  const noticeDays = daysBetween(work.clock.today(), row.from);
  const short: Finding[] =
    noticeDays >= ROSTER_NOTICE_DAYS.value
      ? []
      : [
          {
            code: 'staffing.unit-roster.short-notice',
            level: 'warn',
            unitId: row.unitId,
            date: row.from,
            facts: { noticeDays, limitDays: ROSTER_NOTICE_DAYS.value },
            source: ROSTER_NOTICE_DAYS.source,
          },
        ];
  const found =
    document.kind === 'cohort'
      ? [
          ...assessTeams(unit, document.rows, new Map(Object.entries(document.teamOf)), document.wish),
          ...newBreaches(
            judgeUnitRoster(municipality, unit, document.rows),
            judgeUnitRoster(municipality, unit, unit.published),
          ),
        ]
      : takenStandby(document.rows, unit.published);
  return { base, document, findings: [...found, ...short], noticeDays };
}

/** Stand-by of people who have been given a shift that day since. */
function takenStandby(rows: readonly RosterRow[], published: readonly RosterRow[]): Finding[] {
  const works = new Set(published.map((row) => `${row.staffId} ${row.date}`));
  return rows
    .filter((row) => works.has(`${row.staffId} ${row.date}`))
    .map(({ staffId, date, shift, unitId }) => ({
      code: 'staffing.shadow.works-that-day',
      level: 'breach',
      personId: staffId,
      unitId,
      date,
      shift,
      facts: {},
    }));
}

/**
 * Publishes a unit roster, all or nothing: it takes the place of the unit's published rows in the period (stand-by is added to them), with
 * an entry in the decision log and drafts to those concerned. A cohort roster takes effect only when staff representative and safety
 * delegate have been heard. The rows it replaces are kept, so that the unit can go back.
 */
export async function publishUnitRoster(
  work: Work,
  unitRosterId: number,
  revision: number,
  why: string,
): Promise<PublishedUnitRoster> {
  const outlook = await readUnitRosterOutlook(work, unitRosterId);
  await lockPublishing(work.trx);
  const row = await openUnitRoster(work, unitRosterId, 'publish', revision);
  work.access.demand(work.actor, 'staffing.unit-roster.publish', row.unitId);
  const { document, findings } = outlook;
  await refuseUnfit(work, row, outlook);
  const breaches = findings.filter((one) => one.level === 'breach');
  if (breaches.length > 0) {
    const codes = [...new Set(breaches.map((one) => one.code))];
    refuse('staffing.unit-roster.has-breaches', { breaches: breaches.length, codes });
  }
  const onCall = document.kind === 'shadow';
  const stretch = { unitId: row.unitId, from: row.from, to: addDays(row.from, row.days), onCall };
  const competenceOf = new Map(document.people.map((one) => [one.personId, one.competence]));
  const published = document.rows.map(
    ({ staffId, date, shift, unitId, kind }): StoredShift => ({
      personId: staffId,
      date,
      shift,
      unitId,
      kind,
      competence: competenceOf.get(staffId) ?? null,
      planId: null,
      importId: null,
    }),
  );
  const kept = onCall ? await readUnitShifts(work, stretch) : [];
  const replaced = await replaceUnitShifts(work, stretch, [...kept, ...published]);
  const drafts = await prepareDrafts(work, {
    causeKind: UNIT_ROSTER,
    causeId: String(unitRosterId),
    drafts: draftUnitRoster(outlook.base, row, document, replaced),
  });
  const people = new Set(published.map((one) => one.personId)).size;
  const facts = { shifts: published.length, people };
  const next = await changeUnitRoster(work, row, 'staffing.unit-roster.published', facts, {
    state: 'published',
    publishedAt: work.now,
    publishedBy: work.actor.accountId ?? null,
    publishedRows: JSON.stringify(published),
    replaced: JSON.stringify(replaced),
  });
  const t = createTranslator(masterLocale, unitRosterLogTexts);
  const logSeq = await recordDecision(work, {
    kind: 'staffing.unit-roster.published',
    unitId: row.unitId,
    subjectKind: UNIT_ROSTER,
    subjectId: String(unitRosterId),
    title: t('log.published', {
      kind: document.kind,
      unit: outlook.base.unitOf.get(row.unitId)?.name ?? row.unitId,
      ...facts,
    }),
    why,
    known: knownOf(work, document),
    facts: { ...facts, kind: document.kind, from: row.from, days: row.days, replaced: replaced.length, revision: next },
  });
  return { revision: next, ...facts, messageDrafts: drafts.prepared, logSeq };
}

async function refuseUnfit(work: Work, row: UnitRosterRow, { document }: UnitRosterOutlook): Promise<void> {
  const earliest = addDays(work.clock.today(), 1);
  if (row.from < earliest) refuse('staffing.unit-roster.begun', { from: row.from, earliest });
  if (document.rows.length === 0) refuse('staffing.unit-roster.empty', {});
  if (document.kind === 'shadow') return;
  await demandConsultation(work, { subjectKind: UNIT_ROSTER, subjectId: String(row.unitRosterId) });
  const { rows } = await sql<{ unitRosterId: number }>`SELECT unit_roster.unit_roster_id FROM unit_roster
    WHERE unit_roster.tenant_id = ${work.trx.tenantId} AND unit_roster.unit_id = ${row.unitId} AND unit_roster.kind = 'cohort'
      AND unit_roster.state = 'published' AND unit_roster.period_from < ${addDays(row.from, row.days)}::date
      AND unit_roster.period_from + unit_roster.period_days > ${row.from}::date LIMIT 1`.execute(work.trx);
  const [other] = rows;
  if (other) refuse('staffing.unit-roster.overlaps', { unitRosterId: other.unitRosterId });
}

function knownOf(work: Work, document: UnitRosterDocument) {
  const asOf = work.now;
  if (document.kind === 'shadow') {
    return [
      { code: 'staffing.standby', value: document.standby.length, unit: 'shifts', asOf },
      { code: 'staffing.standby-open', value: document.open.length, unit: 'shifts', asOf },
    ];
  }
  const { today, cohort } = document;
  return [
    { code: 'staffing.contacts-before', value: today.contacts, unit: 'pairs', asOf },
    { code: 'staffing.contacts-after', value: cohort.contacts, unit: 'pairs', asOf },
    { code: 'staffing.open-shifts-before', value: today.cover.missing, unit: 'shifts', asOf },
    { code: 'staffing.open-shifts-after', value: cohort.cover.missing, unit: 'shifts', asOf },
    { code: 'staffing.below-minimum-after', value: cohort.cover.belowMinimum, unit: 'shifts', asOf },
  ];
}
