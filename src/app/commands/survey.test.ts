import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '#test/replan-examples/run-in-process.ts';
import { runSurvey } from './survey.ts';

const FRAME = [
  'number,name,size_class',
  ...Array.from({ length: 20 }, (_, at) => `${at},"Sted, ${at}",${at < 12 ? 'small' : 'large'}`),
];
const DRAW = { frame: 'frame.csv', id: 'number', strata: ['size_class'], size: 5, seed: 3 };

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'beredt-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

describe('beredt survey', () => {
  it('trekker et utvalg som anslagene leser', async () => {
    const path = await folder({ 'frame.csv': FRAME.join('\n'), 'draw.json': JSON.stringify(DRAW) });
    const drawn = join(path, 'sample.csv');
    expect((await runInProcess(runSurvey, ['draw', join(path, 'draw.json'), '--out', drawn])).exit).toBe(0);
    const rows = (await readFile(drawn, 'utf8')).trim().split('\n');
    expect(rows[0]).toBe('number,name,size_class,N_h,n_h');
    expect(rows).toHaveLength(6);
    expect(rows[1]).toMatch(/^\d+,"Sted, \d+",small,12,3$/);
    const design = {
      numeric: ['N_h', 'number'],
      strata: ['size_class'],
      fpc: ['N_h'],
      estimates: [{ id: 'm', type: 'mean', var: 'number' }],
    };
    await writeFile(join(path, 'design.json'), JSON.stringify(design));
    const { exit, stdout } = await runInProcess(runSurvey, ['estimate', join(path, 'design.json'), drawn]);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ n: 5, weights: { sum: 20 }, estimates: [{ id: 'm', n: 5 }] });
  });

  it.each<[string, Readonly<Record<string, string>>, string[], string]>([
    [
      'en ramme med samme kommune to ganger',
      { 'd.json': JSON.stringify(DRAW), 'frame.csv': [...FRAME, '3,Igjen,small'].join('\n') },
      ['draw', 'd.json'],
      'frame.csv row 22, number: "3"',
    ],
    ['et design som ikke er JSON', { 'd.json': '{' }, ['draw', 'd.json'], 'a design as JSON'],
    [
      'et design uten størrelse',
      { 'd.json': JSON.stringify({ ...DRAW, size: undefined }) },
      ['draw', 'd.json'],
      'size: – expected how many to draw',
    ],
    ['en ramme som ikke finnes', { 'd.json': JSON.stringify(DRAW) }, ['draw', 'd.json'], 'a file that can be read'],
    [
      'et svar som ikke er et tall',
      { 'd.json': JSON.stringify({ numeric: ['y'], estimates: [] }), 'a.csv': 'y\n1\nto' },
      ['estimate', 'd.json', 'a.csv'],
      'a.csv row 3, y: "to" – expected a number',
    ],
    [
      'et spørsmål om en kolonne som ikke finnes',
      { 'd.json': JSON.stringify({ estimates: [{ id: 'm', type: 'mean', var: 'y' }] }), 'a.csv': 'x\n1' },
      ['estimate', 'd.json', 'a.csv'],
      '"y" – expected a column of the data',
    ],
  ])('%s avvises med sted og hva som var ventet', async (_, files, args, expected) => {
    const path = await folder(files);
    const { exit, stderr } = await runInProcess(
      runSurvey,
      args.map((arg) => (arg.includes('.') ? join(path, arg) : arg)),
    );
    expect([exit, stderr]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('uten fil forklarer den seg', async () => {
    expect(await runInProcess(runSurvey, ['estimate', 'x.json'])).toMatchObject({ exit: 2 });
  });
});
