/**
 * Probability that `k` of `people` are away: beta-binomial, which is the binomial where people fall out one by one (`together` 0) and
 * has heavier tails where they fall out together, without ever exceeding `people` as a negative binomial would.
 */
export function absenceProbability(people: number, share: number, together: number, k: number): number {
  if (share <= 0) return k === 0 ? 1 : 0;
  if (share >= 1) return k === people ? 1 : 0;
  let probability = 1;
  // together = 1 / (a + b + 1), share = a / (a + b): products of rising factorials, scaled by (a + b).
  const step = together / (1 - Math.min(together, 0.999));
  for (let i = 0; i < k; i++) probability *= (people - i) / (i + 1);
  for (let i = 0; i < k; i++) probability *= share + i * step;
  for (let i = 0; i < people - k; i++) probability *= 1 - share + i * step;
  for (let i = 0; i < people; i++) probability /= 1 + i * step;
  return probability;
}

/** The least number away that is not exceeded with probability `level`. */
export function absenceQuantile(people: number, share: number, together: number, level: number): number {
  let sum = 0;
  for (let k = 0; k < people; k++) {
    sum += absenceProbability(people, share, together, k);
    if (sum >= level - 1e-9) return k;
  }
  return people;
}
