import type { PlainDate } from '#kernel/plain-date.ts';
import type { AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { causeDeleteAfter } from '../rules/cause-retention.ts';
import { keepCausesUntil, writeCauses } from './absence-causes.ts';
import type { AbsenceRow } from './absence-rows.ts';
import { lockAvailability, readAbsenceRows } from './absence-rows.ts';
import { replaceVersions } from './change-absences.ts';
import { insertAvailability } from './record-absences.ts';

/** Days away as another module wants them: new (`standing` null), other than they stand, or taken back (`days` null). */
export interface AwayWish {
  readonly key: string;
  readonly personId: string;
  readonly unitId: string | null;
  /** The absence that the wish made before, as it was then. */
  readonly standing: { readonly availabilityId: number; readonly revision: number } | null;
  readonly days: { readonly from: PlainDate; readonly to: PlainDate | null; readonly kind: AbsenceKind } | null;
}

/** How a wish stands now; `byHand`: somebody has changed the absence since, so it was left as it is. */
export interface AwayKept {
  readonly availabilityId: number;
  readonly revision: number;
  readonly byHand: boolean;
}

/**
 * Keeps absences in step with what another module knows, many at once: new ones are recorded, moved ones keep their history,
 * those no longer wanted are withdrawn. Whoever calls has checked the right to. Days only; the cause goes to the health role's table.
 */
export async function keepAway(work: Work, wishes: readonly AwayWish[]): Promise<ReadonlyMap<string, AwayKept>> {
  if (wishes.length === 0) return new Map();
  await lockAvailability(work.trx);
  const standing = await readStanding(work, wishes);
  const kept = new Map<string, AwayKept>();
  const moved: { wish: AwayWish; row: AbsenceRow }[] = [];
  const fresh: AwayWish[] = [];
  for (const wish of wishes) {
    const row = wish.standing && standing.get(wish.standing.availabilityId);
    if (!row) {
      if (wish.days) fresh.push(wish);
      continue;
    }
    const byHand = row.revision !== wish.standing?.revision;
    kept.set(wish.key, { availabilityId: row.availabilityId, revision: row.revision, byHand });
    const next = nextRow(work, row, wish);
    if (!byHand && differs(row, next)) moved.push({ wish, row: next });
  }
  for (const [key, row] of await record(work, fresh)) kept.set(key, row);
  for (const [key, row] of await move(work, moved)) kept.set(key, row);
  if (fresh.length + moved.length > 0) work.announce('availability');
  return kept;
}

async function readStanding(work: Work, wishes: readonly AwayWish[]): Promise<ReadonlyMap<number, AbsenceRow>> {
  const ids = wishes.flatMap(({ standing }) => standing?.availabilityId ?? []);
  return new Map((await readAbsenceRows(work.trx, ids)).map((row) => [row.availabilityId, row]));
}

function nextRow(work: Work, row: AbsenceRow, { days }: AwayWish): AbsenceRow {
  if (!days) return { ...row, withdrawnAt: row.withdrawnAt ?? work.now };
  return { ...row, from: days.from, to: days.to, workOnly: days.kind === 'work_only', withdrawnAt: null };
}

function differs(a: AbsenceRow, b: AbsenceRow): boolean {
  return a.from !== b.from || a.to !== b.to || a.workOnly !== b.workOnly || a.withdrawnAt !== b.withdrawnAt;
}

async function record(work: Work, fresh: readonly AwayWish[]): Promise<(readonly [string, AwayKept])[]> {
  if (fresh.length === 0) return [];
  const keyOf = (one: { personId: string; from: string; to: string | null; workOnly: boolean }) =>
    `${one.personId} ${one.from} ${one.to} ${one.workOnly}`;
  const given = fresh.flatMap((wish) =>
    wish.days
      ? [
          {
            wish,
            kind: wish.days.kind,
            row: { ...wish.days, personId: wish.personId, workOnly: wish.days.kind === 'work_only' },
          },
        ]
      : [],
  );
  const ids = await insertAvailability(
    work,
    given.map(({ row }) => row),
  );
  const waiting = Map.groupBy(await readAbsenceRows(work.trx, ids), keyOf);
  const made = given.flatMap(({ wish, kind, row }) => {
    const written = waiting.get(keyOf(row))?.shift();
    return written ? [{ wish, kind, row: written }] : [];
  });
  const today = work.clock.today();
  await writeCauses(
    work,
    made.map(({ kind, row }) => ({
      availabilityId: row.availabilityId,
      kind,
      note: '',
      deleteAfter: causeDeleteAfter(today, row),
    })),
  );
  await trail(work, 'staffing.absence.recorded', made);
  return made.map(({ wish, row }) => [
    wish.key,
    { availabilityId: row.availabilityId, revision: row.revision, byHand: false },
  ]);
}

async function move(
  work: Work,
  moved: readonly { readonly wish: AwayWish; readonly row: AbsenceRow }[],
): Promise<(readonly [string, AwayKept])[]> {
  if (moved.length === 0) return [];
  const today = work.clock.today();
  await replaceVersions(
    work,
    moved.map(({ row }) => row),
  );
  const withdrawn = moved.filter(({ row }) => row.withdrawnAt !== null);
  const standing = moved.filter(({ row }) => row.withdrawnAt === null);
  await keepCausesUntil(
    work,
    withdrawn.map(({ row }) => ({
      availabilityId: row.availabilityId,
      deleteAfter: causeDeleteAfter(today, { to: row.to, withdrawn: true }),
    })),
  );
  await writeCauses(
    work,
    standing.map(({ wish, row }) => ({
      availabilityId: row.availabilityId,
      kind: wish.days?.kind ?? 'other',
      note: '',
      deleteAfter: causeDeleteAfter(today, row),
    })),
  );
  await trail(work, 'staffing.absence.corrected', standing);
  await trail(work, 'staffing.absence.withdrawn', withdrawn);
  return moved.map(({ wish, row }) => [
    wish.key,
    { availabilityId: row.availabilityId, revision: row.revision + 1, byHand: false },
  ]);
}

/** Leaves in the audit trail whose days were changed; never the cause. */
async function trail(
  work: Work,
  action: string,
  changed: readonly { readonly wish: AwayWish; readonly row: AbsenceRow }[],
): Promise<void> {
  await work.auditAll(
    changed.map(({ wish, row }) => ({
      action,
      subjectKind: 'person',
      subjectId: row.personId,
      unitId: wish.unitId ?? undefined,
      facts: { availabilityId: row.availabilityId, from: row.from, to: row.to ?? '', workOnly: row.workOnly },
    })),
  );
}
