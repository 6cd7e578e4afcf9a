import { InputRefused } from '#kernel/input-fault.ts';

/** Data from the text of a JSON file; `what` names it where it cannot be read. */
export function readJson(text: string, file: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputRefused([{ file, expected: `${what} as JSON (${(error as Error).message})` }]);
  }
}
