import { compareNames } from '#platform/texts/compare-names.ts';
import type { Place } from './places.ts';

/** A place with its depth in the tree and the names above it, outermost first. */
export interface PlaceRow extends Place {
  readonly depth: number;
  readonly above: readonly string[];
}

/** The places in the order of the tree, siblings by name. A place whose parent is not shown stands at the top. */
export function placeRows(places: readonly Place[]): PlaceRow[] {
  const known = new Set(places.map((place) => place.id));
  const children = Map.groupBy(places, (place) =>
    place.parentId !== null && known.has(place.parentId) ? place.parentId : '',
  );
  const rows: PlaceRow[] = [];
  const walk = (parentId: string, above: readonly string[]) => {
    for (const place of (children.get(parentId) ?? []).toSorted((a, b) => compareNames(a.name, b.name))) {
      rows.push({ ...place, depth: above.length, above });
      walk(place.id, [...above, place.name]);
    }
  };
  walk('', []);
  return rows;
}

/** The rows that a typed text finds: every word must begin a word in the name, the kind or a name above. */
export function findPlaces(rows: readonly PlaceRow[], typed: string): PlaceRow[] {
  const words = typed.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = ` ${[row.name, row.kind ?? '', ...row.above].join(' ').toLocaleLowerCase('nb')}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}
