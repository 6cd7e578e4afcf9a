/** One bar: its name, and how many of each grade, in the order of the legend. */
export interface StackedBar {
  readonly label: string;
  readonly counts: readonly number[];
}

/** A picture of stacked bars as plain shapes, so that the page and the paper draw the same. */
export interface BarPicture {
  readonly width: number;
  readonly height: number;
  readonly rects: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly grade: number;
  }[];
  readonly texts: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly grade?: number;
  }[];
}

const WIDTH = 640;
const LABEL = 176;
const TOTAL = 56;
const BAR = 22;
const GAP = 10;
const LEGEND = 26;
/** Below this a number does not fit into its part. */
const NARROW = 16;

/** Draws bars of equal length, each divided by how many of each grade; the legend on top, how many in all at the end. */
export function stackedBars(bars: readonly StackedBar[], legend: readonly string[], none: string): BarPicture {
  const rects: BarPicture['rects'][number][] = [];
  const texts: BarPicture['texts'][number][] = [];
  const step = (WIDTH - 8) / legend.length;
  for (const [grade, name] of legend.entries()) {
    rects.push({ x: grade * step, y: 2, width: 12, height: 12, grade });
    texts.push({ x: grade * step + 17, y: 12, text: name, anchor: 'start' });
  }
  for (const [index, { label, counts }] of bars.entries()) {
    const y = LEGEND + index * (BAR + GAP);
    const total = counts.reduce((sum, count) => sum + count, 0);
    texts.push({ x: 0, y: y + 15, text: label, anchor: 'start' });
    if (total === 0) {
      texts.push({ x: LABEL, y: y + 15, text: none, anchor: 'start' });
      continue;
    }
    texts.push({ x: WIDTH, y: y + 15, text: `N = ${total}`, anchor: 'end' });
    let x = LABEL;
    for (const [grade, count] of counts.entries()) {
      const width = ((WIDTH - LABEL - TOTAL) * count) / total;
      if (count === 0) continue;
      rects.push({ x, y, width, height: BAR, grade });
      if (width >= NARROW) texts.push({ x: x + width / 2, y: y + 15, text: String(count), anchor: 'middle', grade });
      x += width;
    }
  }
  return { width: WIDTH, height: LEGEND + bars.length * (BAR + GAP), rects, texts };
}

/** The picture as SVG for paper: five shades that keep apart in black and white. */
export function barsAsSvg({ width, height, rects, texts }: BarPicture): string {
  const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const shapes = rects.map(
    (one) =>
      `<rect x="${one.x.toFixed(1)}" y="${one.y}" width="${one.width.toFixed(1)}" height="${one.height}" fill="${SHADES[one.grade] ?? '#000'}" stroke="#fff"/>`,
  );
  const words = texts.map(
    (one) =>
      `<text x="${one.x.toFixed(1)}" y="${one.y}" text-anchor="${one.anchor}" fill="${one.grade !== undefined && one.grade >= 3 ? '#fff' : '#1e2023'}">${escaped(one.text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter" font-size="11">${shapes.join('')}${words.join('')}</svg>`;
}

const SHADES = ['#f2b8b5', '#e9d8c4', '#c9ccd1', '#7d838c', '#34373d'] as const;
