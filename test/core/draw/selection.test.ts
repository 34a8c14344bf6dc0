/** SR-1 §4: the laws of the draw, and replacement. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { drawLots, freezeFrame, replaceLot, replacementReasons } from "../../../src/core/draw";
import type { DrawOutcome, DrawRule, FrameRow, Replacement } from "../../../src/core/draw";
import { reason, value } from "./value";

const seed = "03 05 11 19 22 31 + 07";
const keys = ["甲", "乙", "丙"];

/** Rows of three strata: unique ids, any strata. */
const frames = fc
  .uniqueArray(fc.stringMatching(/^[0-9A-Z]{1,8}$/), { minLength: 1, maxLength: 80 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom(...keys).map((stratum) => ({ id, stratum, at: id })))),
  );

const rates = (ppm: number): DrawRule => ({
  mode: "rate",
  rates: new Map(keys.map((key) => [key, ppm])),
  rounding: "up",
});

const draw = (rows: readonly FrameRow[], rule: DrawRule, reserve = 0): DrawOutcome =>
  value(drawLots(value(freezeFrame(rows)), rule, { seed, label: "T-1", reserve }));

const named = (lots: DrawOutcome["drawn"]) =>
  lots.map(({ id, stratum, rank, ticket }) => ({ id, stratum, rank, ticket }));

test("it is the sort by the platform's hash that anybody would write", () => {
  const prefix = createHash("sha256").update(`${seed}#T-1`).digest("hex");
  const ticket = (id: string) =>
    createHash("sha256")
      .update(prefix + id)
      .digest("hex");
  fc.assert(
    fc.property(frames, fc.integer({ min: 0, max: 1_000_000 }), fc.nat(5), (rows, ppm, reserve) => {
      const outcome = draw(rows, rates(ppm), reserve);
      for (const { key, size, count, cutOff } of outcome.strata) {
        const all = rows
          .filter(({ stratum }) => stratum === key)
          .map(({ id }) => ({ id, stratum: key, ticket: ticket(id) }))
          .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
          .map((lot, i) => ({ ...lot, rank: i + 1 }));
        const here = (lots: DrawOutcome["drawn"]) => named(lots.filter(({ stratum }) => stratum === key));
        expect(size).toBe(all.length);
        expect(here(outcome.drawn)).toEqual(all.slice(0, count));
        expect(here(outcome.reserve)).toEqual(all.slice(count, count + reserve));
        expect(cutOff).toBe(count === 0 ? null : all[count - 1].ticket);
      }
    }),
  );
});

test("row order never matters", () => {
  fc.assert(
    fc.property(frames, fc.infiniteStream(fc.nat()), (rows, numbers) => {
      const shuffled = rows
        .map((row) => ({ row, at: numbers.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const [one, other] = [rows, shuffled].map((list) => draw(list, rates(300_000), 2));
      expect(named(other.drawn)).toEqual(named(one.drawn));
      expect(named(other.reserve)).toEqual(named(one.reserve));
    }),
  );
});

test("a draw of k is a prefix of a draw of k + m, and of drawn and reserve together", () => {
  fc.assert(
    fc.property(frames, fc.nat(20), fc.nat(20), (rows, k, m) => {
      const sizes = new Map(keys.map((key) => [key, rows.filter(({ stratum }) => stratum === key).length]));
      const first = (n: number): DrawRule => ({
        mode: "count",
        counts: new Map(keys.map((key) => [key, Math.min(n, sizes.get(key) ?? 0)])),
      });
      const fewer = draw(rows, first(k), m);
      const more = draw(rows, first(k + m));
      for (const key of keys) {
        const ids = (lots: DrawOutcome["drawn"]) =>
          lots.filter((lot) => lot.stratum === key).map(({ id }) => id);
        const drawn = ids(more.drawn);
        expect(drawn.slice(0, ids(fewer.drawn).length)).toEqual(ids(fewer.drawn));
        expect([...ids(fewer.drawn), ...ids(fewer.reserve)]).toEqual(drawn);
      }
    }),
  );
});

test("another stratum's rows change nothing", () => {
  fc.assert(
    fc.property(frames, (rows) => {
      const kept = rows.filter(({ stratum }) => stratum === "甲");
      fc.pre(kept.length > 0);
      const of = (outcome: DrawOutcome) => named(outcome.drawn.filter(({ stratum }) => stratum === "甲"));
      expect(of(draw(kept, rates(400_000)))).toEqual(of(draw(rows, rates(400_000))));
    }),
  );
});

test("an index leads back to the row", () => {
  const rows = ["c", "a", "b"].map((id, i) => ({ id, stratum: "甲", at: `A${i + 2}` }));
  const frame = value(freezeFrame(rows));
  const { drawn } = value(drawLots(frame, rates(1_000_000), { seed }));
  for (const lot of drawn) expect(rows[frame.rows[lot.index]].id.toUpperCase()).toBe(lot.id);
  expect(drawn.map(({ rank }) => rank)).toEqual([1, 2, 3]);
});

test("what is refused, and what only warns", () => {
  const frame = value(freezeFrame([{ id: "1", stratum: "甲", at: "A2" }]));
  const code = (result: ReturnType<typeof drawLots>) => reason(result)[0].code;
  expect(code(drawLots(frame, rates(1), { seed: "a#b" }))).toBe("draw.seedHash");
  expect(code(drawLots(frame, rates(1), { seed, label: "a#b" }))).toBe("draw.labelHash");
  expect(code(drawLots(frame, rates(1), { seed, reserve: 1.5 }))).toBe("draw.reserveInvalid");
  expect(code(drawLots(value(freezeFrame([])), rates(1), { seed }))).toBe("draw.frameEmpty");
  expect(code(drawLots(frame, rates(-1), { seed }))).toBe("draw.rateInvalid");
  expect(value(drawLots(frame, rates(1), { seed })).warnings).toEqual([
    { code: "draw.rateAbsent", stratum: "乙" },
    { code: "draw.rateAbsent", stratum: "丙" },
  ]);
});

describe("replacement", () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ id: `E${i}`, stratum: keys[i % 2], at: "" }));
  const outcome = draw(
    rows,
    {
      mode: "count",
      counts: new Map([
        ["甲", 3],
        ["乙", 3],
      ]),
    },
    2,
  );
  const at = "2024-06-20T10:00:00+08:00";
  const of = (lots: DrawOutcome["drawn"]) =>
    lots.filter(({ stratum }) => stratum === "甲").map(({ id }) => id);
  const [drawn, reserve] = [of(outcome.drawn), of(outcome.reserve)];
  const replace = (id: string, made: readonly Replacement[] = [], why = "已注销") =>
    replaceLot(outcome, made, { id, reason: why, at });

  test("the next reserve of the same stratum comes, in order, also for one that came itself", () => {
    const first = value(replace(drawn[2]));
    expect(first).toEqual({ replaced: drawn[2], by: reserve[0], stratum: "甲", reason: "已注销", at });
    const second = value(replace(reserve[0], [first]));
    expect(second.by).toBe(reserve[1]);
    expect(reason(replace(drawn[0], [first, second]))).toEqual({
      code: "draw.reserveUsedUp",
      id: drawn[0],
      stratum: "甲",
    });
  });

  test("only for what was true before the draw, only who is drawn, only once", () => {
    for (const why of replacementReasons) expect(replace(drawn[0], [], why).ok).toBe(true);
    for (const why of ["无法联系", "不配合", ""]) {
      expect(reason(replace(drawn[0], [], why)).code).toBe("draw.replacementReason");
    }
    expect(reason(replace(reserve[0])).code).toBe("draw.replacementNotDrawn");
    expect(reason(replace("E999")).code).toBe("draw.replacementNotDrawn");
    const made = value(replace(drawn[0]));
    expect(reason(replace(drawn[0], [made])).code).toBe("draw.replacementTwice");
  });
});
