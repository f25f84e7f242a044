/** What the optimiser does to long vectors of floats, their lengths multiples of 4. */

/** Σ x². Four running sums, in double precision. */
export function sumOfSquares(x: usize, n: i32): f64 {
  let a = f64x2.splat(0), b = a;
  const end = x + ((<usize>n) << 2);
  for (; x < end; x += 16) {
    const v = v128.load(x);
    const low = f64x2.promote_low_f32x4(v);
    const high = f64x2.promote_low_f32x4(i8x16.shuffle(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15));
    a = f64x2.add(a, f64x2.mul(low, low));
    b = f64x2.add(b, f64x2.mul(high, high));
  }
  const s = f64x2.add(a, b);
  return f64x2.extract_lane(s, 0) + f64x2.extract_lane(s, 1);
}

/**
 * One step of Adam (Kingma & Ba 2015, algorithm 1): weights w from gradient g·scale with the moments m, v. `rate` and
 * `epsilon` contain the correction of the moments' bias (the reformulation at the end of the paper's section 2).
 * `average` follows w: average += (w − average)·follow.
 */
export function adam(
  w: usize, g: usize, m: usize, v: usize, average: usize, n: i32,
  scale: f32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, follow: f32,
): void {
  const end = w + ((<usize>n) << 2);
  const scales = f32x4.splat(scale);
  const rates = f32x4.splat(rate);
  const keep1 = f32x4.splat(beta1), take1 = f32x4.splat(<f32>1 - beta1);
  const keep2 = f32x4.splat(beta2), take2 = f32x4.splat(<f32>1 - beta2);
  const epsilons = f32x4.splat(epsilon);
  const follows = f32x4.splat(follow);
  while (w < end) {
    const gradient = f32x4.mul(v128.load(g), scales);
    const first = f32x4.add(f32x4.mul(keep1, v128.load(m)), f32x4.mul(take1, gradient));
    const second = f32x4.add(f32x4.mul(keep2, v128.load(v)), f32x4.mul(take2, f32x4.mul(gradient, gradient)));
    const change = f32x4.div(f32x4.mul(rates, first), f32x4.add(f32x4.sqrt(second), epsilons));
    const weight = f32x4.sub(v128.load(w), change);
    const mean = v128.load(average);
    v128.store(m, first);
    v128.store(v, second);
    v128.store(w, weight);
    v128.store(average, f32x4.add(mean, f32x4.mul(f32x4.sub(weight, mean), follows)));
    w += 16;
    g += 16;
    m += 16;
    v += 16;
    average += 16;
  }
}
