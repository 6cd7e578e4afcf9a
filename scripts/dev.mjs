// The server with restart on change, and the web application with hot reload on port 5173.
import { spawn } from 'node:child_process';

const children = [
  spawn('node', ['--watch-path=src', 'src/app/cli.ts', 'serve'], { stdio: 'inherit' }),
  spawn('node', ['node_modules/vite/bin/vite.js'], { stdio: 'inherit' }),
];
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
