/**
 * =SR.TICKET, =SR.RANK, =SR.VERIFY and =SR.DIGEST: what a stranger needs to check a draw of SR-1 from
 * the published list and seed alone.
 */
import {
  compareUtf8,
  drawLots,
  frameDigest,
  freezeFrame,
  normaliseId,
  seedPrefix,
  TicketMachine,
} from "../core/draw";
import type { Frame } from "../core/draw";
import { isError, rangeOf, scalarValue, textValue, usedRows } from "./cellValue";
import { isIdHeader } from "./idHeader";
import { idText, place, readList } from "./listArgument";
import { refusal, sentenceOf, take, word } from "./refusal";
import { readSeed } from "./seedArgument";

/**
 * Returns the ticket of each id: 64 hexadecimal characters that anyone can recompute (SR-1).
 * @customfunction TICKET
 * @param ids The ids; a header cell above them stays blank.
 * @param seed The public random number, as text.
 * @param [label] The task number of the draw.
 * @returns The tickets, in the places of the ids.
 */
export function ticket(ids: unknown[][], seed: unknown, label?: unknown): unknown[][] {
  const cells = rangeOf(ids);
  const rows = cells.slice(0, usedRows(cells));
  if (rows.length === 0) throw refusal({ code: "functions.rangeEmpty", argument: "ids" });
  const machine = new TicketMachine(prefixOf(seed, label));
  const header = isIdHeader(rows[0][0]);
  return rows.map((row, r) =>
    row.map((cell, c) => (header && r === 0 ? "" : machine.ticket(idOf(cell, "ids", r + 1, c + 1)))),
  );
}

/**
 * Returns the place of one id in the ticket order of a list: 1 is drawn first.
 * @customfunction RANK
 * @param id The id to look for.
 * @param list The list that was drawn from; the id is the first column.
 * @param seed The public random number, as text.
 * @param [label] The task number of the draw.
 * @returns The place, counted from 1; #N/A where the list has no such id.
 */
export function rank(id: unknown, list: unknown[][], seed: unknown, label?: unknown): number {
  const source = take(readList(list, "list"));
  const frame = take(freezeFrame(source.rows, { stratified: false }));
  const wanted = idOf(scalarValue(id, textValue), "id", 1);
  if (!frame.ids.includes(wanted)) throw refusal({ code: "functions.notInList", id: wanted });
  return placeOf(wanted, frame, prefixOf(seed, label));
}

/**
 * Checks that the drawn rows are the first of the list in ticket order; their own order does not matter.
 * @customfunction VERIFY
 * @param list The list that was drawn from; the id is the first column.
 * @param drawn The rows said to be drawn; the id is the first column.
 * @param seed The public random number, as text.
 * @param [label] The task number of the draw.
 * @returns TRUE, or a sentence that names the first row that does not belong.
 */
export function verify(list: unknown[][], drawn: unknown[][], seed: unknown, label?: unknown): unknown {
  const source = take(readList(list, "list"));
  const frame = take(freezeFrame(source.rows, { stratified: false }));
  const shownAsDrawn = take(readList(drawn, "drawn"));
  const said = freezeFrame(shownAsDrawn.rows, { stratified: false });
  if (!said.ok && said.error[0].code === "draw.duplicateId") return sentenceOf(said.error[0]);
  const claimed = take(said);
  const options = take(readSeed(seed, label));
  const prefix = take(seedPrefix(options.seed, options.label));
  const known = new Set(frame.ids);
  const at = (index: number) => shownAsDrawn.rows[claimed.rows[index]].at;

  const stranger = claimed.ids.findIndex((id) => !known.has(id));
  if (stranger >= 0) return word("stranger", { at: at(stranger), id: claimed.ids[stranger] });
  const count = claimed.size;
  const rule = { mode: "count", counts: new Map([["", count]]) } as const;
  const right = new Set(take(drawLots(frame, rule, options)).drawn.map((lot) => lot.id));
  const wrong = claimed.ids.findIndex((id) => !right.has(id));
  if (wrong < 0) return true;
  const id = claimed.ids[wrong];
  return word("outranked", { at: at(wrong), id, rank: placeOf(id, frame, prefix), count });
}

/**
 * Returns the digest of a list: it changes as soon as one id or stratum does (SR-1 frame digest).
 * @customfunction DIGEST
 * @param list The list; the id is the first column, a header row is skipped.
 * @param [strata] The stratum of each row: one column beside the list.
 * @returns 64 hexadecimal characters.
 */
export function digest(list: unknown[][], strata?: unknown[][]): string {
  const given = rangeOf(strata).length > 0;
  const source = take(readList(list, "list", given ? strata : undefined));
  return frameDigest(take(freezeFrame(source.rows, { stratified: given })));
}

function prefixOf(seed: unknown, label: unknown): string {
  const options = take(readSeed(seed, label));
  return take(seedPrefix(options.seed, options.label));
}

/** A cell as a normalised id, or the cell error that says why it is none. */
function idOf(cell: unknown, argument: string, row: number, column?: number): string {
  const value = textValue(cell);
  if (isError(value))
    throw refusal({
      code: "functions.errorCell",
      at: place(argument, row, column),
      found: value.error,
    });
  const raw = take(idText(value, argument, row));
  const id = normaliseId(raw);
  if (id.ok) return id.value;
  // A flawed id is refused in the words that a list of this one row gets.
  const rows = [{ id: raw, stratum: "", at: place(argument, row, column) }];
  return take(freezeFrame(rows, { stratified: false })).ids[0];
}

/** Ascending by ticket, then by id (SR-1 §4): one more than those before it. */
function placeOf(id: string, frame: Frame, prefix: string): number {
  const machine = new TicketMachine(prefix);
  const key = machine.key(id);
  const ticket = machine.ticket(id);
  const isBefore = (other: string) => {
    // The key holds the ticket's first 53 bits: only equal ones need the whole of it.
    const difference = machine.key(other) - key;
    if (difference !== 0) return difference < 0;
    const whole = machine.ticket(other);
    return whole < ticket || (whole === ticket && compareUtf8(other, id) < 0);
  };
  return 1 + frame.ids.filter(isBefore).length;
}
