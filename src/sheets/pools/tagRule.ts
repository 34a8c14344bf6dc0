/** 分类标注 by rule: 行业 包含 餐饮 → 食品 (domain.md, 1). Rules add tags; they never take one away. */
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import type { Slices } from "../../core/slices";
import { rowsInSlice, whole } from "../../core/slices";
import { parseList } from "../cellNumber";
import { textOf } from "../cellText";
import type { Edit } from "../edit";
import type { Cell } from "../grid";
import { address } from "../grid";
import { headerKey, objectsSpec } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import { columnNamed } from "../tableReader";
import { runEdits } from "./cellRuns";
import type { PoolSheetFault } from "./fault";

export type TagTest = "contains" | "equals" | "begins";

export interface TagRule {
  /** The header of the column that is looked at, as written: 行业. */
  readonly header: string;
  readonly test: TagTest;
  /** Any of these. */
  readonly words: readonly string[];
  readonly tag: string;
}

const shape =
  /^(.+?)\s*(包含|含有|contains|等于|equals|=|开头为|begins with)\s*(.+?)\s*(?:→|->|=>)\s*(.+)$/iu;
const tests: Readonly<Record<string, TagTest>> = {
  等于: "equals",
  equals: "equals",
  "=": "equals",
  开头为: "begins",
  "begins with": "begins",
};

/** Reads a rule as people write it; several words are separated by 、 or ，. */
export function parseTagRule(text: string): Result<TagRule, PoolSheetFault> {
  const plain = text.normalize("NFKC").trim();
  const parts = shape.exec(plain);
  if (!parts) return err({ code: "pools.tagRuleShape", found: text });
  const [, header, test, words, tag] = parts;
  const list = parseList(words).map((word) => word.replace(/^["“”']+|["“”']+$/g, ""));
  if (list.length === 0 || list.includes("") || parseList(tag).length !== 1)
    return err({ code: "pools.tagRuleShape", found: text });
  return ok({ header, test: tests[test.toLowerCase()] ?? "contains", words: list, tag: tag.trim() });
}

export interface TagProposal {
  readonly at: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly added: readonly string[];
  /** The rules that say so, by their place in the list. */
  readonly rules: readonly number[];
}

export interface TagPreview {
  readonly proposals: readonly TagProposal[];
  /** How many rows each rule fits, those that have the tag already included. */
  readonly hits: readonly number[];
  readonly faults: readonly PoolSheetFault[];
}

/** What the rules would add to a pool of objects; nothing is written. */
export function previewTags(table: RecognisedTable, rules: readonly TagRule[]): TagPreview {
  return whole(tagPreviewInSlices(table, rules));
}

/** The same, a slice at a time. */
export function* tagPreviewInSlices(table: RecognisedTable, rules: readonly TagRule[]): Slices<TagPreview> {
  const faults: PoolSheetFault[] = [];
  const hits = rules.map(() => 0);
  const column = table.fields.get("tags");
  if (column === undefined) {
    const at = address(table.sheet, table.header.row, table.header.column);
    return { proposals: [], hits, faults: [{ code: "pools.tagNoColumn", at }] };
  }
  const columns = rules.map((rule) => {
    const found = columnOf(table, rule.header);
    if (found === null) faults.push({ code: "pools.tagRuleField", found: table.sheet, field: rule.header });
    return found;
  });
  const { grid } = table;
  const cellOf = (row: number, c: number): Cell => grid.values[row - grid.row]?.[c - grid.column] ?? null;
  const proposals: TagProposal[] = [];
  let looked = 0;
  for (const row of table.rows) {
    if (++looked % rowsInSlice === 0) yield looked / table.rows.length;
    const fitting = rules.flatMap((rule, index) => {
      const looked = columns[index];
      return looked !== null && fits(rule, textOf(cellOf(row, looked))) ? [index] : [];
    });
    if (fitting.length === 0) continue;
    for (const index of fitting) hits[index]++;
    const cell = cellOf(row, column);
    const held = cell === null ? [] : parseList(cell);
    const saying = fitting.filter((index) => !held.includes(rules[index].tag));
    const added = [...new Set(saying.map((index) => rules[index].tag))];
    if (added.length === 0) continue;
    const at = address(table.sheet, row, column);
    if (typeof cell === "object" && cell !== null) {
      faults.push({ code: "pools.formulaKept", at, found: cell.error });
      continue;
    }
    const formula = grid.formulas?.get(`${row},${column}`);
    if (formula !== undefined) {
      faults.push({ code: "pools.formulaKept", at, found: formula });
      continue;
    }
    const before = typeof cell === "string" ? cell : textOf(cell);
    const after = [...(textOf(cell) === "" ? [] : [before]), ...added].join("、");
    proposals.push({ at, sheet: table.sheet, row, column, before, after, added, rules: saying });
  }
  return { proposals, hits, faults };
}

/** The accepted proposals as edits. */
export function tagEdits(proposals: readonly TagProposal[]): readonly Edit[] {
  return runEdits(
    proposals.map(({ sheet, row, column, after }) => ({ sheet, row, column, value: after })),
    () => false,
  );
}

function columnOf(table: RecognisedTable, header: string): number | null {
  const key = headerKey(header);
  const named = columnNamed(table, header);
  if (named !== null) return named;
  for (const [name, { header: canonical }] of Object.entries(objectsSpec.fields))
    if (headerKey(canonical) === key) return table.fields.get(name) ?? null;
  return null;
}

function fits({ test, words }: TagRule, text: string): boolean {
  if (test === "equals") return words.includes(text);
  if (test === "begins") return words.some((word) => text.startsWith(word));
  return words.some((word) => text.includes(word));
}
