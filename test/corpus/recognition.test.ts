/** The corpus of workbooks: what must be found, asked about or refused in each (issue "Recognition"). */
import { corpus, outcomeOf, wantedVerdict } from "./outcome";

const cases = corpus();

test("the corpus holds what it promises", () => {
  const count = (verdict: string) => cases.filter((each) => wantedVerdict(each) === verdict).length;
  expect(count("found")).toBeGreaterThanOrEqual(40);
  expect(count("asked")).toBeGreaterThanOrEqual(10);
  expect(count("refused")).toBeGreaterThanOrEqual(15);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

test.each(cases.map((each) => [wantedVerdict(each), each.name, each] as const))(
  "%s: %s",
  (verdict, _, each) => {
    const outcome = outcomeOf(each);
    expect({ verdict: outcome.verdict, wrong: outcome.wrong }).toEqual({ verdict, wrong: [] });
    for (const match of outcome.matches) {
      expect(match.reasons.length).toBeGreaterThan(0);
      expect(match.score).toBeGreaterThan(0.3);
    }
  },
);
