/**
 * One thing wrong in what somebody handed in. `row` counts the file's lines (the header is row 1); several columns where
 * the fault lies in their combination. `expected` says in plain words what would have been right.
 */
export interface InputFault {
  readonly file: string;
  readonly row?: number;
  readonly column?: string | readonly string[];
  readonly value?: string | readonly string[];
  readonly expected: string;
}

/** Input that was refused whole, with every fault found; nothing has been written. */
export class InputRefused extends Error {
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(`${faults.length} faults in the input`);
    this.name = 'InputRefused';
    this.faults = faults;
  }
}
