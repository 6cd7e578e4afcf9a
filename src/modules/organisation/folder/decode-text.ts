/** A file's text, and where two encodings are mixed in it the first line that shows it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  /** The first line in UTF-8 in a file that is not UTF-8 as a whole. */
  readonly mixedFromLine?: number;
}

/** UTF-8 of a letter outside ASCII, as it looks when taken for Windows-1252. */
const MOJIBAKE = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž]/;

/**
 * Decodes by byte-order mark, else UTF-8 where the bytes are that, else Windows-1252. Letters are put together
 * (NFC), so that an Å typed on one machine equals an Å typed on another.
 */
export function decodeText(bytes: Uint8Array, wanted?: 'utf-8' | 'windows-1252' | 'utf-16le'): DecodedText {
  const found =
    wanted && wanted !== 'utf-8' ? { text: new TextDecoder(wanted).decode(bytes), encoding: wanted } : detect(bytes);
  return { ...found, text: found.text.normalize('NFC') };
}

function detect(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const whole = new TextDecoder('windows-1252').decode(bytes);
  return MOJIBAKE.test(whole) ? lineByLine(bytes) : { text: whole, encoding: 'windows-1252' };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Exports glued together may change encoding on the way: each line that is UTF-8 is read as that. */
function lineByLine(bytes: Uint8Array): DecodedText {
  const windows = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let mixedFromLine: number | undefined;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    const utf8 = strictUtf8(line);
    if (utf8 !== undefined && utf8.length < line.length) mixedFromLine ??= lines.length + 1;
    lines.push(utf8 ?? windows.decode(line));
    start = end;
  }
  return { text: lines.join(''), encoding: 'windows-1252', ...(mixedFromLine ? { mixedFromLine } : {}) };
}
