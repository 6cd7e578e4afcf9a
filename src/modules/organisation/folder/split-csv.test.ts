import { describe, expect, it } from 'vitest';
import { splitCsv } from './split-csv.ts';

const split = (text: string) => {
  const { table, faults, delimiter } = splitCsv(text, 'x.csv');
  return { rows: table.records.map((record, index) => [table.lines[index], ...record]), faults, delimiter };
};

describe('linjer', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['blandet', 'a,b\r\n1,2\n3,4'],
  ])('%s', (_, text) => {
    expect(split(text).rows).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });

  it('en celle med linjeskift forskyver ikke radene etter den', () => {
    const { rows } = split('a,b\r\n"to\r\nlinjer\nog tre",2\r\n3,4\r\n');
    expect(rows.map((row) => row[0])).toEqual([1, 2, 5]);
  });

  it('tomme linjer teller', () => {
    const { rows } = split('\n\na,b\n\n1,2\n');
    expect(rows).toEqual([
      [1, ''],
      [2, ''],
      [3, 'a', 'b'],
      [4, ''],
      [5, '1', '2'],
    ]);
  });
});

describe('skilletegn', () => {
  it.each([
    ['a;b;c\n', ';'],
    ['a,b,c\n', ','],
    ['a\tb\n', '\t'],
    ['"navn; adresse",b,c\n', ','],
    ['\n  \na;b\n', ';'],
    ['sep=;\na;b,c\n', ';'],
  ])('%j', (text, delimiter) => expect(split(text).delimiter).toBe(delimiter));

  it('en fil med én kolonne deles ikke', () => {
    expect(split('navn\nHei, du; der\n').rows).toEqual([
      [1, 'navn'],
      [2, 'Hei, du; der'],
    ]);
  });

  it('linjen sep=; er ikke en rad, men teller', () => {
    expect(split('sep=;\r\na;b\r\n1;2\r\n').rows).toEqual([
      [2, 'a', 'b'],
      [3, '1', '2'],
    ]);
  });
});

describe('anførselstegn', () => {
  it('doble anførselstegn er ett', () => expect(split('a\n"si ""hei"""\n').rows[1]).toEqual([2, 'si "hei"']));
  it('et løst anførselstegn i en celle er bare et tegn', () =>
    expect(split('a,b\nTuva "T" Li,2\n').rows[1]).toEqual([2, 'Tuva "T" Li', '2']));
  it('et som aldri lukkes, meldes på raden der det står', () => {
    const { faults, rows } = split('a,b\n1,2\n"3,4\n5,6\n');
    expect(faults).toMatchObject([{ file: 'x.csv', row: 3, code: 'open-quote' }]);
    expect(rows).toHaveLength(2);
  });
});
