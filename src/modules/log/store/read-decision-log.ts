import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Scope } from '#platform/access/actor.ts';
import { reaches } from '#platform/access/actor.ts';
import type { DB } from '#platform/db/row-types.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { dayBounds } from '../domain/day-bounds.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { entryOfRow, LOG_COLUMNS } from './log-rows.ts';

/** Which entries are asked for; an absent field means any. Days are Norwegian and both included. */
export interface LogFilter {
  readonly text?: string | undefined;
  readonly kind?: string | undefined;
  readonly unitId?: string | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** One page, newest first: entries before `before` (a number; absent: from the newest), at most `limit`. */
export interface LogPage {
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Entries, how many fit the filter in all, and the number to ask on from (undefined: no more). */
export interface LogRead {
  readonly entries: readonly LogEntry[];
  readonly total: number;
  readonly next: number | undefined;
}

/** Permission to read the log; entries of no unit are read only by those who hold it for the whole municipality. */
const READ = 'log.entries.read';

/** What a search looks in, in small letters. A database in the C locale knows only a–z, hence the rest of the alphabet by hand. */
const HAYSTACK = sql<string>`translate(lower(concat_ws(' ', decision_log.title, decision_log.why, decision_log.actor_name)),
  'ÆØÅÄÖÜÉÈÁČĐŊŠŦŽ', 'æøåäöüéèáčđŋšŧž')`;

type Where = ExpressionBuilder<DB, 'decisionLog'>;

/** Entries that the actor may read, newest first. */
export async function readDecisionLog(work: Work, filter: LogFilter, page: LogPage): Promise<LogRead> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, READ);
  const fits = (eb: Where) => eb.and(conditions(eb, trx.tenantId, scope, filter));
  const rows = await trx
    .selectFrom('decisionLog')
    .select(LOG_COLUMNS)
    .where(fits)
    .where('decisionLog.seq', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('decisionLog.seq', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { total } = await trx
    .selectFrom('decisionLog')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(fits)
    .executeTakeFirstOrThrow();
  const entries = rows.slice(0, page.limit).map(entryOfRow);
  return { entries, total, next: rows.length > page.limit ? entries.at(-1)?.seq : undefined };
}

/** One entry; throws `NotYours` where there is none or the actor may not read it. */
export async function getLogEntry(work: Work, seq: number): Promise<LogEntry> {
  const row = await work.trx
    .selectFrom('decisionLog')
    .select(LOG_COLUMNS)
    .where('decisionLog.tenantId', '=', work.trx.tenantId)
    .where('decisionLog.seq', '=', seq)
    .executeTakeFirst();
  if (!row || !reaches(work.access.scopeOf(work.actor, READ), row.unitId)) throw new NotYours(`log entry ${seq}`);
  return entryOfRow(row);
}

/** The kinds and units that occur among the entries the actor may read, for the filters. */
export async function readLogFacets(work: Work): Promise<{ readonly kinds: string[]; readonly unitIds: string[] }> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, READ);
  const rows = await trx
    .selectFrom('decisionLog')
    .select(['kind', 'unitId'])
    .distinct()
    .where((eb) => eb.and(conditions(eb, trx.tenantId, scope, {})))
    .execute();
  return {
    kinds: [...new Set(rows.map((row) => row.kind))].sort(),
    unitIds: [...new Set(rows.flatMap((row) => row.unitId ?? []))].sort(),
  };
}

function conditions(eb: Where, tenantId: number, scope: Scope, filter: LogFilter): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [eb('decisionLog.tenantId', '=', tenantId)];
  if (scope !== 'everywhere') all.push(eb('decisionLog.unitId', 'in', [...scope, '']));
  if (filter.kind) all.push(eb('decisionLog.kind', '=', filter.kind));
  if (filter.unitId) all.push(eb('decisionLog.unitId', '=', filter.unitId));
  if (filter.from) all.push(eb('decisionLog.at', '>=', dayBounds(filter.from).from));
  if (filter.to) all.push(eb('decisionLog.at', '<', dayBounds(filter.to).to));
  for (const word of filter.text?.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    all.push(sql<boolean>`${HAYSTACK} LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  }
  return all;
}
