/** SR-1 §1–4 against values that another program computed (vectors/). */
import { allocate, countByRate, drawLots, freezeFrame, frameDigest, parseRate } from "../../../src/core/draw";
import { seedPrefix, ticketOf } from "../../../src/core/draw";
import type { DrawOutcome, Frame } from "../../../src/core/draw";
import allocation from "../../../vectors/allocation.json";
import draw400 from "../../../vectors/draw-400.json";
import tickets from "../../../vectors/tickets.json";
import { value } from "./value";

test("every ticket, the first of them published with Rivest's consistent sampler", () => {
  expect(tickets.tickets).toHaveLength(56);
  for (const { seed, label, id, ticket } of tickets.tickets) {
    expect(ticketOf(value(seedPrefix(seed, label)), id)).toBe(ticket);
  }
});

test("every rate and what it draws, rounded up and rounded half up", () => {
  for (const { N, percent, ppm, ceil, halfUp } of allocation.byRate) {
    expect(value(parseRate(`${percent}%`))).toBe(ppm);
    expect([N, percent, countByRate(N, ppm, "up")]).toEqual([N, percent, ceil]);
    expect([N, percent, countByRate(N, ppm, "halfUp")]).toEqual([N, percent, halfUp]);
  }
});

test.each(allocation.byBudget)("a total of $total over $sizes", (vector) => {
  const strata = Object.entries(vector.sizes).map(([key, size]) => ({ key, size }));
  const weights = "weights" in vector ? new Map(Object.entries(vector.weights ?? {})) : undefined;
  const rule = { mode: "total", total: vector.total, minimum: vector.minimum, weights } as const;
  const allocated = value(allocate(strata, rule, value(seedPrefix(vector.seed, vector.label))));
  expect(Object.fromEntries(allocated.map(({ key, count }) => [key, count]))).toEqual(vector.allocation);
});

describe("the draw of 400", () => {
  const frame: Frame = value(freezeFrame(draw400.frame.map((row, i) => ({ ...row, at: `A${i + 2}` }))));
  const rates = new Map(
    Object.entries(draw400.ratesPercent).map(([key, p]) => [key, value(parseRate(`${p}%`))]),
  );
  const outcome: DrawOutcome = value(
    drawLots(
      frame,
      { mode: "rate", rates, rounding: "up" },
      { seed: draw400.seed, label: draw400.label, reserve: 3 },
    ),
  );
  const ids = (lots: DrawOutcome["drawn"], key: string) =>
    lots.filter((lot) => lot.stratum === key).map((lot) => lot.id);

  test("digest, sizes and counts", () => {
    expect(frameDigest(frame)).toBe(draw400.frameDigest);
    expect(outcome.strata.map(({ key }) => key)).toEqual(["A", "B", "C", "D"]);
    expect(Object.fromEntries(outcome.strata.map(({ key, size }) => [key, size]))).toEqual(draw400.sizes);
    expect(Object.fromEntries(outcome.strata.map(({ key, count }) => [key, count]))).toEqual(
      draw400.allocation,
    );
  });

  test.each(Object.entries(draw400.result))("who is drawn of %s, and who is in reserve", (key, expected) => {
    expect(ids(outcome.drawn, key)).toEqual(expected.drawn);
    expect(ids(outcome.reserve, key)).toEqual(expected.reserve);
  });
});
