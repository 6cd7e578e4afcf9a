import type { Facts } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, isoWeekOf, parsePlainDate, weekdayOf } from '#kernel/plain-date.ts';
import type { FolderFaultCode } from './expected-text.ts';
import { foldHeader } from './fold-header.ts';
import type { CellKind } from './table-spec.ts';

/** How a source writes what CSV cannot say by itself. */
export interface CellStyle {
  /** Such as `DD/MM/YYYY`; absent: ISO or day.month.year. */
  readonly dateFormat?: string | undefined;
  /** Cells come typed from a workbook: numbers may stand for days and times. */
  readonly typed?: boolean;
  /** The cell gives the last day of a stretch, the column wants the day after it. */
  readonly lastDay?: boolean;
}

/** What is wrong with a cell. */
export interface CellFault {
  readonly code: FolderFaultCode;
  readonly facts: Facts;
}

/** A reader of one column's cells (never empty ones): the value, or undefined where the cell is malformed. */
export type CellReader = (text: string) => unknown;

const LONGEST_TEXT = 500;
const MOST_LINE_BREAKS = 3;
const CONTROL = /[\u0000-\u001f\u007f]/;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;
const TIME = /^(\d{1,2})(?:[:.](\d{2})(?:[:.]00)?|(\d{2}))$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const MIDNIGHT = /[ T]00:00(?::00(?:\.0+)?)?Z?$/;
const WEEK = /^(\d{4})-?W?(\d{1,2})$/i;
const ACTION = /^(?:shorten:[1-9]\d{0,3}|postpone:[1-9]\d{0,3}|phone|pause)$/;
const ASSESSED_ACTION = /^(?:(?:shorten|postpone):[1-9]\d{0,3}|phone|video|pause|relatives|volunteers)$/;
const YES = new Set(['1', 'true', 'yes', 'ja', 'sann', 'y', 'j']);
const NO = new Set(['0', 'false', 'no', 'nei', 'usann', 'n']);
/** What many systems write for “no end”; there is no day after it. */
const LAST_DAY_OF_ALL = '9999-12-31';
/** Day numbers in workbooks count from here. */
const WORKBOOK_EPOCH = -25_569;

/** A number with decimal comma or point, spaces between thousands allowed; undefined where the text is none. */
export function readNumber(text: string): number | undefined {
  const plain = /\s/.test(text) ? text.replace(/(?<=\d)\s(?=\d{3}(?:\D|$))/g, '') : text;
  if (!NUMBER.test(plain)) return undefined;
  const value = Number(plain.replace(',', '.'));
  return Math.abs(value) <= 1e12 ? value + 0 : undefined;
}

/** A day written as ISO, as day.month.year, or in the given format; undefined where it does not exist. */
export function readDay(text: string, style: CellStyle = {}): PlainDate | undefined {
  const bare = text.length > 10 ? text.replace(MIDNIGHT, '') : text;
  if (style.dateFormat) {
    const found = readFormattedDay(bare, style.dateFormat);
    if (found) return found;
  }
  const iso = parsePlainDate(bare);
  if (iso) return iso;
  const parts = DAY_FIRST.exec(bare);
  if (parts) return parsePlainDate(`${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`);
  if (style.typed && /^\d{5}$/.test(bare)) return addDays('1970-01-01' as PlainDate, Number(bare) + WORKBOOK_EPOCH);
  return undefined;
}

function readFormattedDay(text: string, format: string): PlainDate | undefined {
  const order: string[] = [];
  const pattern = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/YYYY|MM|DD/g, (part) => {
    order.push(part);
    return part === 'YYYY' ? '(\\d{4})' : /[^A-Z]/.test(format) ? '(\\d{1,2})' : '(\\d{2})';
  });
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (!match) return undefined;
  const part = (name: string): string => (match[order.indexOf(name) + 1] ?? '').padStart(2, '0');
  return parsePlainDate(`${part('YYYY')}-${part('MM')}-${part('DD')}`);
}

/** Minutes after midnight, 0 to 1440; undefined where the text is no time. */
export function readTime(text: string, style: CellStyle = {}): number | undefined {
  const match = TIME.exec(text);
  if (match) {
    const minutes = Number(match[1]) * 60 + Number(match[2] ?? match[3]);
    return Number(match[2] ?? match[3]) < 60 && minutes <= 1440 ? minutes : undefined;
  }
  if (!style.typed) return undefined;
  const share = readNumber(text);
  return share !== undefined && share >= 0 && share <= 1 ? Math.round(share * 1440) : undefined;
}

/** An ISO week as `2026-W07`; undefined where the year has no such week. */
export function readWeek(text: string): string | undefined {
  const match = WEEK.exec(text);
  const week = Number(match?.[2]);
  if (!match || week < 1 || week > 53) return undefined;
  const fourth = `${match[1]}-01-04` as PlainDate;
  if (!parsePlainDate(fourth)) return undefined;
  const name = `${match[1]}-W${String(week).padStart(2, '0')}`;
  return isoWeekOf(addDays(fourth, (week - 1) * 7 + 1 - weekdayOf(fourth))) === name ? name : undefined;
}

/** The elements of a list written with `|`, without empty ones and repetitions. */
export function readList(text: string): string[] {
  return [...new Set(text.split('|').map((part) => part.trim()))].filter((part) => part !== '');
}

/** Text on one line; undefined where it is too long (an unclosed quotation mark) or has signs that no text has. */
function readText(text: string): string | undefined {
  if (text.length > LONGEST_TEXT || !text.isWellFormed()) return undefined;
  if (!CONTROL.test(text)) return text;
  if ((text.match(/\r\n|\n|\r/g)?.length ?? 0) > MOST_LINE_BREAKS) return undefined;
  const line = text.replace(/\s*[\t\r\n]\s*/g, ' ');
  return CONTROL.test(line) ? undefined : line;
}

function within(value: number | undefined, kind: { least?: number; most?: number }): number | undefined {
  if (value === undefined) return undefined;
  return value >= (kind.least ?? Number.NEGATIVE_INFINITY) && value <= (kind.most ?? Number.POSITIVE_INFINITY)
    ? value
    : undefined;
}

/** A reader for a kind of cell; it remembers what it has read, so each text is understood once and stored once. */
export function cellReader(kind: CellKind, style: CellStyle): CellReader {
  const read = plainReader(kind, style);
  const known = new Map<string, unknown>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (value !== undefined) known.set(text, value);
    return value;
  };
}

function plainReader(kind: CellKind, style: CellStyle): CellReader {
  switch (kind.is) {
    case 'text':
      return readText;
    case 'number':
      return (text) => within(readNumber(text.replace(/\s?%$/, '')), kind);
    case 'whole':
      return (text) => {
        const value = within(readNumber(text), kind);
        return Number.isInteger(value) ? value : undefined;
      };
    case 'yes-no':
      return (text) => {
        const word = text.toLowerCase();
        return YES.has(word) ? true : NO.has(word) ? false : undefined;
      };
    case 'day':
      return (text) => {
        const day = readDay(text, style);
        return day && style.lastDay && day !== LAST_DAY_OF_ALL ? addDays(day, 1) : day;
      };
    case 'time':
      return (text) => {
        const minutes = readTime(text, style);
        return minutes === 1440 ? kind.midnight : minutes;
      };
    case 'week':
      return readWeek;
    case 'list':
      return (text) => {
        const line = readText(text);
        return line === undefined ? undefined : readList(line);
      };
    case 'actions':
      return (text) => {
        const actions = readList(text.toLowerCase());
        const known = kind.assessed ? ASSESSED_ACTION : ACTION;
        return actions.every((action) => known.test(action)) ? actions : undefined;
      };
    case 'one-of': {
      const words = new Map<string, string>();
      for (const value of kind.values) {
        for (const alias of kind.aliases[value] ?? []) words.set(foldHeader(alias), value);
      }
      for (const value of kind.values) words.set(foldHeader(value), value);
      return (text) => words.get(foldHeader(text));
    }
  }
}

/** What a malformed cell of this kind should have been. */
export function cellFault(kind: CellKind, style: CellStyle): CellFault {
  switch (kind.is) {
    case 'text':
    case 'list':
      return { code: 'bad-text', facts: { most: LONGEST_TEXT } };
    case 'number':
    case 'whole': {
      const bounds = {
        ...(kind.least === undefined ? {} : { least: kind.least }),
        ...(kind.most === undefined ? {} : { most: kind.most }),
      };
      return { code: kind.is === 'number' ? 'bad-number' : 'bad-whole', facts: bounds };
    }
    case 'one-of':
      return { code: 'bad-choice', facts: { values: kind.values } };
    case 'day':
      return { code: 'bad-day', facts: style.dateFormat ? { format: style.dateFormat } : {} };
    case 'yes-no':
      return { code: 'bad-yes-no', facts: {} };
    case 'time':
      return { code: 'bad-time', facts: {} };
    case 'week':
      return { code: 'bad-week', facts: {} };
    case 'actions':
      return { code: 'bad-actions', facts: kind.assessed ? { assessed: true } : {} };
  }
}
