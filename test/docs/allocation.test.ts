/** docs/verify.py counts as the core does, whatever the rule, and notices a count that is off by one. */
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { drawLots, freezeFrame } from "../../src/core/draw";
import type { DrawRule } from "../../src/core/draw";
import { certify } from "../../src/core/evidence";
import { encodeCsv } from "../../scripts/sample/csv";
import { value } from "../core/draw/value";
import { scratch } from "../cli/sr";

jest.setTimeout(60_000);

const file = scratch();
const keys = ["甲", "乙", "𠮷", "﨎"];
const sizes = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 4 });
const perKey = (of: (size: number) => fc.Arbitrary<number>, all: readonly number[]) =>
  fc
    .tuple(...all.map(of))
    .map((numbers) => new Map(numbers.map((number, i): [string, number] => [keys[i], number])));
const ruleFor = (all: readonly number[]): fc.Arbitrary<DrawRule> => {
  const total = all.reduce((sum, size) => sum + size, 0);
  return fc.oneof(
    fc.record({
      mode: fc.constant("rate" as const),
      rates: perKey(() => fc.integer({ min: 0, max: 1_000_000 }), all),
      rounding: fc.constantFrom("up" as const, "halfUp" as const),
    }),
    fc.record({
      mode: fc.constant("count" as const),
      counts: perKey((size) => fc.integer({ min: 0, max: size }), all),
    }),
    fc.record({
      mode: fc.constant("total" as const),
      total: fc.integer({ min: all.length, max: total }),
      minimum: fc.constantFrom(0, 1),
      weights: perKey(() => fc.integer({ min: 1, max: 5 }), all),
    }),
  );
};
const cases = fc.sample(
  sizes.chain((all) => fc.record({ all: fc.constant(all), rule: ruleFor(all), seed: fc.nat() })),
  { numRuns: 30, seed: 20240620 },
);

test.each(cases.map((drawn): [string, typeof drawn] => [`${drawn.rule.mode} ${drawn.all}`, drawn]))(
  "%s",
  (_, { all, rule, seed: number }) => {
    const list = all.flatMap((size, i) =>
      Array.from({ length: size }, (_unused, n) => ({ id: `${i}${keys[i]}-${n}`, stratum: keys[i], at: "" })),
    );
    const frame = value(freezeFrame(list));
    const seed = `2893.${number}`;
    const outcome = value(drawLots(frame, rule, { seed, reserve: 2 }));
    const certificate = certify({
      frame,
      outcome,
      rule,
      seed,
      reserve: 2,
      seedSource: { kind: "public", description: "", obtainedAt: "" },
      columns: { id: "编号", stratum: "类" },
      excluded: [],
      operator: "",
      witness: "",
      createdAt: "",
      product: "",
      commitment: null,
      previous: null,
    });
    const text = ["随机抽查名单,", "类,编号", ...list.map(({ id, stratum }) => `${stratum},${id}`)].join(
      "\n",
    );
    const csv = file("list.csv", encodeCsv(text, "gb18030"));
    const verify = (document: unknown) =>
      spawnSync("python3", ["docs/verify.py", file("cert.json", JSON.stringify(document)), "--frame", csv], {
        encoding: "utf8",
      });
    const { status, stdout } = verify(certificate);
    expect([status, stdout]).toEqual([0, expect.not.stringContaining("FAILS")]);
    const [first, ...rest] = certificate.strata;
    expect(verify({ ...certificate, strata: [{ ...first, drawn: first.drawn + 1 }, ...rest] }).status).toBe(
      1,
    );
  },
);
