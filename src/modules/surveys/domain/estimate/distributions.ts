/** Lanczos, g = 7, n = 9 (Godfrey's coefficients); relative error below 1e-14 for x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const TINY = 1e-300;
const MOST_TERMS = 5000;
const HALVINGS = 200;

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  let sum = LANCZOS[0] as number;
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] as number) / (x - 1 + i);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** P(X ≤ x) of the beta distribution, by its continued fraction (Lentz). */
export function betaProbability(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaProbability(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return front * fraction;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** The x with P(X ≤ x) = p, by halving. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS && high - low > 1e-17 * high; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaProbability(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Student's t: the value that a share `p` lies below, `df` degrees of freedom (Infinity = normal). */
export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -tQuantile(1 - p, df);
  if (!Number.isFinite(df)) return normalQuantile(p);
  const x = betaQuantile(2 * (1 - p), df / 2, 0.5);
  return Math.sqrt((df * (1 - x)) / x);
}

/** Share of the normal distribution above x ≥ 0, by the continued fraction of the incomplete gamma or its series. */
function normalTail(x: number): number {
  const z = (x * x) / 2;
  if (x < 2) {
    let term = 1;
    let sum = 1;
    for (let n = 1; n < MOST_TERMS && Math.abs(term) > 1e-17 * sum; n++) {
      term *= (x * x) / (2 * n + 1);
      sum += term;
    }
    return 0.5 - (x * Math.exp(-z) * sum) / Math.sqrt(2 * Math.PI);
  }
  let fraction = 0;
  for (let n = 120; n >= 1; n--) fraction = n / (x + fraction);
  return Math.exp(-z) / (Math.sqrt(2 * Math.PI) * (x + fraction));
}

/** The value that a share `p` of the normal distribution lies below. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -normalQuantile(1 - p);
  let low = 0;
  let high = 40;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (normalTail(middle) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of the F distribution above x. */
export function fTail(x: number, numerator: number, denominator: number): number {
  return x <= 0 ? 1 : betaProbability(denominator / (denominator + numerator * x), denominator / 2, numerator / 2);
}
