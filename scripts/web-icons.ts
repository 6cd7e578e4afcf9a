import { deflateSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The mark: a B on a dark square, in a field of 32. Corners of its lines, arcs as points. */
const INK = [0x2b, 0x2d, 0x33] as const;
const HALF_LINE = 1.5;
const FIELD = 32;

type Point = readonly [x: number, y: number];

function arc(cx: number, cy: number, radius: number): Point[] {
  return Array.from({ length: 13 }, (_, step) => {
    const angle = -Math.PI / 2 + (step * Math.PI) / 12;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}

const LINES: readonly (readonly Point[])[] = [
  [[10, 8], ...arc(16.5, 12, 4), [10, 16]],
  [[10, 16], ...arc(17.5, 20, 4), [10, 24], [10, 8]],
];

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** How much of a pixel the mark covers, 0–1: by the distance of its middle from the nearest line. */
function cover(at: Point, pixelsPerField: number): number {
  let nearest = FIELD;
  for (const line of LINES)
    for (let index = 1; index < line.length; index++)
      nearest = Math.min(nearest, distance(at, line[index - 1] ?? at, line[index] ?? at));
  return Math.max(0, Math.min(1, 0.5 + (HALF_LINE - nearest) * pixelsPerField));
}

const crc = (bytes: Buffer) => {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
};

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** The mark as a PNG of some pixels a side: the whole square filled, so that devices may cut it round. */
export function drawIcon(pixels: number): Buffer {
  const rows = Buffer.alloc(pixels * (1 + pixels * 3));
  const scale = pixels / FIELD;
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      const share = cover([(x + 0.5) / scale, (y + 0.5) / scale], scale);
      for (const [band, ink] of INK.entries())
        rows[y * (1 + pixels * 3) + 1 + x * 3 + band] = Math.round(ink + (255 - ink) * share);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(pixels, 0);
  head.writeUInt32BE(pixels, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Sides of the icons in pixels. */
export const ICON_PIXELS = [180, 192, 512] as const;

/** Puts the icons into the build. */
export function webIcons(): Plugin {
  return {
    name: 'beredt-icons',
    apply: 'build',
    generateBundle() {
      for (const pixels of ICON_PIXELS)
        this.emitFile({ type: 'asset', fileName: `icon-${pixels}.png`, source: drawIcon(pixels) });
    },
  };
}
