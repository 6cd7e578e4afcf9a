import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** What the historical frame knows of one municipality; counts of inhabitants on 1 January 2020. */
export interface FrameMunicipality {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  readonly population: number;
  readonly aged80plus: number;
  /** Share of inhabitants 80+ with home services, 0–1 (2023); absent where the source has no figure. */
  readonly homecareShare80plus: number | undefined;
  readonly lat: number;
  readonly lon: number;
}

type Row = Readonly<Record<string, string>>;

function readRows(file: string): Row[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return parse(text, { columns: true, skip_empty_lines: true });
}

function byNumber(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.number ?? '', row]));
}

let frame: ReadonlyMap<string, FrameMunicipality> | undefined;

/** The 356 municipalities of the frame by number (numbering of 2020–2023). Read from disk once. */
export function readFrame(): ReadonlyMap<string, FrameMunicipality> {
  if (frame) return frame;
  const centroids = byNumber(readRows('centroids_2020.csv'));
  const homecare = byNumber(readRows('homecare_80plus_2023.csv'));
  frame = new Map(
    readRows('municipalities_2021.csv').map((row) => {
      const number = row.number ?? '';
      const share = homecare.get(number)?.share_80plus_with_homecare_pct;
      return [
        number,
        {
          number,
          name: row.name ?? '',
          county: row.county ?? '',
          population: Number(row.population),
          aged80plus: Number(row.pop_80plus_2020),
          homecareShare80plus: share ? Number(share) / 100 : undefined,
          lat: Number(centroids.get(number)?.lat),
          lon: Number(centroids.get(number)?.lon),
        },
      ];
    }),
  );
  return frame;
}
