import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CBC = '/usr/bin/cbc';

/** What CBC came to within its budget. `objective` undefined: no solution found. */
export interface CbcOutcome {
  readonly proven: boolean;
  readonly objective: number | undefined;
  readonly seconds: number;
}

/** Solves an LP text with Debian's CBC on one thread; undefined where it is not installed. */
export async function solveWithCbc(lp: string, seconds: number): Promise<CbcOutcome | undefined> {
  if (!existsSync(CBC)) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'beredt-cbc-'));
  try {
    const [model, answer] = [join(folder, 'model.lp'), join(folder, 'answer.txt')];
    await writeFile(model, lp);
    const started = performance.now();
    const child = spawn(CBC, [model, 'sec', String(seconds), 'solve', 'solution', answer], { stdio: 'ignore' });
    await once(child, 'exit');
    const text = await readFile(answer, 'utf8').catch(() => '');
    const first = text.split('\n', 1)[0] ?? '';
    const objective = /objective value\s+(-?[\d.e+]+)/i.exec(first)?.[1];
    return {
      proven: first.startsWith('Optimal'),
      // Stopped without a whole-numbered solution CBC gives the relaxation, which is no plan.
      objective: objective === undefined || /infeasible|no integer/i.test(first) ? undefined : Number(objective),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
