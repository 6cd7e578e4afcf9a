import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program as a person starts it: its own process, an empty data folder, a free port. */
export interface StartedProgram {
  readonly origin: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

const URL_LINE = /http:\/\/localhost:\d+/;

/** Starts `beredt serve` as `npm start` does, on an empty folder or a given one, and waits until it says where to look. */
export async function startProgram(
  dataFolder = mkdtempSync(join(tmpdir(), 'beredt-program-')),
): Promise<StartedProgram> {
  const child = spawn(process.execPath, ['src/app/cli.ts', 'serve', '--data', dataFolder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  });
  const origin = await readOrigin(child);
  return {
    origin,
    dataFolder,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function readOrigin(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = URL_LINE.exec(said)?.[0];
      if (url) resolve(url.replace('localhost', '127.0.0.1'));
    });
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
  });
}
