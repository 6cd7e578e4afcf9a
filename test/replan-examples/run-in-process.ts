import type { CommandIo } from '#app/commands/command-io.ts';

/** How a command ended and what it said. */
export interface CommandRun {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the command line in this process. */
export async function runInProcess(
  run: (args: string[], io: CommandIo) => Promise<number>,
  args: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<CommandRun> {
  let stdout = '';
  let stderr = '';
  const io: CommandIo = {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    signal,
  };
  const exit = await run([...args], io);
  return { exit, stdout, stderr };
}
