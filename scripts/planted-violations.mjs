// Shows that the gates bite: plants one violation of each in a copy of the tree's outline and expects the tool to name it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SOURCES = {
  'src/kernel/plain.ts': "export const plain = 'plain';\n",
  'src/platform/db/database.ts': "import { plain } from '#kernel/plain.ts';\nexport const database = plain;\n",
  'src/modules/organisation/index.ts': "export const organisation = 'organisation';\n",
  'src/modules/organisation/store/inside.ts': "export const inside = 'inside';\n",
  'src/modules/staffing/index.ts': "export const staffing = 'staffing';\n",
  'src/modules/situation/index.ts': "export const situation = 'situation';\n",
  'src/modules/services/index.ts': "export const services = 'services';\n",
};

/** Rule that must be named -> the file that breaks it. */
const BOUNDARY_VIOLATIONS = {
  'storey-organisation': [
    'src/modules/organisation/upward.ts',
    "import { staffing } from '#modules/staffing/index.ts';\nexport const upward = staffing;\n",
  ],
  'storey-services': [
    'src/modules/services/sideways.ts',
    "import { staffing } from '#modules/staffing/index.ts';\nexport const sideways = staffing;\n",
  ],
  'kernel-alone': [
    'src/kernel/not-alone.ts',
    "import { database } from '../platform/db/database.ts';\nexport const notAlone = database;\n",
  ],
  'platform-knows-no-module': [
    'src/platform/db/knows.ts',
    "import { staffing } from '#modules/staffing/index.ts';\nexport const knows = staffing;\n",
  ],
  'other-modules-by-their-face': [
    'src/modules/staffing/through-wall.ts',
    "import { inside } from '#modules/organisation/store/inside.ts';\nexport const throughWall = inside;\n",
  ],
  'domain-is-pure': [
    'src/modules/staffing/domain/impure.ts',
    "import { database } from '#platform/db/database.ts';\nexport const impure = database;\n",
  ],
  'browser-has-no-server': [
    'src/modules/staffing/ui/page.ts',
    "import { staffing } from '../index.ts';\nexport const page = staffing;\n",
  ],
};

function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Plants each violation and gives those that no tool named. */
export function plantedViolationsAreFound() {
  const root = mkdtempSync(join(tmpdir(), 'beredt-planted-'));
  try {
    for (const file of ['package.json', 'tsconfig.json', 'biome.json', '.dependency-cruiser.cjs', '.jscpd.json'])
      cpSync(file, join(root, file));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    for (const [path, text] of Object.entries(SOURCES)) write(root, path, text);
    for (const [path, text] of Object.values(BOUNDARY_VIOLATIONS)) write(root, path, text);
    write(root, 'src/kernel/wrong-type.ts', "export const count: number = 'three';\n");
    write(
      root,
      'src/kernel/unused-import.ts',
      "import { plain } from './plain.ts';\nvar old = 1;\nexport const debuggerHere = () => { debugger; return old; };\n",
    );
    const block = Array.from({ length: 30 }, (_, i) => `  total += weights[${i}] * hours[${i}] - breaks[${i}];`).join(
      '\n',
    );
    for (const name of ['one', 'two']) {
      write(
        root,
        `src/kernel/clone-${name}.ts`,
        `export function ${name}(weights: number[], hours: number[], breaks: number[]) {\n  let total = 0;\n${block}\n  return total;\n}\n`,
      );
    }
    const run = (command, args) => {
      const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, {
        cwd: root,
        encoding: 'utf8',
      });
      return { status, text: `${stdout}${stderr}` };
    };
    const missed = [];
    const cruised = run('depcruise', ['src', '--output-type', 'json', '--config', '.dependency-cruiser.cjs']);
    const named = new Set(JSON.parse(cruised.text).summary.violations.map((v) => v.rule.name));
    for (const rule of Object.keys(BOUNDARY_VIOLATIONS)) if (!named.has(rule)) missed.push(`boundaries: ${rule}`);
    if (!run('tsc', ['--noEmit', '-p', root]).text.includes('wrong-type.ts')) missed.push('types: wrong-type.ts');
    if (run('biome', ['check', 'src/kernel/unused-import.ts']).status === 0) missed.push('lint: unused-import.ts');
    if (run('jscpd', ['--config', '.jscpd.json', 'src']).status === 0)
      missed.push('clones: clone-one.ts and clone-two.ts');
    return { ok: missed.length === 0, text: missed.map((one) => `not found: ${one}`).join('\n') };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
