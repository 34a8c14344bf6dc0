/** The mathematics of the fairness simulation against values of other programs and against laws. */
import { chiSquareQuantile, chiSquareTail, logGamma, normalTail, upperGamma } from "../../fairness/gamma";
import { kolmogorovSmirnov } from "../../fairness/kolmogorov";
import { lawfulWays } from "../../fairness/lawfulTeams";
import { execFileSync } from "node:child_process";

test("χ² tails are those of the printed tables", () => {
  // Abramowitz & Stegun, table 26.8.
  const printed: readonly (readonly [number, number, number])[] = [
    [1, 3.84146, 0.05], [1, 10.828, 0.001], [2, 5.99146, 0.05], [10, 18.307, 0.05],
    [30, 59.7031, 0.001], [100, 124.342, 0.05], [100, 70.0648, 0.99],
  ]; // prettier-ignore
  for (const [degrees, statistic, tail] of printed)
    expect(chiSquareTail(statistic, degrees) / tail).toBeCloseTo(1, 3);
});

test("for even degrees the tail is a Poisson sum", () => {
  const program = `
from decimal import Decimal, getcontext
getcontext().prec = 60
for degrees, x in [(2, 1), (20, 14), (20, 90), (252, 300), (252, 700), (4000, 4100)]:
    half, term, total = Decimal(x) / 2, Decimal(1), Decimal(0)
    for k in range(degrees // 2):
        total += term
        term = term * half / (k + 1)
    print(degrees, x, repr(float(total * (-half).exp())))
`;
  const lines = execFileSync("python3", ["-c", program], { encoding: "utf8" }).trim().split("\n");
  for (const line of lines) {
    const [degrees, x, tail] = line.split(" ").map(Number);
    expect(chiSquareTail(x, degrees) / tail).toBeCloseTo(1, 9);
  }
});

test("log Γ, the normal tail, the quantile", () => {
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  expect(normalTail(1.959964)).toBeCloseTo(0.025, 7);
  expect(normalTail(-1.959964)).toBeCloseTo(0.975, 7);
  expect(upperGamma(3, 0)).toBe(1);
  expect(chiSquareTail(chiSquareQuantile(0.01, 252), 252)).toBeCloseTo(0.01, 9);
});

test("Kolmogorov–Smirnov: even values agree, values drawn together do not", () => {
  const even = Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200);
  expect(kolmogorovSmirnov(even)).toMatchObject({ distance: expect.closeTo(0.0025, 9), p: 1 });
  expect(kolmogorovSmirnov(even.map((p) => p * p)).p).toBeLessThan(1e-6);
  // The 5 % point of Kolmogorov's distribution is 1.3581.
  const shifted = even.map((p) => Math.min(1, p + 1.3581 / Math.sqrt(200) - 0.0025));
  expect(kolmogorovSmirnov(shifted).p).toBeCloseTo(0.05, 1);
});

test("every lawful arrangement is listed, as a count by hand gives them", () => {
  // Visit 0 needs 0 or 1 in its first seat; officer 2 keeps away from visit 3; each officer sits twice.
  const program = `
from itertools import combinations, product
ways = set()
pairs = list(combinations(range(4), 2))
for teams in product(pairs, repeat=4):
    if all(sum(o in t for t in teams) == 2 for o in range(4)) and 2 not in teams[3]:
        for first, second in (teams[0], teams[0][::-1]):
            if first in (0, 1): ways.add(((first, second),) + teams[1:])
print(len(ways))
`;
  const count = Number(execFileSync("python3", ["-c", program], { encoding: "utf8" }));
  expect(lawfulWays().size).toBe(count);
  expect([...lawfulWays().values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
});
