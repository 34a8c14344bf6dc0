/** Exact tails of the binomial distribution, for saying how odd it is that nobody ever finds a problem. */

/**
 * P(X ≤ found) where each of `n` is a hit with chance `p` on its own. Added up term by term from the largest
 * logarithm, so that no term overflows; for n of 100,000 within 1e-9.
 */
export function lowerTail(found: number, n: number, p: number): number {
  if (found >= n || p <= 0) return 1;
  if (p >= 1 || found < 0) return 0;
  const step = Math.log(p) - Math.log1p(-p);
  let log = n * Math.log1p(-p);
  const logs = [log];
  for (let k = 0; k < found; k++) {
    log += Math.log(n - k) - Math.log(k + 1) + step;
    logs.push(log);
  }
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const sum = logs.reduce((total, each) => total + Math.exp(each - most), 0);
  return Math.min(1, Math.exp(most) * sum);
}
