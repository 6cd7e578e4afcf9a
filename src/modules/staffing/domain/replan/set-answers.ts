const EMPTY = -1;
const FIRST_SIZE = 16;

/** Numbers remembered under whole numbers from 0 to 2^53, such as the digits of a set: faster here than a Map of fractions. */
export class SetAnswers {
  #keys = new Float64Array(FIRST_SIZE).fill(EMPTY);
  #values = new Float64Array(FIRST_SIZE);
  #mask = FIRST_SIZE - 1;
  #count = 0;

  /** Where a key stands or would stand. */
  #placeOf(key: number): number {
    const high = Math.floor(key / 4_294_967_296);
    let hash = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = hash & this.#mask;
    while (this.#keys[at] !== key && this.#keys[at] !== EMPTY) at = (at + 1) & this.#mask;
    return at;
  }

  /** What is remembered under a key. */
  get(key: number): number | undefined {
    const at = this.#placeOf(key);
    return this.#keys[at] === EMPTY ? undefined : this.#values[at];
  }

  set(key: number, value: number): void {
    if (2 * (this.#count + 1) > this.#mask) this.#grow();
    const at = this.#placeOf(key);
    if (this.#keys[at] === EMPTY) this.#count++;
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    const size = 4 * keys.length;
    this.#keys = new Float64Array(size).fill(EMPTY);
    this.#values = new Float64Array(size);
    this.#mask = size - 1;
    keys.forEach((key, index) => {
      if (key === EMPTY) return;
      const at = this.#placeOf(key);
      this.#keys[at] = key;
      this.#values[at] = values[index] as number;
    });
  }
}
