/** The same draws by docs/draw-example.py: another language, another SHA-256, another Unicode. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  drawLots,
  freezeFrame,
  frameDigest,
  parseRate,
  percentText,
  seedPrefix,
} from "../../../src/core/draw";
import type { DrawRule } from "../../../src/core/draw";
import { value } from "./value";

const docs = join(__dirname, "../../../docs");
const python = (args: readonly string[], input: string): unknown =>
  JSON.parse(
    execFileSync("python3", [join(docs, "draw-example.py"), ...args], {
      input,
      maxBuffer: 1 << 28,
    }).toString(),
  );

interface Case {
  readonly seed: string;
  readonly label: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly rule: {
    readonly mode: "rate" | "count" | "total";
    readonly rates?: Record<string, string>;
    readonly rounding?: "up" | "halfUp";
    readonly counts?: Record<string, number>;
    readonly total?: number;
    readonly minimum?: number;
    readonly weights?: Record<string, number>;
  };
  readonly reserve: number;
}

function ruleOf({ rule }: Case): DrawRule {
  if (rule.mode === "rate") {
    const rates = Object.entries(rule.rates ?? {}).map(
      ([key, rate]) => [key, value(parseRate(rate))] as const,
    );
    return { mode: "rate", rates: new Map(rates), rounding: rule.rounding ?? "up" };
  }
  if (rule.mode === "count") return { mode: "count", counts: new Map(Object.entries(rule.counts ?? {})) };
  return {
    mode: "total",
    total: rule.total ?? 0,
    minimum: rule.minimum,
    weights: new Map(Object.entries(rule.weights ?? {})),
  };
}

/** What the core makes of a case, in the shape in which the script answers. */
function ours(given: Case): unknown {
  const frame = value(freezeFrame(given.rows.map(([id, stratum], i) => ({ id, stratum, at: `A${i + 2}` }))));
  const { seed, label, reserve } = given;
  const outcome = value(drawLots(frame, ruleOf(given), { seed, label, reserve }));
  const of = (lots: typeof outcome.drawn, key: string) =>
    lots.filter(({ stratum }) => stratum === key).map(({ id, ticket }) => ({ id, ticket }));
  return {
    prefix: value(seedPrefix(seed, label)),
    digest: frameDigest(frame),
    strata: outcome.strata.map(({ key, size }) => ({
      key,
      size,
      drawn: of(outcome.drawn, key),
      reserve: of(outcome.reserve, key),
    })),
  };
}

const strata = ["A", "乙", "﨎", "𠮷"];
const id = fc.string({
  unit: fc.constantFrom(..."09AZazａＺ９-港区é㈱ｶﾞ﨎𠮷😀"),
  minLength: 1,
  maxLength: 24,
});
const rule = fc.oneof(
  fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 4, maxLength: 4 }),
      fc.constantFrom("up", "halfUp"),
    )
    .map(([tenths, rounding]) => ({
      mode: "rate",
      // Tenths of a ppm, so that halves are rounded; one that would round to nothing is refused elsewhere.
      rates: Object.fromEntries(strata.map((key, i) => [key, tenthsText(tenths[i] < 5 ? 0 : tenths[i])])),
      rounding,
    })),
  fc
    .record({
      part: fc.nat(100),
      minimum: fc.nat(1),
      weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ part, minimum, weights }) => ({
      mode: "total",
      part,
      minimum,
      weights: Object.fromEntries(strata.map((key, i) => [key, weights[i]])),
    })),
);

function tenthsText(tenths: number): string {
  const whole = percentText(Math.floor(tenths / 10)).slice(0, -1);
  const [units, decimals = ""] = whole.split(".");
  return `${units}.${decimals.padEnd(4, "0")}${tenths % 10}%`;
}

const cases = fc
  .record({
    seed: fc.constantFrom("1", "2893.25", "双色球2024013期 03 05", "😀"),
    label: fc.constantFrom("", "QHD-2024-001", "海港区-联合-07"),
    rows: fc.uniqueArray(fc.tuple(id, fc.constantFrom(...strata)), {
      selector: ([text]) => text.normalize("NFKC").toUpperCase(),
      minLength: 4,
      maxLength: 60,
    }),
    rule,
    reserve: fc.nat(4),
  })
  .map((given): Case => {
    if (given.rule.mode === "rate") return given as unknown as Case;
    const { part, ...rest } = given.rule as { part: number; minimum: number };
    const minima = new Set(given.rows.map(([, stratum]) => stratum)).size * rest.minimum;
    const total = minima + Math.floor(((given.rows.length - minima) * part) / 100);
    return { ...given, rule: { ...rest, total } } as unknown as Case;
  });

test("a hundred draws at random agree to the last ticket", () => {
  const sample = fc.sample(cases, { numRuns: 100, seed: 20240620 });
  const theirs = python(["-"], JSON.stringify(sample)) as unknown[];
  expect(theirs).toHaveLength(100);
  sample.forEach((given, i) => expect(ours(given)).toEqual(theirs[i]));
});

test("the worked example of docs/draw.md is what the script and the core compute", () => {
  const theirs = python([], "") as {
    prefix: string;
    digest: string;
    strata: { drawn: { id: string; ticket: string }[] }[];
  };
  const page = readFileSync(join(docs, "draw.md"), "utf8");
  const lots = theirs.strata.flatMap(({ drawn }) => drawn);
  for (const shown of [
    theirs.prefix,
    theirs.digest,
    ...lots.flatMap(({ id: who, ticket }) => [who, ticket]),
  ]) {
    expect(page).toContain(shown);
  }
  const rows = [
    ["91130300MA0TESTX1R", "A"],
    ["9113 0302 ua1f jtle 16", "A"],
    ["９１１３０３０３ＣＡＡＵ４Ｅ１ＧＸ７", "Ａ"],
    ["91130304UKEEM9H1UD", "A"],
    ["91130305BLMEUA1WLL", "B"],
    ["秦皇岛港-01", "B"],
    ["𠮷野家", "B"],
    ["私", "B "],
  ] as const;
  const rates = { A: "33.3333%", B: "50%" };
  const given: Case = {
    seed: "2893.25",
    label: "QHD-2024-007",
    rows,
    rule: { mode: "rate", rates, rounding: "up" },
    reserve: 1,
  };
  expect(ours(given)).toEqual(theirs);
});
