import type { SurveyTable } from './survey-table.ts';
import { codedOf, numbersOf } from './survey-table.ts';

/** A condition on a respondent: yes, no, or unknown where an answer is missing. */
export type Condition = (row: number) => boolean | undefined;

/** A condition text that cannot be read; `at` is the place in it. */
export class ConditionRefused extends Error {
  readonly at: number;
  readonly expected: string;

  constructor(at: number, expected: string) {
    super(`character ${at + 1}: expected ${expected}`);
    this.name = 'ConditionRefused';
    this.at = at;
    this.expected = expected;
  }
}

const TOKEN =
  /\s*(?:(==|!=|<=|>=|<|>|%in%|&|\||\(|\)|,)|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([\p{L}._][\p{L}\p{N}._]*))/uy;
const COMPARISONS = ['==', '!=', '<', '<=', '>', '>=', '%in%'];

interface Token {
  readonly kind: 'sign' | 'text' | 'number' | 'name' | 'end';
  readonly text: string;
  readonly at: number;
}

/**
 * Reads `column op value` with ==, !=, <, <=, >, >= and %in% c('a','b'), joined by & and |, with parentheses (& binds stronger). Throws
 * `ConditionRefused`, or `UnknownColumn` for a column that is not there.
 */
export function readCondition(text: string, table: SurveyTable): Condition {
  const tokens = split(text);
  let next = 0;
  const peek = () => tokens[next] as Token;
  const take = (sign?: string): Token => {
    const token = peek();
    if (sign !== undefined && token.text !== sign) throw new ConditionRefused(token.at, `“${sign}”`);
    next += 1;
    return token;
  };
  const either = (): Condition => {
    let left = both();
    while (peek().text === '|' && peek().kind === 'sign') {
      take();
      left = or(left, both());
    }
    return left;
  };
  const both = (): Condition => {
    let left = single();
    while (peek().text === '&' && peek().kind === 'sign') {
      take();
      left = and(left, single());
    }
    return left;
  };
  const single = (): Condition => {
    if (peek().kind === 'sign' && peek().text === '(') {
      take();
      const inside = either();
      take(')');
      return inside;
    }
    const column = take();
    if (column.kind !== 'name') throw new ConditionRefused(column.at, 'the name of a column');
    const sign = take();
    if (!COMPARISONS.includes(sign.text)) throw new ConditionRefused(sign.at, `one of ${COMPARISONS.join(' ')}`);
    return comparison(table, column.text, sign.text, sign.text === '%in%' ? list() : [value()]);
  };
  const value = (): Token => {
    const token = take();
    if (token.kind !== 'text' && token.kind !== 'number')
      throw new ConditionRefused(token.at, 'a number or a text in quotes');
    return token;
  };
  const list = (): Token[] => {
    take('c');
    take('(');
    const values = [value()];
    while (peek().text === ',') {
      take();
      values.push(value());
    }
    take(')');
    return values;
  };
  const condition = either();
  if (peek().kind !== 'end') throw new ConditionRefused(peek().at, '& or |');
  return condition;
}

function split(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new ConditionRefused(from, 'a column, a value or a comparison');
    const [, sign, single, double, number, name] = match;
    const quoted = single ?? double;
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at: from });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted, at: from });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at: from });
    else tokens.push({ kind: 'name', text: name ?? '', at: from });
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function comparison(table: SurveyTable, column: string, sign: string, values: readonly Token[]): Condition {
  const [first] = values;
  // As in R, a missing answer is in no list.
  const unknown = sign === '%in%' ? false : undefined;
  const isNumeric = first?.kind === 'number' && table.numbers.has(column);
  if (isNumeric) {
    const numbers = numbersOf(table, column);
    const wanted = values.map(({ text }) => Number(text));
    return (row) => {
      const number = numbers[row] as number;
      return Number.isNaN(number) ? unknown : holds(sign, number, wanted);
    };
  }
  const { codes, levels } = codedOf(table, column);
  const wanted = values.map(({ text }) => text);
  const verdicts = levels.map((level) => holds(sign, level, wanted));
  return (row) => {
    const code = codes[row] as number;
    return code < 0 ? unknown : verdicts[code];
  };
}

function holds<T extends number | string>(sign: string, value: T, wanted: readonly T[]): boolean {
  const [first] = wanted as readonly [T];
  switch (sign) {
    case '==':
      return value === first;
    case '!=':
      return value !== first;
    case '<':
      return value < first;
    case '<=':
      return value <= first;
    case '>':
      return value > first;
    case '>=':
      return value >= first;
    default:
      return wanted.includes(value);
  }
}

function and(a: Condition, b: Condition): Condition {
  return (row) => {
    const left = a(row);
    if (left === false) return false;
    const right = b(row);
    if (right === false) return false;
    return left === undefined || right === undefined ? undefined : true;
  };
}

function or(a: Condition, b: Condition): Condition {
  return (row) => {
    const left = a(row);
    if (left === true) return true;
    const right = b(row);
    if (right === true) return true;
    return left === undefined || right === undefined ? undefined : false;
  };
}
