import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PeriodView } from '../../contract/tracing.ts';
import type { SubjectKind } from '../../domain/cases/infected-subject.ts';
import type { CallState } from '../../domain/tracing/call-outcome.ts';
import type { ContactState, ExposureGroup, PpeWorn } from '../../domain/tracing/contact.ts';
import type { Closeness } from '../../domain/tracing/stay.ts';

/** A period as it is stored: its rule by name of the row only. */
export type StoredPeriod = Omit<PeriodView, 'rule'> & { readonly ruleId?: string | null };

/** Where and when a contact met the case. */
export interface StoredGround {
  readonly place: string;
  readonly closeness: Closeness;
  readonly from: Instant;
  readonly to: Instant;
}

/** A contact as it stands, with what the rules make of it. */
export interface ContactRow {
  readonly contactId: number;
  readonly caseId: number;
  readonly illness: string;
  readonly variant: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly language: string;
  readonly unitId: string | null;
  readonly origin: 'finder' | 'hand' | 'import';
  readonly state: ContactState;
  readonly exposureGroup: ExposureGroup;
  readonly closeness: Closeness;
  readonly lastExposedAt: Instant;
  readonly minutes: number;
  readonly grounds: readonly StoredGround[];
  readonly ppe: PpeWorn;
  readonly recoveredOn: PlainDate | null;
  readonly doses: string;
  readonly livesTogether: boolean;
  readonly declinesTests: boolean;
  readonly isMinor: boolean;
  /** The contact of whose household this is. */
  readonly waitsFor: number | null;
  readonly note: string;
  readonly callState: CallState;
  readonly callBackAt: Instant | null;
  readonly calls: number;
  readonly claimedBy: number | null;
  readonly claimedUntil: Instant | null;
  readonly mergedInto: number | null;
  readonly mergedFields: unknown;
  readonly fieldChanges: Readonly<Record<string, FieldChange>>;
  readonly deleteAfter: PlainDate;
  readonly revision: number;
  readonly period: StoredPeriod | null;
  /** What was said in the last call that reached them. */
  readonly told: StoredPeriod | null;
}

/** Who last changed a field of a contact, and in which revision. */
export interface FieldChange {
  readonly revision: number;
  readonly at: Instant;
  readonly by: number | null;
}

/** Which contacts; none given: those of all open cases. */
export interface ContactFilter {
  readonly contactIds?: readonly number[] | undefined;
  readonly caseIds?: readonly number[] | undefined;
  readonly states?: readonly ContactState[] | undefined;
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * Contacts whose case is within the actor's reach, the nearest and longest first, and how many there are in all. `permission` null:
 * whoever calls has checked the right to, and shows nobody.
 */
export async function readContactRows(
  work: Work,
  filter: ContactFilter,
  permission: string | null = 'outbreak.case.read',
): Promise<{ readonly total: number; readonly rows: readonly ContactRow[] }> {
  const { trx } = work;
  const scope = permission === null ? 'everywhere' : work.access.scopeOf(work.actor, permission);
  const ids = filter.contactIds ? [...filter.contactIds] : null;
  const cases = filter.caseIds ? [...filter.caseIds] : null;
  const states = filter.states ? [...filter.states] : null;
  const search = filter.search?.trim()
    ? `%${filter.search
        .trim()
        .toLowerCase()
        .replaceAll(/[%_\\]/g, '\\$&')}%`
    : null;
  const { rows } = await withHealthRole(trx, () =>
    sql<Omit<ContactRow, 'period'> & { readonly caseUnitId: string | null }>`
      SELECT contact.contact_id, contact.case_id, infection_case.illness, infection_case.variant, infection_case.unit_id AS case_unit_id, contact.subject_kind,
        contact.subject_id, contact.name, contact.phone, contact.language, contact.unit_id, contact.origin, contact.state,
        contact.exposure_group, contact.closeness, contact.last_exposed_at, contact.minutes, contact.grounds, contact.ppe,
        contact.recovered_on, contact.doses, contact.lives_together, contact.declines_tests, contact.is_minor, contact.waits_for, contact.note, contact.call_state, contact.call_back_at, contact.calls, contact.claimed_by,
        contact.claimed_until, contact.merged_into, contact.merged_fields, contact.field_changes, contact.delete_after, contact.revision,
        contact.told
      FROM contact
      JOIN infection_case ON infection_case.tenant_id = contact.tenant_id AND infection_case.case_id = contact.case_id
      WHERE contact.tenant_id = ${trx.tenantId}
        AND (${ids}::bigint[] IS NULL OR contact.contact_id = ANY(${ids}::bigint[]))
        AND (${cases}::bigint[] IS NULL OR contact.case_id = ANY(${cases}::bigint[]))
        AND (${states}::text[] IS NULL OR contact.state = ANY(${states}::text[]))
        AND (${search}::text IS NULL OR lower(contact.name) LIKE ${search}::text OR contact.phone LIKE ${search}::text)
        AND (${ids}::bigint[] IS NOT NULL OR ${cases}::bigint[] IS NOT NULL OR infection_case.withdrawn_at IS NULL)
      ORDER BY CASE contact.closeness WHEN 'household' THEN 0 WHEN 'car' THEN 1 WHEN 'care' THEN 2 WHEN 'room' THEN 3 WHEN 'break' THEN 4
        WHEN 'visit' THEN 5 WHEN 'unit' THEN 6 ELSE 7 END, contact.minutes DESC, contact.contact_id`.execute(trx),
  );
  const reached = rows.filter((row) => reaches(scope, row.caseUnitId));
  const shown = reached.slice(0, filter.limit ?? reached.length);
  const periods = await readPeriodsOf(work, shown);
  return {
    total: reached.length,
    rows: shown.map((row) => ({ ...row, period: periods.get(String(row.contactId)) ?? null })),
  };
}

/** The periods of contacts, read beside them: joined in one statement, databases without statistics compare everybody with everybody. */
async function readPeriodsOf(
  { trx }: Work,
  contacts: readonly { readonly contactId: number }[],
): Promise<ReadonlyMap<string, StoredPeriod>> {
  if (contacts.length === 0) return new Map();
  const ids = contacts.map((one) => String(one.contactId));
  const { rows } = await withHealthRole(trx, () =>
    sql<StoredPeriod & { readonly sourceId: string }>`
      SELECT infection_period.source_id, infection_period.kind, infection_period.period_from AS "from", infection_period.period_to AS "to",
        infection_period.duty, infection_period.test_days, infection_period.rule_ids AS rules,
        coalesce(infection_period.rule_id, infection_period.rule_ids[1]) AS rule_id
      FROM infection_period
      WHERE infection_period.tenant_id = ${trx.tenantId} AND infection_period.source_kind = 'contact' AND infection_period.state <> 'withdrawn'
        AND infection_period.source_id = ANY(${ids}::text[])`.execute(trx),
  );
  return new Map(rows.map(({ sourceId, ...period }) => [sourceId, period]));
}
