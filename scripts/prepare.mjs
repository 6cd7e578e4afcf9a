// Runs on any Node from 20 on, before every npm script: installs what is missing, makes sure that Node 26 from the checkout
// is used, and with --build builds the web application when its sources are newer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, '.cache');

function fail(text) {
  console.error(`\n${text}\n`);
  process.exit(1);
}

function digestOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) visit(join(path, name));
    else hash.update(path).update(readFileSync(full));
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

/** Does a step unless what it depends on is as it was the last time it succeeded. */
function unlessFresh(name, sources, isThere, step) {
  const stamp = join(cache, `${name}.stamp`);
  if (isThere() && existsSync(stamp) && readFileSync(stamp, 'utf8') === digestOf(sources)) return;
  step();
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, digestOf(sources));
}

function run(command, args, options = {}) {
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
      .status === 0
  );
}

const bundledNode = join(root, 'node_modules/.bin/node');
const modules = join(root, 'node_modules');

unlessFresh(
  'install',
  ['package.json', 'package-lock.json'],
  () => existsSync(bundledNode),
  () => {
    console.error('Installing what is missing …');
    // `install`, not `ci`: optional packages of other platforms may be missing from a mirror, which `ci` takes for an error.
    const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--ignore-scripts=false'];
    if (!run('npm', args, { stdio: ['ignore', 2, 2] })) fail('npm install failed; see above.');
  },
);

const version = spawnSync(bundledNode, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
if (!/^v(2[6-9]|[3-9]\d)\./.test(version)) {
  fail(
    `Node 26 was expected in ${modules}, found "${version}". Were install scripts switched off? Run: npm rebuild node`,
  );
}

if (process.argv.includes('--build')) {
  const sources = ['index.html', 'vite.config.ts', 'package-lock.json', 'src'];
  unlessFresh(
    'web',
    sources,
    () => existsSync(join(root, 'dist/web/index.html')),
    () => {
      console.error('Building the web application …');
      if (
        !run(bundledNode, [join(modules, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
          stdio: ['ignore', 2, 2],
        })
      )
        fail('The build failed; see above.');
    },
  );
}
