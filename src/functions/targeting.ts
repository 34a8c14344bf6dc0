/** =SR.RATIO, =SR.MET, =SR.NEED and =SR.ALLOCATE: exact arithmetic of targets and allocation. */
import { countByRate, percentText } from "../core/draw";
import { isMet, needed } from "../core/targets";
import { cellValue, isError, rangeOf, scalarValue, usedRows } from "./cellValue";
import { readFraction } from "./fractionArgument";
import { place } from "./listArgument";
import { refusal, take, word } from "./refusal";
import { readWhole } from "./wholeArgument";

/**
 * Returns the ratio of two counts.
 * @customfunction RATIO
 * @param part The counted part, a whole number.
 * @param whole The whole it is a part of.
 * @returns The ratio; #N/A while the whole is 0: there is no data yet.
 */
export function ratio(part: unknown, whole: unknown): number {
  const counts = countsOf(part, whole);
  if (counts.whole === 0) throw refusal({ code: "functions.noData" });
  return counts.part / counts.whole;
}

/**
 * Tells whether a ratio reaches its goal, by cross-multiplication and never by a rounded percentage.
 * @customfunction MET
 * @param part The counted part, a whole number.
 * @param whole The whole it is a part of.
 * @param goal The goal: a fraction from 0 to 1, or a text such as "40%".
 * @returns TRUE or FALSE; FALSE while the whole is 0.
 */
export function met(part: unknown, whole: unknown, goal: unknown): boolean {
  const counts = countsOf(part, whole);
  return isMet(counts.part, counts.whole, goalOf(goal));
}

/**
 * Returns how many more, all of them counted in the part, reach the goal if nothing else changes.
 * @customfunction NEED
 * @param part The counted part, a whole number.
 * @param whole The whole it is a part of.
 * @param goal The goal: a fraction from 0 to 1, or a text such as "40%".
 * @returns The number, 0 where the goal is met; #N/A where no number reaches it.
 */
export function need(part: unknown, whole: unknown, goal: unknown): number {
  const counts = countsOf(part, whole);
  const goalPpm = goalOf(goal);
  const more = needed(counts.part, counts.whole, goalPpm);
  if (more === null) throw refusal({ code: "functions.outOfReach", ...counts, goal: percentText(goalPpm) });
  return more;
}

/**
 * Returns how many to draw from each stratum at its rate: rounded up, at least 1 (SR-1).
 * @customfunction ALLOCATE
 * @param sizes The size of each stratum.
 * @param rates The rate of each, in the same shape, or one rate for all; a fraction from 0 to 1, or "2%".
 * @returns The counts, in the places of the sizes.
 */
export function allocateSizes(sizes: unknown[][], rates: unknown[][]): unknown[][] {
  const cells = rangeOf(sizes);
  const rows = cells.slice(0, usedRows(cells, cellValue));
  const beside = rangeOf(rates);
  if (rows.length === 0) throw refusal({ code: "functions.rangeEmpty", argument: "sizes" });
  if (usedRows(beside, cellValue) === 0) throw refusal({ code: "functions.rangeEmpty", argument: "rates" });
  const single = beside.length === 1 && beside[0].length === 1;
  const sameShape = beside[0].length === rows[0].length && beside.length >= rows.length;
  if (!single && (!sameShape || usedRows(beside) > rows.length))
    throw refusal({ code: "functions.sizesShape" });
  return rows.map((row, r) =>
    row.map((cell, c) => {
      if (r === 0 && isHeader(cell)) return "";
      return countOf(cell, single ? beside[0][0] : beside[r][c], r + 1);
    }),
  );
}

/** SR-1 §3, rate mode, for one stratum. */
function countOf(size: unknown, rate: unknown, row: number): number {
  const value = cellValue(rate);
  const at = place("rates", row);
  if (isError(value)) throw refusal({ code: "functions.errorCell", at, found: value.error });
  const ppm = take(readFraction(value, at));
  return countByRate(take(readWhole(size, "sizes")), ppm, "up");
}

/** A text without a digit in the first row: a header, which stays blank in the result. */
function isHeader(cell: unknown): boolean {
  return typeof cell === "string" && cell !== "" && !/\p{N}/u.test(cell);
}

function countsOf(part: unknown, whole: unknown): { part: number; whole: number } {
  const counts = { part: take(readWhole(part, "part")), whole: take(readWhole(whole, "whole")) };
  if (counts.part > counts.whole) throw refusal({ code: "functions.partOverWhole", ...counts });
  return counts;
}

function goalOf(goal: unknown): number {
  return take(readFraction(scalarValue(goal), word("argument.goal")));
}
