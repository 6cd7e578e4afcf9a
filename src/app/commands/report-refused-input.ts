import type { InputFault } from '#kernel/input-fault.ts';
import type { CommandIo } from './command-io.ts';

/** Tells on stderr everything that is wrong in what was handed in: one line per fault, or as data with `json`. */
export function reportRefusedInput(faults: readonly InputFault[], io: CommandIo, json: boolean): void {
  if (json) {
    const data = faults.map(({ file, row, column, value, expected }) => ({ file, row, column, value, expected }));
    io.stderr(`${JSON.stringify({ errors: data }, null, 1)}\n`);
    return;
  }
  for (const fault of faults) io.stderr(`${faultLine(fault)}\n`);
  io.stderr(`${faults.length} feil i det som ble lest; ingenting er skrevet.\n`);
}

/** A fault as `file row 3, column: "value" – expected …`. */
export function faultLine({ file, row, column, value, expected }: InputFault): string {
  const list = (texts: string | readonly string[]): string => (typeof texts === 'string' ? texts : texts.join(', '));
  const place = [file, row === undefined ? '' : ` row ${row}`, column === undefined ? '' : `, ${list(column)}`].join(
    '',
  );
  return `${place}:${value === undefined ? '' : ` "${list(value)}"`} – expected ${expected}`;
}
