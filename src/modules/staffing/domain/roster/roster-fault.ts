/** A problem that contradicts itself; a fault of whoever built it, not of the instance's author. */
export function rosterFault(what: string, index: number): RangeError {
  return new RangeError(`roster problem: ${what} (number ${index})`);
}
