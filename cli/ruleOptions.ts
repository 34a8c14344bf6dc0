/** How many are drawn (SR-1 §3), as the options say it: --rate KEY=P%, --count KEY=N, or --total N. */
import type { DrawRule, Stratum } from "../src/core/draw";
import { compareUtf8, normaliseStratum, parseRate } from "../src/core/draw";
import type { Result } from "../src/core/result";
import { err, ok } from "../src/core/result";
import type { UsageFault } from "./fault";
import type { Options } from "./options";
import { wholeNumber, wholeOption } from "./wholeNumber";

/** The rule; a rate is rounded up, as SR-1 does unless a unit has set otherwise. */
export function ruleOf(options: Options): Result<DrawRule, readonly UsageFault[]> {
  const given = ["rate", "count", "total"].filter((name) => options.has(name));
  if (given.length === 0) return err([{ code: "cli.ruleMissing" }]);
  if (given.length > 1)
    return err([{ code: "cli.rulesMixed", found: given.map((name) => `--${name}`).join(", ") }]);
  const [mode] = given;
  if (mode === "total") {
    const total = wholeOption("--total", options.required("total"));
    return total.ok ? ok({ mode, total: total.value }) : err([total.error]);
  }
  const stratified = options.has("stratum");
  if (mode === "rate") {
    const rates = table("--rate", options.all("rate"), stratified, rateIn);
    return rates.ok ? ok({ mode, rates: rates.value, rounding: "up" }) : rates;
  }
  const counts = table("--count", options.all("count"), stratified, countIn);
  return counts.ok ? ok({ mode: "count", counts: counts.value }) : counts;
}

/** The sizes of strata, as --sizes KEY=N gives them; null where it was not given. */
export function sizesOf(options: Options): Result<readonly Stratum[] | null, readonly UsageFault[]> {
  if (!options.has("sizes")) return ok(null);
  const read = table("--sizes", options.all("sizes"), options.has("stratum"), countIn);
  if (!read.ok) return read;
  return ok([...read.value].map(([key, size]) => ({ key, size })).sort((a, b) => compareUtf8(a.key, b.key)));
}

type Reader = (whole: string, text: string) => Result<number, UsageFault>;

const ratePattern = "KEY=2.5%";
const countPattern = "KEY=3";

/** Keys are written as strata are: normalised, so that Ａ and A are one. A key may hold `=` itself. */
function table(
  option: string,
  entries: readonly string[],
  stratified: boolean,
  read: Reader,
): Result<ReadonlyMap<string, number>, readonly UsageFault[]> {
  const faults: UsageFault[] = [];
  const found = new Map<string, number>();
  for (const entry of entries) {
    const split = entry.lastIndexOf("=");
    // Without strata there is one list and no key to name: --rate 5% is --rate =5%.
    if (split < 0 && stratified) {
      const expected = option === "--rate" ? ratePattern : countPattern;
      faults.push({ code: "cli.ruleShape", option, found: entry, expected });
      continue;
    }
    const key = normaliseStratum(entry.slice(0, Math.max(split, 0)));
    const value = read(entry, entry.slice(split + 1));
    if (!key.ok) faults.push({ code: "cli.ruleKey", option, found: entry });
    else if (!value.ok) faults.push(value.error);
    else if (found.has(key.value)) faults.push({ code: "cli.ruleKeyTwice", option, found: key.value });
    else found.set(key.value, value.value);
  }
  return faults.length > 0 ? err(faults) : ok(found);
}

function rateIn(whole: string, text: string): Result<number, UsageFault> {
  const rate = parseRate(text);
  if (rate.ok) return rate;
  const expected = ratePattern;
  return rate.error.code === "draw.rateNoPercent"
    ? err({ code: "cli.rateNoPercent", found: whole, expected: `${whole}%` })
    : err({ code: "cli.ruleShape", option: "--rate", found: whole, expected });
}

function countIn(whole: string, text: string): Result<number, UsageFault> {
  const count = wholeNumber(text);
  return count === null
    ? err({ code: "cli.ruleShape", option: "--count", found: whole, expected: countPattern })
    : ok(count);
}
