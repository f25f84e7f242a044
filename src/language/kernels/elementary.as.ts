/**
 * Elementary functions on four floats, made of additions, multiplications and divisions alone: the same bits on every
 * machine.
 */

// @ts-ignore: decorator
@inline
function step(sum: v128, x: v128, coefficient: f32): v128 {
  return f32x4.add(f32x4.mul(sum, x), f32x4.splat(coefficient));
}

/** tanh, by a rational function of degree 13/6 on [−7.9, 7.9]; error below 5e-7. */
// @ts-ignore: decorator
@inline
export function tanh4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-7.90531110763549805), f32x4.pmin(f32x4.splat(7.90531110763549805), value));
  const square = f32x4.mul(x, x);
  let p = step(f32x4.splat(-2.76076847742355e-16), square, 2.00018790482477e-13);
  p = step(p, square, -8.60467152213735e-11);
  p = step(p, square, 5.12229709037114e-8);
  p = step(p, square, 1.48572235717979e-5);
  p = step(p, square, 6.37261928875436e-4);
  p = step(p, square, 4.89352455891786e-3);
  let q = step(f32x4.splat(1.19825839466702e-6), square, 1.18534705686654e-4);
  q = step(q, square, 2.26843463243900e-3);
  q = step(q, square, 4.89352518554385e-3);
  return f32x4.div(f32x4.mul(x, p), q);
}

/** 1 / (1 + e^−x) as ½ + ½ tanh(x/2). */
// @ts-ignore: decorator
@inline
export function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(x, half))));
}

/** e^x for x ≤ 88: 2^n · e^r with |r| ≤ ½ ln 2 and a polynomial of degree 6 for e^r (Cephes, expf); 0 below −87. */
// @ts-ignore: decorator
@inline
export function exp4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-87.3), f32x4.pmin(f32x4.splat(88.0), value));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = step(f32x4.splat(1.9875691500e-4), r, 1.3981999507e-3);
  p = step(p, r, 8.3334519073e-3);
  p = step(p, r, 4.1665795894e-2);
  p = step(p, r, 1.6666665459e-1);
  p = step(p, r, 5.0000001201e-1);
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  const result = f32x4.mul(p, power);
  return v128.and(result, f32x4.ge(value, f32x4.splat(-87)));
}

/** ln x for a normal x > 0: ln of the mantissa in [√½, √2) by a polynomial of degree 9 (Cephes, logf). */
export function log(x: f32): f32 {
  const bits = reinterpret<i32>(x);
  let exponent: f32 = <f32>((bits >> 23) - 126);
  let m = reinterpret<f32>((bits & 0x007fffff) | 0x3f000000);
  if (m < 0.707106781186547524) {
    exponent -= 1;
    m += m;
  }
  m -= 1;
  const z = m * m;
  let p: f32 = 7.0376836292e-2;
  p = p * m - 1.1514610310e-1;
  p = p * m + 1.1676998740e-1;
  p = p * m - 1.2420140846e-1;
  p = p * m + 1.4249322787e-1;
  p = p * m - 1.6668057665e-1;
  p = p * m + 2.0000714765e-1;
  p = p * m - 2.4999993993e-1;
  p = p * m + 3.3333331174e-1;
  p = p * m * z;
  p += exponent * -2.12194440e-4;
  p += z * -0.5;
  return m + p + exponent * 0.693359375;
}
