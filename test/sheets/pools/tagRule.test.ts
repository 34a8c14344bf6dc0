/** Tags by rule: 行业 contains 餐饮 → 食品. */
import fc from "fast-check";
import type { Cell } from "../../../src/sheets/grid";
import type { TagRule } from "../../../src/sheets/pools";
import { parseTagRule, previewTags, tagEdits } from "../../../src/sheets/pools";
import { newTable, recogniseOne } from "./onePool";

const header = ["统一社会信用代码", "名称", "所属行业", "标签"];
function rule(text: string): TagRule {
  const parsed = parseTagRule(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

test.each([
  ["行业 包含 餐饮 → 食品", { header: "行业", test: "contains", words: ["餐饮"], tag: "食品" }],
  [
    "行业 contains 餐饮、小吃 -> 食品",
    { header: "行业", test: "contains", words: ["餐饮", "小吃"], tag: "食品" },
  ],
  ["行业等于“零售” => 流通", { header: "行业", test: "equals", words: ["零售"], tag: "流通" }],
  ["名称 开头为 海港区 → 本区", { header: "名称", test: "begins", words: ["海港区"], tag: "本区" }],
])("%s", (text, expected) => {
  expect(parseTagRule(text)).toEqual({ ok: true, value: expected });
});

test.each(["", "行业 餐饮 食品", "行业 包含 → 食品", "行业 包含 餐饮 →", "行业 包含 餐饮 → 食品、药品"])(
  "%j is no rule",
  (text) => {
    expect(parseTagRule(text)).toEqual({ ok: false, error: { code: "pools.tagRuleShape", found: text } });
  },
);

test("a preview adds to what is there, says who has it already, and writes nothing over a formula", () => {
  const table = newTable(
    "对象库",
    [
      header,
      ["U1", "甲", "餐饮业", null],
      ["U2", "乙", "餐饮 零售", "重点，食品"],
      ["U3", "丙", "零售", "老标签"],
      ["U4", "丁", "餐饮业", null],
      ["U5", "戊", null, null],
    ],
    new Map([["4,3", "=VLOOKUP(A5,X:Y,2,0)"]]),
  );
  const preview = previewTags(table, [rule("行业 包含 餐饮 → 食品"), rule("行业 包含 零售 → 流通")]);
  expect(preview.hits).toEqual([3, 2]);
  expect(preview.proposals.map(({ at, before, after, rules }) => [at, before, after, rules])).toEqual([
    ["对象库!D2", "", "食品", [0]],
    ["对象库!D3", "重点，食品", "重点，食品、流通", [1]],
    ["对象库!D4", "老标签", "老标签、流通", [1]],
  ]);
  expect(preview.faults).toEqual([
    { code: "pools.formulaKept", at: "对象库!D5", found: "=VLOOKUP(A5,X:Y,2,0)" },
  ]);
  expect(tagEdits(preview.proposals.slice(0, 1))).toEqual([
    { kind: "setValues", sheet: "对象库", row: 1, column: 3, values: [["食品"]] },
  ]);
});

test("a column that is not there is said", () => {
  const table = recogniseOne("对象库", [header, ["U1", "甲", "餐饮", null]]);
  expect(previewTags(table, [rule("许可证 包含 餐 → 食品")]).faults).toEqual([
    { code: "pools.tagRuleField", found: "对象库", field: "许可证" },
  ]);
  const untagged = recogniseOne("对象库", [
    ["统一社会信用代码", "名称", "行业"],
    ["U1", "甲", "餐饮"],
  ]);
  expect(previewTags(untagged, [rule("行业 包含 餐 → 食品")]).faults).toEqual([
    { code: "pools.tagNoColumn", at: "对象库!A1" },
  ]);
});

const text = fc.constantFrom<Cell>(null, "餐饮", "零售业", "=餐饮", "食品", "甲；乙");

test("law: applied rules propose nothing more, and no tag is ever lost", () => {
  const rules = [
    rule("行业 包含 餐饮 → 食品"),
    rule("名称 开头为 = → 待查"),
    rule("行业 等于 零售业 → 流通"),
  ];
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), (cells) => {
      const rows = cells.map(([name, industry, tags], i): Cell[] => [`U${i}`, name, industry, tags]);
      const { proposals } = previewTags(recogniseOne("对象库", [header, ...rows]), rules);
      const after = rows.map((row) => [...row]);
      for (const edit of tagEdits(proposals))
        if (edit.kind === "setValues")
          edit.values.forEach(([value], i) => (after[edit.row - 1 + i][edit.column] = String(value)));
      after.forEach((row, i) => expect(String(row[3] ?? "").startsWith(String(rows[i][3] ?? ""))).toBe(true));
      expect(previewTags(recogniseOne("对象库", [header, ...after]), rules).proposals).toEqual([]);
    }),
  );
});
