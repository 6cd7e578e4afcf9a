/** Thrown where the same change of the same account has been done already; the sender is told that all is well. */
export class DoneBefore extends Error {
  constructor(key: string) {
    super(`done before: ${key}`);
    this.name = 'DoneBefore';
  }
}
