/** What a quick look at a cell lets pass must hold every label that a proper reading would find. */
import fc from "fast-check";
import { formDefinitions } from "../../../src/core/forms";
import { parseFormLabel } from "../../../src/sheets/forms/formLabel";
import { marksOf } from "../../../src/sheets/forms/labelMarks";

const pieces = [
  ..."查户次台展况统表部内联系\n \u3000(（)）、.12０",
  "开展",
  "随机抽查",
  "次数",
  "户数",
  "发现问题户数",
  "部门联合",
  "平台",
  "系统",
  "监管月报表",
  "情况",
  "本地",
  "2024年",
  "一、",
  "双随机",
];
const wording = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((all) => all.join(""));

test("every label of the forms as issued is looked at, broken over lines or not", () => {
  for (const form of Object.values(formDefinitions))
    for (const group of form.groups)
      for (const label of [form.title, group.label, ...group.rows.map((row) => row.label)])
        for (const text of [label, [...label].join("\n"), ` ${label} `])
          expect([text, marksOf(text).label]).toEqual([text, true]);
});

test("the platforms' labels and rows with 次数 or 户数 are anchors", () => {
  for (const { groups } of Object.values(formDefinitions))
    for (const { label, rows } of groups)
      for (const text of [label, ...rows.map((row) => row.label)])
        expect([text, marksOf(text).anchor]).toEqual([text, true]);
  expect(marksOf("某某商贸有限公司")).toEqual({ anchor: false, label: false });
});

test("a text that ends with a digit and names neither a platform nor a table is no label, and not read", () => {
  fc.assert(
    fc.property(wording, fc.integer({ min: 0, max: 9 }), (text, digit) => {
      const ended = `${text}${digit}`;
      if (/台|系\s*统|表/.test(ended)) return;
      expect(marksOf(ended).label).toBe(false);
      expect(parseFormLabel(ended)).toBeNull();
    }),
    { numRuns: 3000 },
  );
});

/** The same rule in plain words, a question at a time. */
function worthReading(text: string): boolean {
  const bare = text.replace(/\s/g, "");
  if (text.length > 200 || bare.length < 2 || bare.length > 120) return false;
  if (bare.length <= 10 && /[次户部内联]/.test(bare)) return true;
  if (/台|系统/.test(bare)) return /[展况查]/.test(bare) || (bare.length <= 24 && bare.includes("平台"));
  return bare.includes("查") || (bare.includes("表") && /报表|随机/.test(bare));
}

test("one look tells what asking one thing after the other tells", () => {
  fc.assert(
    fc.property(wording, (text) => {
      const anchor =
        (text.includes("查") && /[户次]/.test(text)) ||
        (text.includes("台") && /[展况]/.test(text)) ||
        (text.length <= 120 && text.replace(/\s/g, "").includes("月报表"));
      const certain = /\d$/.test(text) && !/台|系\s*统|表/.test(text);
      expect([text, marksOf(text)]).toEqual([text, { anchor, label: worthReading(text) && !certain }]);
    }),
    { numRuns: 5000 },
  );
});
