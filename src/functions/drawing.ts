/**
 * =SR.DRAW, =SR.DRAW.STRATA and =SR.RESERVE: the draw of SR-1 over a range. Each reads its arguments,
 * lets core draw, and gives the drawn rows as one matrix.
 */
import { drawLots, freezeFrame } from "../core/draw";
import type { DrawOutcome, Lot } from "../core/draw";
import { readAmount } from "./amountArgument";
import { refusal, take } from "./refusal";
import { readList } from "./listArgument";
import { readRates } from "./rateTable";
import { readSeed } from "./seedArgument";

/**
 * Draws rows of a list by lot (SR-1) and returns them in ticket order.
 * @customfunction DRAW
 * @param list The list to draw from, all columns; the id is the first column, a header row is skipped.
 * @param count From 1 on a number of rows, below 1 a rate (0.025), or a text such as "2.5%".
 * @param seed The public random number, as text.
 * @param [label] The task number; two draws with one seed must differ in it.
 * @returns The drawn rows.
 */
export function draw(list: unknown[][], count: unknown, seed: unknown, label?: unknown): unknown[][] {
  const source = take(readList(list, "list"));
  const frame = take(freezeFrame(source.rows, { stratified: false }));
  const drawn = take(readAmount(count, frame.size, "count"));
  const outcome = lotsOf(frame, drawn, 0, seed, label);
  return outcome.drawn.map((lot) => source.cells(frame.rows[lot.index]));
}

/**
 * Draws rows stratum by stratum at the rates given (SR-1) and adds stratum, rank and ticket.
 * @customfunction DRAW.STRATA
 * @param list The list to draw from, all columns; the id is the first column, a header row is skipped.
 * @param strata The stratum of each row: one column beside the list.
 * @param rates Two columns, stratum and rate; a number is a fraction from 0 to 1, a text such as "2%".
 * @param seed The public random number, as text.
 * @param [label] The task number; two draws with one seed must differ in it.
 * @returns The drawn rows with stratum, rank and ticket, by stratum and rank.
 */
export function drawStrata(
  list: unknown[][],
  strata: unknown[][],
  rates: unknown[][],
  seed: unknown,
  label?: unknown,
): unknown[][] {
  const source = take(readList(list, "list", strata));
  const rule = take(readRates(rates));
  const frame = take(freezeFrame(source.rows));
  const { drawn } = take(drawLots(frame, rule, take(readSeed(seed, label))));
  if (drawn.length === 0) throw refusal({ code: "functions.nothingDrawn" });
  const row = (lot: Lot) => [...source.cells(frame.rows[lot.index]), lot.stratum, lot.rank, lot.ticket];
  return drawn.map(row);
}

/**
 * Returns the rows that follow those already drawn, in ticket order: the reserve (SR-1).
 * @customfunction RESERVE
 * @param list The list that was drawn from, all columns; the id is the first column.
 * @param count How many rows: from 1 on a number, below 1 a rate, or a text such as "2.5%".
 * @param after How many were drawn: the same number or rate as in DRAW; 0 for none.
 * @param seed The public random number, as text.
 * @param [label] The task number of the draw.
 * @returns The rows in reserve.
 */
export function reserve(
  list: unknown[][],
  count: unknown,
  after: unknown,
  seed: unknown,
  label?: unknown,
): unknown[][] {
  const source = take(readList(list, "list"));
  const frame = take(freezeFrame(source.rows, { stratified: false }));
  const drawn = take(readAmount(after, frame.size, "after", true));
  const more = take(readAmount(count, frame.size, "count"));
  const left = frame.size - drawn;
  if (more > left)
    throw refusal({ code: "functions.reserveOver", count: more, after: drawn, left, size: frame.size });
  const outcome = lotsOf(frame, drawn, more, seed, label);
  return outcome.reserve.map((lot) => source.cells(frame.rows[lot.index]));
}

type Frame = Parameters<typeof drawLots>[0];

function lotsOf(frame: Frame, count: number, more: number, seed: unknown, label: unknown): DrawOutcome {
  const rule = { mode: "count", counts: new Map([["", count]]) } as const;
  return take(drawLots(frame, rule, { ...take(readSeed(seed, label)), reserve: more }));
}
