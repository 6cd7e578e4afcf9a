/**
 * A header, file name or word folded so that spellings meet: case, spaces, signs and accents go, æ/ä, ø/ö and å become
 * ae, o and a, as do their old spellings oe and aa.
 */
export function foldHeader(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æä]/g, 'ae')
    .replace(/ø|ö|oe/g, 'o')
    .replace(/å|aa/g, 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}
