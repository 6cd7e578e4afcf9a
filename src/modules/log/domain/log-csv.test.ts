import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { LogCsvHead } from './log-csv.ts';
import { formatLogCsv } from './log-csv.ts';

const head: LogCsvHead = ['nr', 'tid', 'hvem', 'rolle', 'hva', 'enhet', 'tittel', 'hvorfor', 'kjent', 'hash'];

test('filen leses tilbake felt for felt, og en formel blir tekst', () => {
  const at = instant('2026-11-23T05:40:00Z');
  const csv = formatLogCsv(
    head,
    [
      {
        seq: 1,
        at,
        accountId: null,
        actorName: 'Solbris, "Ragna"',
        actorRole: 'crisis_leader',
        kind: 'staffing.plan.published',
        unitId: 'A2',
        subjectKind: null,
        subjectId: null,
        title: '=HYPERLINK("http://x")',
        why: 'linje én\nlinje to; og mer',
        known: [{ code: 'staffing.holes', value: 17, unit: 'shifts', asOf: at }],
        facts: {},
        prevHash: '0',
        hash: 'f',
      },
    ],
    (unitId) => `Åsheim (${unitId})`,
  );
  const rows: string[][] = parse(csv, { delimiter: ';', bom: true });
  expect(rows).toEqual([
    [...head],
    [
      '1',
      at,
      'Solbris, "Ragna"',
      'crisis_leader',
      'staffing.plan.published',
      'Åsheim (A2)',
      `'=HYPERLINK("http://x")`,
      'linje én\nlinje to; og mer',
      `staffing.holes = 17 shifts (${at})`,
      'f',
    ],
  ]);
});
