import { sql } from 'kysely';
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { StoredShift } from '#modules/organisation/index.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { createTenantCache } from '#platform/live/tenant-cache.ts';
import { cohortDocumentSchema, cohortWishSchema, shadowDocumentSchema, shadowWishSchema } from '../../contract.ts';
import type { CohortDocument, CohortWish } from '../../domain/cohort/cohort-roster.ts';
import type { ShadowDocument, ShadowWish } from '../../domain/cohort/shadow/shadow-roster.ts';
import type { UnitRosterState } from '../../domain/cohort/unit-roster-life-cycle.ts';
import type { PlanBasis } from '../plan-rows.ts';

/** What was wished, by kind. */
export type UnitRosterWish =
  | { readonly kind: 'cohort'; readonly wish: CohortWish }
  | { readonly kind: 'shadow'; readonly wish: ShadowWish };
export type UnitRosterDocument = CohortDocument | ShadowDocument;

/** A unit roster without its document. */
export interface UnitRosterHead {
  readonly unitRosterId: number;
  readonly state: UnitRosterState;
  readonly revision: number;
  readonly unitId: string;
  readonly from: PlainDate;
  readonly days: number;
  readonly wished: UnitRosterWish;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly basis: PlanBasis;
  readonly fault: string | null;
  readonly createdAt: Instant;
  readonly createdBy: number | null;
  readonly publishedAt: Instant | null;
  readonly endedFrom: PlainDate | null;
}

/** A unit roster; the document is there once something has been found. */
export interface UnitRosterRow extends UnitRosterHead {
  readonly document: UnitRosterDocument | undefined;
}

type StoredHead = Omit<UnitRosterHead, 'wished' | 'basis'> & {
  readonly kind: string;
  readonly wish: unknown;
  readonly basis: unknown;
};

const HEAD = sql`unit_roster.unit_roster_id, unit_roster.kind, unit_roster.state, unit_roster.revision, unit_roster.unit_id,
  unit_roster.period_from AS "from", unit_roster.period_days AS "days", unit_roster.wish, unit_roster.seed,
  unit_roster.time_limit_seconds, unit_roster.based_on AS basis, unit_roster.fault, unit_roster.created_at, unit_roster.created_by,
  unit_roster.published_at, unit_roster.ended_from`;

const basisSchema = z.record(z.string(), z.object({ version: z.number(), changedAt: z.string().nullable() }));
const DOCUMENTS_KEPT = 8;
const documents = createTenantCache<UnitRosterDocument>(DOCUMENTS_KEPT);

function headOf({ kind, wish, basis, ...row }: StoredHead): UnitRosterHead {
  const wished: UnitRosterWish =
    kind === 'cohort'
      ? { kind, wish: cohortWishSchema.parse(wish) }
      : { kind: 'shadow', wish: shadowWishSchema.parse(wish) };
  return { ...row, wished, basis: basisSchema.parse(basis) };
}

/** A unit roster with its document; `forUpdate` keeps others from changing it until the transaction ends. Throws `NotYours`. */
export async function getUnitRoster(
  trx: TenantTransaction,
  unitRosterId: number,
  lock?: 'forUpdate',
): Promise<UnitRosterRow> {
  const { rows } = await sql<
    StoredHead & { solvedAt: Instant | null }
  >`SELECT ${HEAD}, unit_roster.solved_at FROM unit_roster
    WHERE unit_roster.tenant_id = ${trx.tenantId} AND unit_roster.unit_roster_id = ${unitRosterId}
    ${lock ? sql`FOR UPDATE` : sql``}`.execute(trx);
  const [row] = rows;
  if (!row) throw new NotYours(`unit roster ${unitRosterId}`);
  const { solvedAt, ...stored } = row;
  const head = headOf(stored);
  if (solvedAt === null) return { ...head, document: undefined };
  const version = `${solvedAt} ${head.revision}`;
  return {
    ...head,
    document: await documents.get(trx, String(unitRosterId), version, () => readDocument(trx, unitRosterId)),
  };
}

async function readDocument(trx: TenantTransaction, unitRosterId: number): Promise<UnitRosterDocument> {
  const { document } = await trx
    .selectFrom('unitRoster')
    .select('unitRoster.document')
    .where('unitRoster.tenantId', '=', trx.tenantId)
    .where('unitRoster.unitRosterId', '=', unitRosterId)
    .executeTakeFirstOrThrow();
  return z.discriminatedUnion('kind', [cohortDocumentSchema, shadowDocumentSchema]).parse(document);
}

/** A unit roster in the list, with the figures that tell one from another. */
export interface ListedUnitRoster extends UnitRosterHead {
  readonly contactsToday: number | null;
  readonly contacts: number | null;
  readonly standby: number | null;
}

const MOST_LISTED = 200;

/** The unit rosters of a municipality that have not been given up, newest first. */
export async function listUnitRosters(trx: TenantTransaction): Promise<ListedUnitRoster[]> {
  const { rows } = await sql<
    StoredHead & Pick<ListedUnitRoster, 'contactsToday' | 'contacts' | 'standby'>
  >`SELECT ${HEAD}, (unit_roster.document #>> '{today,contacts}')::integer AS contacts_today,
      (unit_roster.document #>> '{cohort,contacts}')::integer AS contacts,
      CASE WHEN unit_roster.kind = 'shadow' THEN jsonb_array_length(unit_roster.document -> 'standby') END AS standby
    FROM unit_roster WHERE unit_roster.tenant_id = ${trx.tenantId} AND unit_roster.state <> 'discarded'
    ORDER BY unit_roster.unit_roster_id DESC LIMIT ${MOST_LISTED}`.execute(trx);
  return rows.map(({ contactsToday, contacts, standby, ...row }) => ({
    ...headOf(row),
    contactsToday,
    contacts,
    standby,
  }));
}

const storedShift = z.object({
  personId: z.string(),
  date: z.string() as unknown as z.ZodType<PlainDate>,
  shift: z.string(),
  unitId: z.string(),
  kind: z.enum(['normal', 'extra', 'overtime', 'on_call']),
  competence: z.string().nullable(),
  planId: z.number().nullable(),
  importId: z.number().nullable(),
});

/** The rows that a published unit roster put into the published roster, and those it took the place of. */
export async function readReplaced(
  trx: TenantTransaction,
  unitRosterId: number,
): Promise<{ readonly published: readonly StoredShift[]; readonly replaced: readonly StoredShift[] }> {
  const row = await trx
    .selectFrom('unitRoster')
    .select(['unitRoster.replaced', 'unitRoster.publishedRows'])
    .where('unitRoster.tenantId', '=', trx.tenantId)
    .where('unitRoster.unitRosterId', '=', unitRosterId)
    .executeTakeFirstOrThrow();
  return {
    published: z.array(storedShift).parse(row.publishedRows ?? []),
    replaced: z.array(storedShift).parse(row.replaced ?? []),
  };
}
