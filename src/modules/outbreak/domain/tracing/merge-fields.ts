/** A field that two have changed to different values since one of them looked. */
export interface FieldConflict {
  readonly field: string;
  readonly by: number | null;
}

/**
 * Which of the wanted values are new, seen from what stands now, and which clash with what somebody else has written since the
 * revision that was seen. Two who change different fields, or the same field to the same value, are both heard.
 */
export function mergeFields(
  now: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, { readonly revision: number; readonly by: number | null }>>,
  seenRevision: number,
): { readonly changed: readonly string[]; readonly conflicts: readonly FieldConflict[] } {
  const changed = Object.keys(wanted).filter((field) => wanted[field] !== undefined && wanted[field] !== now[field]);
  const conflicts = changed.flatMap((field) => {
    const last = changes[field];
    return last !== undefined && last.revision > seenRevision ? [{ field, by: last.by }] : [];
  });
  return { changed, conflicts };
}
