/**
 * What can be mended in a pool without guessing: the same code, status or class written cleanly. A number
 * that lost digits, a wrong check digit and every other doubt stay for a person; formulas are left alone.
 */
import { normaliseId } from "../../core/draw/identity";
import type { Slices } from "../../core/slices";
import { rowsInSlice, whole } from "../../core/slices";
import { checkCode } from "../../core/registry/codes";
import { creditClass } from "../../core/registry/creditClass";
import type { Edit } from "../edit";
import { codeOf } from "../cellText";
import type { Cell } from "../grid";
import { address } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import { runEdits } from "./cellRuns";

/** Why a cell can be mended: written in full width or with blanks; with invisible characters; in other words. */
export type MendKind = "code" | "hidden" | "status" | "class";

export interface Mend {
  readonly kind: MendKind;
  readonly at: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/**
 * 存续（在营、开业、在册） is one status in the register, and these are its parts; the others differ by punctuation
 * only. 存续 alone is how most lists write it, and stays.
 */
const statuses: ReadonlyMap<string, string> = new Map([
  ...["在营", "开业", "在册", "存续在营开业在册"].map((each) => [each, "存续（在营、开业、在册）"] as const),
  ["存续", "存续"],
  ["吊销未注销", "吊销未注销"],
  ["吊销已注销", "吊销已注销"],
  ["注销", "注销"],
  ["已注销", "注销"],
  ["迁出", "迁出"],
  ["已迁出", "迁出"],
]);

interface MendableField {
  readonly kind: RecognisedTable["kind"];
  readonly field: string;
  readonly mend: (text: string) => readonly [MendKind, string] | null;
}

const fields: readonly MendableField[] = [
  { kind: "objects", field: "id", mend: mendCode },
  { kind: "objects", field: "status", mend: mendStatus },
  { kind: "objects", field: "creditClass", mend: mendClass },
  { kind: "officers", field: "certificate", mend: mendCertificate },
];

/** Every mend of the pools, by table, field and row. */
export function findMends(tables: readonly RecognisedTable[]): readonly Mend[] {
  return whole(mendsInSlices(tables));
}

/** The same, a slice at a time. */
export function* mendsInSlices(tables: readonly RecognisedTable[]): Slices<readonly Mend[]> {
  const mends: Mend[] = [];
  let looked = 0;
  for (const table of tables)
    for (const { kind, field, mend } of fields) {
      const column = table.fields.get(field);
      if (table.kind !== kind || column === undefined) continue;
      const { grid, sheet } = table;
      const memory = new Map<Cell, readonly [MendKind, string] | null>();
      for (const row of table.rows) {
        if (++looked % rowsInSlice === 0) yield 0.5;
        const cell = grid.values[row - grid.row]?.[column - grid.column] ?? null;
        if (typeof cell !== "string") continue;
        let found = memory.get(cell);
        if (found === undefined) {
          found = mend(cell);
          if (memory.size < 4096) memory.set(cell, found);
        }
        if (!found || found[1] === cell || grid.formulas?.has(`${row},${column}`)) continue;
        const at = address(sheet, row, column);
        mends.push({ kind: found[0], at, sheet, row, column, before: cell, after: found[1] });
      }
    }
  return mends;
}

/** The accepted mends as edits: cells that stand below each other are written together, always as text. */
export function mendEdits(mends: readonly Mend[]): readonly Edit[] {
  const codes = new Set(mends.flatMap(({ kind, at }) => (kind === "code" || kind === "hidden" ? [at] : [])));
  return runEdits(
    mends.map(({ sheet, row, column, after }) => ({ sheet, row, column, value: after })),
    ({ sheet, row, column }) => codes.has(address(sheet, row, column)),
  );
}

/** The id that SR-1 reads anyway; invisible characters go only where the check digit then holds. */
function mendCode(text: string): readonly [MendKind, string] | null {
  if (!codeOf(text).ok) return null;
  const id = normaliseId(text);
  if (id.ok) {
    const unquoted = withoutQuotes(id.value);
    if (unquoted !== null) return ["code", unquoted];
    return id.value === text ? null : ["code", id.value];
  }
  if (id.error !== "control" && id.error !== "format") return null;
  const bare = normaliseId(text.replace(/[\p{Cc}\p{Cf}]/gu, ""));
  if (!bare.ok) return null;
  const { kind, valid } = checkCode(bare.value);
  return kind !== "other" && valid ? ["hidden", bare.value] : null;
}

/** A code in quotes, or after the apostrophe by which a program kept it text; null where it is none without them. */
function withoutQuotes(id: string): string | null {
  const bare = id.replace(/^[=]?['"‘’“”`]+|['"‘’“”`]+$/g, "");
  if (bare === id) return null;
  const { kind, valid } = checkCode(bare);
  return kind !== "other" && valid ? bare : null;
}

function mendStatus(text: string): readonly [MendKind, string] | null {
  const folded = text.normalize("NFKC").replace(/[\p{P}\p{Z}\p{C}]/gu, "");
  const status = statuses.get(folded);
  return status === undefined || status === text ? null : ["status", status];
}

/** A class with a remark in brackets keeps its remark. */
function mendClass(text: string): readonly [MendKind, string] | null {
  if (/[()（）]/.test(text)) return null;
  const read = creditClass(text);
  return read === null || read === "" || read === text ? null : ["class", read];
}

function mendCertificate(text: string): readonly [MendKind, string] | null {
  const code = codeOf(text);
  return !code.ok || code.value === "" || code.value === text ? null : ["code", code.value];
}
