// Every gate in one command: types, lint, boundaries, dead code, clones, file sizes, texts, schema drift. Each gate that could
// pass in silence is first shown red on a planted violation (scripts/planted-violations.mjs).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { plantedViolationsAreFound } from './planted-violations.mjs';

const MAX_LINES = 500;

function tool(command, args) {
  const outcome = spawnSync(join('node_modules/.bin', command), args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: outcome.status === 0, text: `${outcome.stdout ?? ''}${outcome.stderr ?? ''}` };
}

function sourceFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.(ts|tsx|mjs)$/.test(name) ? [path] : [];
  });
}

/** Files over 500 lines; generated row types and data tables of names are data. */
function fileSizes() {
  const data = [/row-types\.ts$/, /^seed\/names\//, /\/texts\//];
  const long = sourceFiles('src')
    .concat(sourceFiles('seed'), sourceFiles('bench'), sourceFiles('test'))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }))
    .filter(({ path, lines }) => lines > MAX_LINES && !data.some((pattern) => pattern.test(path)));
  return {
    ok: long.length === 0,
    text: long.map(({ path, lines }) => `${path}: ${lines} lines, at most ${MAX_LINES}`).join('\n'),
  };
}

function boundaries() {
  const { text } = tool('depcruise', ['src', 'seed', '--output-type', 'json', '--config', '.dependency-cruiser.cjs']);
  const { summary } = JSON.parse(text);
  const found = summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`);
  if (summary.totalCruised < 50) found.push(`only ${summary.totalCruised} files were cruised`);
  return { ok: found.length === 0, text: found.join('\n') };
}

const gates = [
  ['types', () => tool('tsc', ['--noEmit'])],
  ['lint and format', () => tool('biome', ['check', '--error-on-warnings', '.'])],
  ['boundaries', boundaries],
  ['dead code', () => tool('knip', ['--no-progress'])],
  ['clones', () => tool('jscpd', ['--config', '.jscpd.json', 'src', 'seed', 'bench'])],
  ['file sizes', fileSizes],
  ['row types fit the schema', () => tool('node', ['scripts/generate-row-types.ts', '--check'])],
  ['planted violations are found', plantedViolationsAreFound],
];

let failed = 0;
for (const [name, run] of gates) {
  const { ok, text } = run();
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!ok) {
    failed++;
    console.log(
      text
        .trim()
        .split('\n')
        .slice(0, 60)
        .map((line) => `     ${line}`)
        .join('\n'),
    );
  }
}
process.exit(failed === 0 ? 0 : 1);
