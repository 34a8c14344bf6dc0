/** A cell as the text that a person sees in it (spec/workbook.md: values come dirty). */
import type { Result } from "../core/result";
import { err, ok } from "../core/result";
import type { Cell } from "./grid";

/** Text that NFKC leaves as it is and that has no blank at either end. */
const plain = /^[\x21-\x7e\u4e00-\u9fff]*$/;
/** Number and exponent, as Excel shows a number too long for its cell: 9.11303E+17. */
const exponent = /^\d(\.\d+)?[eE]\+?\d+$/;
/** From 15 digits on a code kept as a number has lost digits, leading zeros, or soon will (GB 32100-2015, 注册号). */
const longestNumericCode = 1e14;

/**
 * The text of a cell: NFKC, trimmed, "" for a blank. Numbers as they show, with the 15 digits that Excel
 * keeps and never with an exponent below 10^21; an error value gives its name.
 */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return plain.test(cell) ? cell : cell.normalize("NFKC").trim();
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell.error;
}

function numberText(n: number): string {
  if (Number.isInteger(n)) return Math.abs(n) < 1e21 ? BigInt(n).toString() : String(n);
  return String(Number(n.toPrecision(15)));
}

/**
 * The text of a cell that holds a code (统一社会信用代码, 注册号, 执法证号). Digits that a number cannot keep are
 * refused with what was found: a number of 15 digits or more, or the text of one ("9.11303E+17").
 */
export function codeOf(cell: Cell): Result<string, string> {
  const text = textOf(cell);
  if (typeof cell === "number" && (Math.abs(cell) >= longestNumericCode || !Number.isInteger(cell)))
    return err(text);
  return exponent.test(text) ? err(text) : ok(text);
}

/** True for a cell without content: null, "" or blanks only. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && textOf(cell) === "");
}

/** Text without any blank, line break, bracket or other punctuation, in NFKC: what two labels are compared by. */
export function bareText(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}√%]/gu, "");
}
