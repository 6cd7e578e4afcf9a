/** What was asked for is not there, or not for this person; both look the same from outside (404). */
export class NotYours extends Error {
  constructor(what: string) {
    super(`not there or not allowed: ${what}`);
    this.name = 'NotYours';
  }
}
