import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import { describeFolder } from '../domain/folder/describe-folder.ts';
import type { FolderFile } from './read-municipality-files.ts';
import { readMunicipalityFiles } from './read-municipality-files.ts';
import type { ReadFolderOptions } from './read-municipality-folder.ts';

const SMALL: Readonly<Record<string, string>> = {
  'municipality.json': '{"number":"9901","name":"Eksempelvik"}',
  'sites.csv': 'site_id,name\nS1,Lyngheim\n',
  'units.csv': 'unit_id,name,kind,site_id\nU1,Multe,nursing_home_ward,S1\nU2,Tyttebær,home_care,S1\n',
  'competences.csv': 'competence,covers,weight\nnurse,assistant,1500\nassistant,,700\n',
  'shifts.csv': 'shift,start,end,break_minutes\nD,07:30,15:00,30\nN,22:00,07:30,0\n',
  'staff.csv':
    'staff_id,name,competence,home_unit_id,employment_pct\nP1,Rask Lanterne,nurse,U1,100\nP2,Blid Kompass,assistant,U1,60\n',
};

const filesOf = (texts: Readonly<Record<string, string | undefined>>): FolderFile[] =>
  Object.entries({ ...SMALL, ...texts }).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, bytes: Buffer.from(text) }],
  );
const read = (texts: Readonly<Record<string, string | undefined>>, options?: ReadFolderOptions) =>
  readMunicipalityFiles(filesOf(texts), options);
const faultsOf = async (
  texts: Readonly<Record<string, string | undefined>>,
  options?: ReadFolderOptions,
): Promise<InputFault[]> => {
  const error = await read(texts, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputRefused)) throw new Error('not refused');
  return error.faults.map(({ file, row, column, value, expected }) => ({ file, row, column, value, expected }));
};

describe('en liten mappe', () => {
  it('blir lest med standardverdier', async () => {
    const { municipality, present, warnings } = await read({});
    expect(municipality.staff[0]).toEqual({
      staffId: 'P1',
      name: 'Rask Lanterne',
      competence: 'nurse',
      homeUnitId: 'U1',
      employmentPct: 100,
      consentRedeploy: false,
      nightWorker: false,
      outbreakTeam: false,
      languages: [],
    });
    expect(municipality.shifts[1]).toEqual({
      shift: 'N',
      startMinute: 1320,
      endMinute: 450,
      breakMinutes: 0,
      passive: false,
    });
    expect(municipality.demand).toBeUndefined();
    expect(present).toEqual(['sites', 'units', 'competences', 'shifts', 'staff']);
    expect(warnings).toEqual([]);
  });

  it('norske filnavn og overskrifter', async () => {
    const { municipality } = await read({
      'staff.csv': undefined,
      'Ansatte.csv': 'Ansattnr;Navn;Stilling;Avdeling;Stillingsprosent;Nattarbeider\nÅ1;Ærfugl;nurse;U1;79,5 %;ja\n',
      'Fravær.csv': 'Ansattnr;Fra og med;Til og med;Årsak\nÅ1;30.12.2026;31.12.2026;Egenmelding\n',
    });
    expect(municipality.staff[0]).toMatchObject({ staffId: 'Å1', employmentPct: 79.5, nightWorker: true });
    expect(municipality.absences).toEqual([{ staffId: 'Å1', from: '2026-12-30', to: '2027-01-01', kind: 'sick' }]);
  });
});

describe('feil som stanser', () => {
  const roster = 'staff_id,date,shift,unit_id,kind\n';
  it.each<[string, Record<string, string | undefined>, InputFault]>([
    [
      'dag som ikke finnes',
      { 'roster.csv': `${roster}P1,2026-11-31,D,U1,\n` },
      {
        file: 'roster.csv',
        row: 2,
        column: 'date',
        value: '2026-11-31',
        expected: 'a day that exists, as 2026-11-23 or 23.11.2026',
      },
    ],
    [
      'tomt felt',
      { 'roster.csv': `${roster}P1,,D,U1,\n` },
      { file: 'roster.csv', row: 2, column: 'date', value: '', expected: 'a value; this may not be empty' },
    ],
    [
      'ukjent ansatt',
      { 'roster.csv': `${roster}P9,2026-11-23,D,U1,\n` },
      { file: 'roster.csv', row: 2, column: 'staff_id', value: 'P9', expected: 'a staff_id of staff.csv' },
    ],
    [
      'ukjent vakt',
      { 'roster.csv': `${roster}P1,2026-11-23,X,U1,\n` },
      { file: 'roster.csv', row: 2, column: 'shift', value: 'X', expected: 'a shift of shifts.csv' },
    ],
    [
      'ukjent slag',
      { 'roster.csv': `${roster}P1,2026-11-23,D,U1,fri\n` },
      { file: 'roster.csv', row: 2, column: 'kind', value: 'fri', expected: 'one of normal, extra, overtime, on_call' },
    ],
    [
      'samme rad to ganger',
      { 'roster.csv': `${roster}P1,2026-11-23,D,U1,\n\nP1,23.11.2026,D,U2,\n` },
      {
        file: 'roster.csv',
        row: 4,
        column: ['staff_id', 'date', 'shift'],
        value: ['P1', '23.11.2026', 'D'],
        expected: 'one row per person, date and shift; row 2 has the same',
      },
    ],
    [
      'for mange celler',
      { 'roster.csv': `${roster}P1,2026-11-23,D,U1,normal,35\n` },
      {
        file: 'roster.csv',
        row: 2,
        column: undefined,
        value: ['P1', '2026-11-23', 'D', 'U1', 'normal', '35'],
        expected: '5 cells, as in the header',
      },
    ],
    [
      'minimum over normal',
      { 'demand.csv': 'unit_id,date,shift,competence,normal,minimum\nU1,2026-11-23,D,nurse,1,2\n' },
      { file: 'demand.csv', row: 2, column: 'minimum', value: '2', expected: 'at most normal, which is 1' },
    ],
    [
      'negativt behov',
      { 'demand.csv': 'unit_id,date,shift,competence,normal\nU1,2026-11-23,D,nurse,-1\n' },
      { file: 'demand.csv', row: 2, column: 'normal', value: '-1', expected: 'a whole number from 0 to 10000, as 3' },
    ],
    [
      'halvt behov',
      { 'demand.csv': 'unit_id,date,shift,competence,normal\nU1,2026-11-23,D,nurse,"1,5"\n' },
      { file: 'demand.csv', row: 2, column: 'normal', value: '1,5', expected: 'a whole number from 0 to 10000, as 3' },
    ],
    [
      'slutt før begynnelse',
      { 'absences.csv': 'staff_id,from,to,kind\nP1,2026-11-23,2026-11-20,sick\n' },
      { file: 'absences.csv', row: 2, column: 'to', value: '2026-11-20', expected: 'not before 2026-11-23' },
    ],
    [
      'pause lengre enn vakten',
      { 'shifts.csv': 'shift,start,end,break_minutes\nD,07:30,08:00,30\n' },
      {
        file: 'shifts.csv',
        row: 2,
        column: 'break_minutes',
        value: '30',
        expected: 'less than the shift, which lasts 30 minutes',
      },
    ],
    [
      'vikar med en ansatts nummer',
      { 'pool.csv': 'person_id,name,competence,source\nP2,Lun Vindharpe,nurse,pool\n' },
      {
        file: 'pool.csv',
        row: 2,
        column: 'person_id',
        value: 'P2',
        expected: 'an id that neither staff.csv nor another row of pool.csv has; staff.csv row 3 has it',
      },
    ],
    [
      'to enheter med samme nummer',
      { 'units.csv': 'unit_id,name,kind,site_id\nU1,A,other,S1\nU1,B,other,S1\n' },
      {
        file: 'units.csv',
        row: 3,
        column: 'unit_id',
        value: 'U1',
        expected: 'an id that no other row of units.csv has; row 2 has it',
      },
    ],
    [
      'enheter i ring',
      { 'units.csv': 'unit_id,name,kind,site_id,parent_id\nU1,A,other,S1,U2\nU2,B,other,S1,U1\n' },
      {
        file: 'units.csv',
        row: 2,
        column: 'parent_id',
        value: 'U2',
        expected: 'a unit outside its own branch; U1 → U2 → U1 runs in a circle',
      },
    ],
    [
      'dekker en ukjent kompetanse',
      { 'competences.csv': 'competence,covers\nnurse,assistant|cook\nassistant,\n' },
      { file: 'competences.csv', row: 2, column: 'covers', value: 'cook', expected: 'a competence of competences.csv' },
    ],
    [
      'manglende kolonne',
      { 'sites.csv': 'site_id\nS1\n' },
      { file: 'sites.csv', row: 1, column: 'name', value: undefined, expected: 'this column' },
    ],
    [
      'to like kolonner',
      { 'sites.csv': 'site_id,name,Name\nS1,A,B\n' },
      {
        file: 'sites.csv',
        row: 1,
        column: 'Name',
        value: undefined,
        expected: 'one column for name; "name" is another',
      },
    ],
    [
      'tom fil',
      { 'sites.csv': '' },
      { file: 'sites.csv', row: 1, column: undefined, value: undefined, expected: 'a header row with site_id, name' },
    ],
    [
      'manglende fil',
      { 'shifts.csv': undefined },
      { file: 'shifts.csv', row: undefined, column: undefined, value: undefined, expected: 'the file shifts.csv' },
    ],
    [
      'fil som en annen viser til',
      { 'stock.csv': 'site_id,item,quantity\nS1,maske,3\nS1,frakk,3\n' },
      {
        file: 'items.csv',
        row: undefined,
        column: undefined,
        value: undefined,
        expected: 'the file items.csv, which stock.csv refers to',
      },
    ],
    [
      'to filer for det samme',
      { 'ansatte.csv': SMALL['staff.csv'] },
      {
        file: 'ansatte.csv',
        row: undefined,
        column: undefined,
        value: undefined,
        expected: 'one file for staff; staff.csv is another',
      },
    ],
    [
      'ukjent regel',
      { 'municipality.json': '{"number":"9901","name":"E","rules":{"weekHour":48}}' },
      {
        file: 'municipality.json',
        row: undefined,
        column: 'rules.weekHour',
        value: '48',
        expected: expect.stringMatching(/^one of dailyRestHours/) as unknown as string,
      },
    ],
    [
      'pris som ikke er et tall',
      { 'municipality.json': '{"number":"9901","name":"E","policy":{"source":{"pool":"fire"}}}' },
      {
        file: 'municipality.json',
        row: undefined,
        column: 'policy.source.pool',
        value: 'fire',
        expected: 'a number of 0 or more',
      },
    ],
    [
      'ødelagt JSON',
      { 'municipality.json': '{"number":' },
      {
        file: 'municipality.json',
        row: undefined,
        column: undefined,
        value: undefined,
        expected: expect.stringMatching(/^JSON/) as unknown as string,
      },
    ],
  ])('%s', async (_, texts, fault) => expect(await faultsOf(texts)).toContainEqual(fault));

  it('alle feil på en gang, i leserekkefølge', async () => {
    const faults = await faultsOf({
      'staff.csv': 'staff_id,name,competence,home_unit_id,employment_pct\nP1,Rask,nurse,U1,180\n,Blid,cook,U7,60\n',
      'roster.csv': `${roster}P1,2026-11-31,D,U1,\nP1,2026-11-30,D,U9,\n`,
    });
    expect(faults.map(({ file, row, column }) => [file, row, column])).toEqual([
      ['staff.csv', 2, 'employment_pct'],
      ['staff.csv', 3, 'staff_id'],
      ['staff.csv', 3, 'competence'],
      ['staff.csv', 3, 'home_unit_id'],
      ['roster.csv', 2, 'date'],
      ['roster.csv', 3, 'unit_id'],
    ]);
  });

  it('overlappende verdier av samme regel', async () => {
    const rules = {
      weekHours: [
        { value: 48 },
        { value: 54, from: '2026-03-01', to: '2026-06-01' },
        { value: 40, from: '2026-05-01' },
      ],
    };
    const faults = await faultsOf({ 'municipality.json': JSON.stringify({ number: '9901', name: 'E', rules }) });
    expect(faults).toMatchObject([{ column: 'rules.weekHours', expected: 'values that do not overlap in time' }]);
  });
});

describe('rart, men ikke galt', () => {
  const warningsOf = async (texts: Readonly<Record<string, string>>) =>
    (await read(texts)).warnings.map(({ file, row, code }) => [file, row, code]);

  it.each<[string, Record<string, string>, unknown[]]>([
    ['ukjent kolonne', { 'sites.csv': 'site_id,name,farge\nS1,A,rød\n' }, ['sites.csv', 1, 'unknown-column']],
    ['ukjent fil', { 'budsjett.csv': 'a,b\n1,2\n' }, ['budsjett.csv', undefined, 'unknown-file']],
    [
      'to vakter på en gang',
      {
        'roster.csv': 'staff_id,date,shift,unit_id\nP1,2026-11-23,N,U1\nP1,2026-11-24,D,U1\nP2,2026-11-24,D,U1\n',
        'shifts.csv': 'shift,start,end\nD,07:00,15:00\nN,22:00,07:30\n',
      },
      ['roster.csv', 3, 'overlapping-duty'],
    ],
    [
      'fravær to ganger',
      { 'absences.csv': 'staff_id,from,to,kind\nP1,2026-11-23,,sick\nP1,2026-11-25,2026-11-26,leave\n' },
      ['absences.csv', 3, 'overlapping-stretch'],
    ],
    [
      'fravær uten dager',
      { 'absences.csv': 'staff_id,from,to,kind\nP1,2026-11-23,2026-11-23,sick\n' },
      ['absences.csv', 2, 'empty-stretch'],
    ],
    [
      'ansatt uten vakt',
      { 'roster.csv': 'staff_id,date,shift,unit_id\nP1,2026-11-23,D,U1\n' },
      ['staff.csv', undefined, 'no-shift'],
    ],
    [
      'kompetanse ingen har',
      {
        'competences.csv': 'competence\nnurse\nassistant\ncook\n',
        'demand.csv': 'unit_id,date,shift,competence,normal\nU1,2026-11-23,D,cook,1\n',
      },
      ['demand.csv', 2, 'unheld-competence'],
    ],
    [
      'vakt uten behov',
      {
        'roster.csv': 'staff_id,date,shift,unit_id\nP1,2026-11-23,N,U1\nP2,2026-11-23,D,U1\n',
        'demand.csv': 'unit_id,date,shift,competence,normal\nU1,2026-11-23,D,nurse,1\n',
      },
      ['roster.csv', 2, 'roster-without-demand'],
    ],
    [
      'vil hjelpe, men er ikke opplært',
      { 'staff.csv': `${SMALL['staff.csv']?.replace('pct\n', 'pct,consent_redeploy\n').replace('100\n', '100,ja\n')}` },
      ['staff.csv', undefined, 'no-training'],
    ],
  ])('%s', async (_, texts, warning) => expect(await warningsOf(texts)).toContainEqual(warning));

  it('en vakt som slutter før den begynner, slutter neste dag', async () => expect(await warningsOf({})).toEqual([]));
});

describe('mapping', () => {
  it('fremmede navn, verdier, datoer og faste verdier', async () => {
    const { municipality } = await read(
      { 'eksport.csv': 'Res;Når;Kode;Sted\nP1;11/23/2026;Dag;Post 1\n' },
      {
        mapping: {
          tables: {
            roster: {
              from: 'eksport',
              columns: { staff_id: 'Res', date: 'Når', shift: 'Kode', unit_id: 'Sted' },
              valueMaps: { shift: { Dag: 'D' }, unit_id: { 'Post 1': 'U1' } },
              constants: { kind: 'extra' },
              dateFormat: 'MM/DD/YYYY',
            },
          },
        },
      },
    );
    expect(municipality.roster).toEqual([
      { staffId: 'P1', date: '2026-11-23', shift: 'D', unitId: 'U1', kind: 'extra' },
    ]);
  });

  it('kolonner og filer som ikke skal leses', async () => {
    const mapping = { skip: ['eksport'], tables: { staff: { ignore: ['employment_pct'] } } };
    const faults = await faultsOf({ 'eksport.csv': 'tull' }, { mapping });
    expect(faults).toMatchObject([{ file: 'staff.csv', column: 'employment_pct' }]);
  });

  it('en overskrift som mappingen nevner, må finnes', async () => {
    const mapping = { tables: { roster: { from: 'eksport', columns: { staff_id: 'Ressurs' } } } };
    const faults = await faultsOf({ 'eksport.csv': 'Res,date,shift,unit_id\n' }, { mapping });
    expect(faults).toEqual([
      { file: 'eksport.csv', row: 1, column: 'Ressurs', value: undefined, expected: 'this column' },
    ]);
  });
});

describe('del av en kommune', () => {
  const known = async () => ({ staff: new Set(['P1']), shifts: new Set(['D']), units: new Set(['U1']) });
  const only = { ...Object.fromEntries(Object.keys(SMALL).map((name) => [name, undefined])) };

  it('nattens turnus alene viser til det som er der fra før', async () => {
    const roster = 'staff_id,date,shift,unit_id\nP1,2026-11-23,D,U1\n';
    expect((await read({ ...only, 'roster.csv': roster }, { known })).present).toEqual(['roster']);
  });

  it('og nektes når det ikke er der', async () => {
    const faults = await faultsOf(
      { ...only, 'roster.csv': 'staff_id,date,shift,unit_id\nP2,2026-11-23,D,U1\n' },
      { known },
    );
    expect(faults).toMatchObject([{ row: 2, column: 'staff_id', value: 'P2' }]);
  });
});

describe('arbeidsbok', () => {
  const day = (iso: string) => ({ value: new Date(`${iso}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' });
  const text = (value: string | number) =>
    typeof value === 'number' ? { value, type: Number } : { value, type: String };
  const rows = (csv: string) =>
    csv
      .trim()
      .split('\n')
      .map((line) => line.split(',').map(text));
  const book = async (roster: unknown[][]) => {
    const sheets = Object.entries(SMALL)
      .filter(([name]) => name !== 'municipality.json')
      .map(([name, csv]) => ({ sheet: name.replace('.csv', ''), data: rows(csv) }));
    const settings = { sheet: 'municipality', data: rows('number,name\n9901,Eksempelvik') };
    const all = [settings, ...sheets, { sheet: 'Turnus', data: roster }] as unknown as Parameters<
      typeof writeExcelFile
    >[0];
    return {
      name: 'bok.xlsx',
      bytes: await (writeExcelFile as (sheets: unknown) => { toBuffer(): Promise<Buffer> })(all).toBuffer(),
    };
  };

  it('dager, tall og klokkeslett som typede celler', async () => {
    const header = ['staff_id', 'date', 'shift', 'unit_id'].map(text);
    const roster = [
      header,
      [text('P1'), day('2026-11-23'), text('D'), text('U1')],
      [text('P2'), text(46_350), text('D'), text('U1')],
    ];
    const { municipality } = await readMunicipalityFiles([await book(roster)]);
    expect(municipality.name).toBe('Eksempelvik');
    expect(municipality.roster.map((row) => row.date)).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('rader er arkets rader, tomme med', async () => {
    const header = ['staff_id', 'date', 'shift', 'unit_id'].map(text);
    const roster = [header, [], [text('P9'), day('2026-11-23'), text('D'), text('U1')]];
    await expect(book(roster).then((file) => readMunicipalityFiles([file]))).rejects.toMatchObject({
      faults: [{ file: 'Turnus', row: 3, column: 'staff_id', value: 'P9' }],
    });
  });
});

it('kontrakten i docs er den som leses', async () => {
  const kept = await readFile(new URL('../../../../docs/contracts/municipality-folder.md', import.meta.url), 'utf8');
  expect(kept, 'run: node scripts/write-folder-contract.ts').toBe(describeFolder());
});
