/** 标签规则: the rules of 分类标注 as they stand in the workbook, one a row. */
import { parseList } from "../cellNumber";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { keptTable, appendRecords } from "../keptTable";
import type { RecognisedTable } from "../recognisedTable";
import { textRecords } from "../tableRecords";
import type { PoolSheetFault } from "./fault";
import type { TagRule, TagTest } from "./tagRule";

/** How the tests are written. */
export const tagTests: Readonly<Record<TagTest, string>> = {
  contains: "包含",
  equals: "等于",
  begins: "开头为",
};

export interface TagRulesReading {
  readonly rules: readonly TagRule[];
  readonly faults: readonly PoolSheetFault[];
}

/** The rules of a workbook, in the order of the rows; a row that is none is said. */
export function readTagRules(tables: readonly RecognisedTable[]): TagRulesReading {
  const rules: TagRule[] = [];
  const faults: PoolSheetFault[] = [];
  for (const table of tables) {
    if (table.kind !== "tagRules") continue;
    for (const { at, values } of textRecords(table)) {
      const rule = ruleOf(values);
      if (rule) rules.push(rule);
      else
        faults.push({
          code: "pools.tagRuleRow",
          at,
          found: [values.header, values.test, values.words, values.tag].filter(Boolean).join(" "),
        });
    }
  }
  return { rules, faults };
}

function ruleOf(values: Readonly<Record<string, string>>): TagRule | null {
  const { header = "", test = "", tag = "" } = values;
  const words = parseList(values.words ?? "");
  const found = (Object.keys(tagTests) as TagTest[]).find((each) => tagTests[each] === test);
  if (header === "" || words.length === 0 || parseList(tag).length !== 1) return null;
  return found || test === "" ? { header, test: found ?? "contains", words, tag } : null;
}

const fields = ["header", "test", "words", "tag"] as const;
const look = { fields: [...fields, "note"], widths: [20, 10, 44, 18, 30] };

const cellsOf = (rule: TagRule): Readonly<Record<(typeof fields)[number], string>> => ({
  header: rule.header,
  test: tagTests[rule.test],
  words: rule.words.join("、"),
  tag: rule.tag,
});

/** The edits after which the workbook holds these rules and no other; none where it does already. */
export function tagRuleEdits(grids: readonly Grid[], rules: readonly TagRule[]): readonly Edit[] {
  const table = keptTable(grids, "tagRules");
  if (!table) return rules.length === 0 ? [] : appendRecords(grids, "tagRules", rules.map(cellsOf), look);
  const edits: Edit[] = [];
  textRecords(table).forEach(({ row, values }, index) => {
    const cells = index < rules.length ? cellsOf(rules[index]) : null;
    for (const field of fields) {
      const column = table.fields.get(field);
      const wanted = cells?.[field] ?? "";
      if (column === undefined || (values[field] ?? "") === wanted) continue;
      edits.push({ kind: "setValues", sheet: table.sheet, row, column, values: [[wanted || null]] });
    }
  });
  const more = rules.slice(table.rows.length).map(cellsOf);
  return more.length === 0 ? edits : [...edits, ...appendRecords(grids, "tagRules", more, look)];
}
