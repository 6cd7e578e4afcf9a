import type { InputFault } from '#kernel/input-fault.ts';

/** A line in words; pairs in brackets stand apart. */
export interface TokenLine {
  readonly row: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly ranges: readonly (readonly [number, number])[];
}

/** Reads a file of headings and lines of words, and tells what is wrong in it. */
export interface TokenReader {
  readonly lines: readonly TokenLine[];
  fault(line: TokenLine | undefined, column: string, value: string | undefined, expected: string): void;
  /** The lines under a heading, up to the next one; a heading that is missing is a fault. */
  section(heading: string): readonly TokenLine[];
  /** The lines under `heading = number`; another number of lines is a fault. */
  counted(heading: string): readonly TokenLine[];
  whole(line: TokenLine, column: string, text: string | undefined): number;
  /** Place of a word in a list; 0 and a fault where it is not there. */
  indexIn(line: TokenLine, column: string, word: string, list: readonly string[]): number;
}

/** Headings are words in capitals and underscores, alone or before `=`. */
const HEADING = /^([A-Z][A-Z_]+)(\s*=.*)?$/;
const PAIR = /\(\s*(\d+)\s*,\s*(\d+)\s*\)/g;

export function createTokenReader(
  { name, text }: { readonly name: string; readonly text: string },
  tell: (fault: InputFault) => void,
): TokenReader {
  const lines = text.split(/\r\n|\n|\r/).flatMap((raw, index): TokenLine[] => {
    const content = raw.trim();
    if (content === '') return [];
    const ranges = [...content.matchAll(PAIR)].map(([, least, most]) => [Number(least), Number(most)] as const);
    const words = content.replace(PAIR, ' ').split(/[\s=]+/);
    return [{ row: index + 1, text: content, words: words.filter((word) => word !== ''), ranges }];
  });
  const fault: TokenReader['fault'] = (line, column, value, expected) =>
    tell({
      file: name,
      ...(line ? { row: line.row } : {}),
      column,
      ...(value === undefined ? {} : { value }),
      expected,
    });
  const section = (heading: string) => {
    const at = lines.findIndex((line) => line.words[0] === heading && HEADING.test(line.text));
    if (at < 0) {
      fault(undefined, heading, undefined, `a heading ${heading} and its lines`);
      return [];
    }
    const next = lines.findIndex((line, index) => index > at && HEADING.test(line.text));
    return lines.slice(at + 1, next < 0 ? undefined : next);
  };
  const whole: TokenReader['whole'] = (line, column, word) => {
    if (/^\d{1,6}$/.test(word ?? '')) return Number(word);
    fault(line, column, word, 'a whole number');
    return 0;
  };
  return {
    lines,
    fault,
    section,
    whole,
    counted: (heading) => {
      const found = section(heading);
      const line = lines.find((one) => one.words[0] === heading);
      if (line && whole(line, heading, line.words[1]) !== found.length) {
        fault(line, heading, line.words[1], `as many as there are lines under it (${found.length})`);
      }
      return found;
    },
    indexIn: (line, column, word, list) => {
      const index = list.indexOf(word);
      if (index < 0) fault(line, column, word, `one of ${list.join(', ')}`);
      return Math.max(0, index);
    },
  };
}
