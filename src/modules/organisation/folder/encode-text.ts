/** The characters that Windows-1252 has at 0x80 to 0x9F, by their code there. */
const HIGH = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index))].map(
    (letter, index) => [letter, 0x80 + index],
  ),
);

/** Text as bytes in Windows-1252; throws where it has a character that the encoding lacks. */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = HIGH.get(letter) ?? letter.codePointAt(0) ?? 0;
    if (code > 0xff) throw new RangeError(`Windows-1252 has no ${letter}`);
    return code;
  });
}
