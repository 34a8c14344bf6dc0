/** A small simulation of what `npm run fairness` shows at length: the product's ways pass, the others do not. */
import { existsSync, readFileSync } from "node:fs";
import { guessMany, leaks } from "../../fairness/sealedDraws";
import { caughtLimit, controlResults, fairLimit, fairResults, quickEffort } from "../../fairness/suite";

jest.setTimeout(60_000);

test.each(fairResults(quickEffort).map((result) => [result.test, result] as const))(
  "fair: %s",
  (_, result) => {
    expect(result.ks).toBeGreaterThan(fairLimit);
    expect(result.long).toBeGreaterThan(fairLimit);
  },
);

test.each(controlResults(quickEffort).map((result) => [result.design, result] as const))(
  "caught: %s",
  (_, { by, pValues }) => expect(pValues[by]).toBeLessThan(caughtLimit),
);

test("the classes of sealed draws are guessed no better than by chance, unless something leaks", () => {
  const [none, ...leaking] = leaks.map((leak) => guessMany(leak, 60));
  expect(none.p).toBeGreaterThan(fairLimit);
  expect(Math.abs(none.right - none.chance)).toBeLessThan(0.05);
  for (const { right, chance, p } of leaking) {
    expect(p).toBeLessThan(caughtLimit);
    expect(right).toBeGreaterThan(2 * chance);
  }
});

test("the page shows its pictures and no failure", () => {
  const page = readFileSync("docs/fairness.md", "utf8");
  const pictures = [...page.matchAll(/\]\((images\/[^)]+)\)/g)].map((found) => `docs/${found[1]}`);
  expect(pictures).toHaveLength(5);
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  expect(page).not.toMatch(/UNFAIR|MISSED|WRONG|NaN|undefined/);
});
