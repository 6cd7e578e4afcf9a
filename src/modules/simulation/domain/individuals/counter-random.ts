/** Random numbers by counter: the same key, person and purpose give the same number in whatever order they are asked for. */

/** What a number is drawn for; draws that need several numbers take those from `GAMMA` upwards. */
export const DRAW = {
  threshold: 1,
  vaccinated: 2,
  incubation: 3,
  incubationAngle: 4,
  recovery: 5,
  recoveryAngle: 6,
  symptoms: 7,
  symptomTest: 8,
  introduced: 9,
  close: 10,
  roundTest: 2000,
  gamma: 4000,
} as const;

/** A key for one run of a seed. */
export function keyOfRun(seed: number, run: number): number {
  return mix(Math.imul(seed | 0, 0x9e3779b1) ^ mix(run + 0x7f4a7c15));
}

/** A number in (0, 1) for one person and purpose of a run. */
export function drawAt(key: number, person: number, purpose: number): number {
  const bits = mix(mix(key + Math.imul(person + 1, 0x85ebca6b)) ^ Math.imul(purpose, 0xc2b2ae35));
  return ((bits >>> 0) + 0.5) / 4294967296;
}

/** A standard normal number from two draws (Box and Muller 1958). */
export function normalOf(first: number, second: number): number {
  return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second);
}

/** A gamma number of mean 1 and a given shape (Marsaglia and Tsang 2000); every shape, so that few may infect many. */
export function gammaAt(key: number, person: number, shape: number): number {
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let purpose = DRAW.gamma; ; purpose += 3) {
    const x = normalOf(drawAt(key, person, purpose), drawAt(key, person, purpose + 1));
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = drawAt(key, person, purpose + 2);
    if (Math.log(u) >= 0.5 * x * x + d - d * v + d * Math.log(v)) continue;
    const boost = shape < 1 ? drawAt(key, person, DRAW.gamma - 1) ** (1 / shape) : 1;
    return (d * v * boost) / shape;
  }
}

/** Spreads the bits of a whole number (the finaliser «lowbias32» of Chris Wellons, public domain). */
function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
