/** SR-1 §3: percentages as decimal strings, held as whole ppm. */
import fc from "fast-check";
import { parseRate, percentText } from "../../../src/core/draw";
import { reason, value } from "./value";

test.each([
  ["0%", 0],
  ["-0%", 0],
  ["7%", 70_000],
  ["2.5%", 25_000],
  [" 2.5 % ", 25_000],
  ["２．５％", 25_000],
  ["+5%", 50_000],
  [".5%", 5_000],
  ["033.3333%", 333_333],
  ["33.33335%", 333_334],
  ["33.33334999%", 333_333],
  ["0.00005%", 1],
  ["0.57%", 5_700],
  ["99.99995%", 1_000_000],
  ["100%", 1_000_000],
  ["100.000%", 1_000_000],
])("%s is %d ppm", (text, ppm) => expect(value(parseRate(text))).toBe(ppm));

test.each([
  ["7", "draw.rateNoPercent"],
  ["0.07", "draw.rateNoPercent"],
  ["-5%", "draw.rateNegative"],
  ["-0.00001%", "draw.rateNegative"],
  ["100.00001%", "draw.rateTooHigh"],
  ["100.0000000000000000001%", "draw.rateTooHigh"],
  ["101%", "draw.rateTooHigh"],
  [`${"9".repeat(400)}%`, "draw.rateTooHigh"],
  ["0.00004%", "draw.rateTooFine"],
  ["", "draw.rateNotNumber"],
  ["%", "draw.rateNotNumber"],
  [".%", "draw.rateNotNumber"],
  ["2,5%", "draw.rateNotNumber"],
  ["2 5%", "draw.rateNotNumber"],
  ["1e1%", "draw.rateNotNumber"],
  ["5%%", "draw.rateNotNumber"],
  ["五%", "draw.rateNotNumber"],
  ["\ud800%", "draw.rateNotNumber"],
])("%j is refused: %s", (text, code) => expect(reason(parseRate(text)).code).toBe(code));

test("what is written is read back, for every ppm", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (ppm) => value(parseRate(percentText(ppm))) === ppm),
  );
  expect([0, 1, 25_000, 333_333, 1_000_000].map(percentText)).toEqual([
    "0%",
    "0.0001%",
    "2.5%",
    "33.3333%",
    "100%",
  ]);
});
