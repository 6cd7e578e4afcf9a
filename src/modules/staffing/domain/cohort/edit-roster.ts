import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { CohortDocument, CohortWish } from './cohort-roster.ts';
import type { PersonShift } from './to-roster-problem.ts';

/** The roster and the wish after changes by hand: a shift given or (null) the day off. What is set by hand stays when built anew. */
export function editRoster(
  { rows, wish }: Pick<CohortDocument, 'rows' | 'wish'>,
  unitId: string,
  edits: readonly PersonShift[],
): { readonly rows: RosterRow[]; readonly wish: CohortWish } {
  const keyOf = (personId: string, date: string) => `${personId} ${date}`;
  const edited = new Set(edits.map((one) => keyOf(one.personId, one.date)));
  const left = rows.filter((row) => !edited.has(keyOf(row.staffId, row.date)));
  const given = edits.flatMap(({ personId, date, shift }): RosterRow[] =>
    shift === null ? [] : [{ staffId: personId, date, shift, unitId, kind: 'normal' }],
  );
  const fixed = [...wish.fixed.filter((one) => !edited.has(keyOf(one.personId, one.date))), ...edits];
  return { rows: [...left, ...given], wish: { ...wish, fixed } };
}
