import type { CommandIo } from './commands/command-io.ts';
import { EXIT } from './commands/command-io.ts';

type Command = (args: string[], io: CommandIo) => Promise<number>;

/** The commands; each is loaded only when asked for. */
const COMMANDS: Readonly<Record<string, { readonly does: string; readonly load: () => Promise<Command> }>> = {
  serve: {
    does: 'the program, on http://localhost:3000',
    load: async () => (await import('./commands/serve.ts')).runServe,
  },
  demo: {
    does: 'writes a municipality folder with invented people',
    load: async () => (await import('./commands/demo.ts')).runDemo,
  },
  import: {
    does: 'a municipality folder into the database',
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  replan: {
    does: 'a plan for the open shifts of a folder',
    load: async () => (await import('./commands/replan.ts')).runReplan,
  },
  check: {
    does: 'working-time and other rules on a published roster',
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  roster: {
    does: 'roster solve: a roster for an instance of Curtois and Qu or INRC-II',
    load: async () => (await import('./commands/roster.ts')).runRoster,
  },
  visits: {
    does: 'visits plan: tours for an HHCRSP instance',
    load: async () => (await import('./commands/visits.ts')).runVisits,
  },
  outbreak: {
    does: 'outbreak simulate: how an infection spreads on given sites',
    load: async () => (await import('./commands/outbreak.ts')).runOutbreak,
  },
  survey: {
    does: 'survey draw · survey estimate: a sample from a frame, estimates from answers',
    load: async () => (await import('./commands/survey.ts')).runSurvey,
  },
  tenant: {
    does: 'tenant create: a municipality of its own with a first administrator',
    load: async () => (await import('./commands/tenant.ts')).runTenant,
  },
  log: {
    does: 'log verify: walks the decision log’s hash chain',
    load: async () => (await import('./commands/log.ts')).runLog,
  },
};

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  beredt ${name.padEnd(8)} ${does}`);
  return `${lines.join('\n')}\n\nFlags and files: docs/contracts/command-line.md\n`;
}

async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name = '', ...args] = argv;
  if (name === '--help' || name === 'help') {
    io.stdout(usage());
    return EXIT.done;
  }
  const command = COMMANDS[name];
  if (!command) {
    io.stderr(`${name === '' ? 'no command given' : `unknown command ${name}`}; there are:\n${usage()}`);
    return EXIT.refused;
  }
  try {
    return await (await command.load())(args, io);
  } catch (error) {
    if (error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) {
      io.stderr(`beredt ${name}: ${error.message}\n`);
      return EXIT.refused;
    }
    io.stderr(`${(error as Error).stack ?? error}\n`);
    return EXIT.fault;
  }
}

/** One press of Ctrl-C reaches the program twice: from the terminal, and passed on by bin/beredt.mjs. */
const SAME_PRESS_MS = 500;
const controller = new AbortController();
let stoppedAt: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second one does not wait for the best result so far.
    if (stoppedAt !== undefined && Date.now() - stoppedAt > SAME_PRESS_MS) process.exit(EXIT.stopped);
    stoppedAt ??= Date.now();
    controller.abort();
  });
}
// Whoever reads the result has had enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.fault);
});
process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  signal: controller.signal,
});
