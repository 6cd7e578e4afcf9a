#!/usr/bin/env node
// Runs on any Node from 20 on and hands over to the Node that comes with the checkout.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundled = join(root, 'node_modules/.bin/node');
if (!existsSync(bundled)) {
  console.error('Run npm start (or npm install) in the checkout first: what the program needs is not installed yet.');
  process.exit(3);
}
const child = spawn(bundled, [join(root, 'src/app/cli.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 3)));
