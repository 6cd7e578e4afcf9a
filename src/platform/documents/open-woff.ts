import { inflateSync } from 'node:zlib';

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

/** Unpacks a WOFF 1 font into the TrueType font inside it; Typst reads no WOFF. Source: W3C WOFF File Format 1.0, §§ 3–5. */
export function openWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF 1 font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEAD + index * WOFF_ENTRY;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const head = Buffer.alloc(SFNT_HEAD + count * SFNT_ENTRY);
  woff.copy(head, 0, 4, 8); // the flavour: which kind of outlines
  head.writeUInt16BE(count, 4);
  const exponent = Math.floor(Math.log2(count));
  head.writeUInt16BE(16 * 2 ** exponent, 6);
  head.writeUInt16BE(exponent, 8);
  head.writeUInt16BE(16 * count - 16 * 2 ** exponent, 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, checksum, data }, index) => {
    const at = SFNT_HEAD + index * SFNT_ENTRY;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
}

/** A font under another family name of the same length; Typst looks in one font per family and weight only. */
export function renameFamily(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new RangeError('names of different length');
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const renamed = Buffer.from(font);
  for (const [old, next] of [
    [utf16(from), utf16(to)],
    [Buffer.from(from, 'latin1'), Buffer.from(to, 'latin1')],
  ] as const) {
    for (let at = renamed.indexOf(old); at >= 0; at = renamed.indexOf(old, at + old.length)) next.copy(renamed, at);
  }
  return renamed;
}
