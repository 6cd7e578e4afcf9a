/** What a command writes to and is stopped by. */
export interface CommandIo {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Aborted by Ctrl-C or SIGTERM: the command ends soon, with the best it has. */
  readonly signal: AbortSignal;
}

/** Exit codes of every command. */
export const EXIT = { done: 0, remains: 1, refused: 2, fault: 3, stopped: 130 } as const;
