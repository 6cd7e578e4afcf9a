import type { PlainDate } from '#kernel/plain-date.ts';
import type { Absence, AbsenceKind } from '#modules/organisation/domain/municipality.ts';

/** An absence that stands in the database, as an import compares with it. */
export interface KnownAbsence {
  readonly availabilityId: number;
  readonly personId: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Undefined where the cause has been deleted. */
  readonly kind: AbsenceKind | undefined;
  /** Brought by an import and untouched since; what people have recorded or changed is theirs. */
  readonly ofImport: boolean;
  /** Taken back by a person. */
  readonly withdrawn: boolean;
}

/** What an import of absences does. A changed absence is the old one taken back and a new one in its place. */
export interface AbsenceMatch {
  readonly added: readonly Absence[];
  readonly changed: readonly { readonly known: KnownAbsence; readonly row: Absence }[];
  /** No longer in the file. */
  readonly gone: readonly KnownAbsence[];
  readonly unchanged: number;
}

/**
 * Compares a file's absences with those that stand. What people have recorded, changed or taken back goes before the file; what an
 * earlier import brought follows it, except days that have passed.
 */
export function matchAbsences(
  rows: readonly Absence[],
  known: readonly KnownAbsence[],
  today: PlainDate,
): AbsenceMatch {
  const keyOf = (personId: string, from: string) => `${personId}\n${from}`;
  const standing = Map.groupBy(known, (one) => keyOf(one.personId, one.from));
  const added: Absence[] = [];
  const changed: { known: KnownAbsence; row: Absence }[] = [];
  const met = new Set<KnownAbsence>();
  let unchanged = 0;
  const once = new Map(rows.map((row) => [JSON.stringify([row.staffId, row.from, row.to, row.kind]), row]));
  for (const row of once.values()) {
    const candidates = (standing.get(keyOf(row.staffId, row.from)) ?? []).filter((one) => !met.has(one));
    const same = candidates.find((one) => one.to === (row.to ?? null) && (one.kind ?? row.kind) === row.kind);
    const byHand = candidates.find((one) => !one.ofImport && (!one.withdrawn || one.to === (row.to ?? null)));
    const old = candidates.find((one) => one.ofImport);
    const match = same ?? byHand ?? old;
    if (match) met.add(match);
    if (match === undefined) added.push(row);
    else if (match === same || match === byHand) unchanged++;
    else changed.push({ known: match, row });
  }
  const gone = known.filter((one) => one.ofImport && !met.has(one) && (one.to === null || one.to > today));
  return { added, changed, gone, unchanged };
}
