/**
 * −ln p[target] of probabilities that stand in p from `at` on, and its gradient by the scores behind them, times `scale`,
 * to `gradient` from `to` on: p − [the target]. `gradient` may be p itself.
 */
export function crossEntropy(
  p: Float32Array,
  at: number,
  width: number,
  target: number,
  scale: number,
  gradient: Float32Array,
  to: number,
): number {
  const share = p[at + target] as number;
  for (let j = 0; j < width; j++) gradient[to + j] = (p[at + j] as number) * scale;
  gradient[to + target] = (share - 1) * scale;
  return -Math.log(Math.max(share, TINY));
}

/**
 * −ln Σ p[allowed], the loss where a corpus tells only which values are possible (marginal likelihood; Jin & Ghahramani
 * 2002), and its gradient: p − p·[allowed]/Σ p[allowed]. `allowed` is a bit mask and not 0.
 */
export function partialCrossEntropy(
  p: Float32Array,
  at: number,
  width: number,
  allowed: number,
  scale: number,
  gradient: Float32Array,
  to: number,
): number {
  let sum = 0;
  for (let j = 0; j < width; j++) if ((allowed >>> j) & 1) sum += p[at + j] as number;
  sum = Math.max(sum, TINY);
  for (let j = 0; j < width; j++) {
    const share = p[at + j] as number;
    gradient[to + j] = (((allowed >>> j) & 1) === 1 ? share - share / sum : share) * scale;
  }
  return -Math.log(sum);
}

/** Probabilities below count as this, so that no loss is infinite. */
const TINY = 1e-12;
