// Estimates on the cases of ../shared/bench/survey against R's answers, and a million answers with twenty estimates beside R `survey`
// (Debian: r-base-core, r-cran-survey, r-cran-jsonlite) on the same files in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rng } from '#kernel/rng.ts';
import { runEstimates } from '#modules/surveys/domain/estimate/run-estimates.ts';
import { readAnswers } from '#modules/surveys/files/read-answers.ts';
import { readEstimateDesign } from '#modules/surveys/files/read-survey-design.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/bench/survey');

/** The tables of `npm run bench survey`; `small` takes a hundredth of the answers. */
export async function benchSurvey({ small }: { readonly small: boolean }): Promise<string> {
  const lines = ['| case | numbers compared | largest relative difference to R |', '|---|---|---|'];
  const designs = (await readdir(FOLDER)).filter((file) => file.endsWith('.design.json')).sort();
  for (const file of designs) {
    const name = file.replace('.design.json', '');
    const text = await readFile(join(FOLDER, file), 'utf8');
    const answers = await readFile(join(FOLDER, `${name}.csv`), 'utf8');
    const expected = JSON.parse(await readFile(join(FOLDER, `${name}.expected.json`), 'utf8'));
    const { numbers, worst } = compare(estimate(text, answers).result, expected);
    lines.push(`| ${name} | ${numbers} | ${worst.toExponential(1)} |`);
  }
  return `${lines.join('\n')}\n\n${await largeSurvey(small ? 10_000 : 1_000_000)}`;
}

function estimate(design: string, answers: string) {
  const started = performance.now();
  const { numeric, task } = readEstimateDesign(design, 'design.json');
  const table = readAnswers(answers, 'data.csv', numeric);
  const read = performance.now();
  const result = runEstimates(table, task);
  return { result, readSeconds: (read - started) / 1000, seconds: (performance.now() - read) / 1000 };
}

interface Compared {
  numbers: number;
  worst: number;
}

function compare(found: unknown, expected: unknown, sum: Compared = { numbers: 0, worst: 0 }): Compared {
  if (typeof expected === 'number') {
    sum.numbers += 1;
    sum.worst = Math.max(sum.worst, Math.abs(Number(found) - expected) / Math.max(1e-6, Math.abs(expected)));
  } else if (expected !== null && typeof expected === 'object') {
    const { estimate: p, type } = expected as { readonly estimate?: number; readonly type?: string };
    const isAtEdge = type === 'prop' && (p === 0 || p === 1);
    for (const [key, value] of Object.entries(expected)) {
      if (!(isAtEdge && key.startsWith('ci'))) compare((found as Record<string, unknown>)[key], value, sum);
    }
  }
  return sum;
}

async function largeSurvey(rows: number): Promise<string> {
  const random = rng(1);
  const csv = ['stratum,N,q1,q2,q3,group'];
  for (let row = 0; row < rows; row++) {
    const stratum = random.int(20);
    const answer = () => (random.next() < 0.05 ? '' : String(1 + random.int(5)));
    csv.push(`s${stratum},${rows},${answer()},${answer()},${answer()},g${random.int(6)}`);
  }
  const design = {
    numeric: ['N', 'q1', 'q2', 'q3'],
    strata: ['stratum'],
    fpc: ['N'],
    estimates: ['q1', 'q2', 'q3', 'q1', 'q2'].flatMap((name, at) => [
      { id: `mean${at}`, type: 'mean', var: name },
      { id: `high${at}`, type: 'prop', expr: `${name} >= 4` },
      { id: `total${at}`, type: 'total', var: name, where: `group == 'g${at}'` },
      { id: `by${at}`, type: 'by', var: name, by: ['group'] },
    ]),
  };
  const folder = await mkdtemp(join(tmpdir(), 'beredt-survey-'));
  const [designFile, dataFile] = [join(folder, 'design.json'), join(folder, 'data.csv')];
  await writeFile(designFile, JSON.stringify(design));
  await writeFile(dataFile, csv.join('\n'));
  const ours = estimate(JSON.stringify(design), await readFile(dataFile, 'utf8'));
  const lines = [
    `| ${rows.toLocaleString('en')} answers × 20 estimates | s | largest relative difference |`,
    '|---|---|---|',
    `| ours (reading ${ours.readSeconds.toFixed(1)} s, estimates ${ours.seconds.toFixed(1)} s) | ${(ours.readSeconds + ours.seconds).toFixed(1)} | – |`,
  ];
  if (!existsSync('/usr/bin/Rscript')) return [...lines, '| R survey | not installed | – |'].join('\n');
  const started = performance.now();
  const peer = spawnSync('Rscript', [join(FOLDER, 'peer.R'), designFile, dataFile], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  const difference =
    peer.status === 0 ? compare(ours.result, JSON.parse(peer.stdout)).worst.toExponential(1) : 'failed';
  return [...lines, `| R survey | ${seconds.toFixed(1)} | ${difference} |`].join('\n');
}
