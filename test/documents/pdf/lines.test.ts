/** Laws of breaking lines: nothing lost, nothing too wide, no line that begins or ends as none may. */
import fc from "fast-check";
import { breakLines } from "../../../src/documents/pdf/lines";

const width = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 1 : 0.5), 0);
const texts = fc
  .array(fc.constantFrom(..."户次抽查发现问题，。；（）“”、 340Ab%"), { maxLength: 80 })
  .map((characters) => characters.join(""));

test("all characters but blanks stay, in their order", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, available) => {
      const lines = breakLines(text, available, width);
      expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
      for (const line of lines) expect([...line].length === 1 || width(line) <= available).toBe(true);
    }),
  );
});

test("figures stay whole, and punctuation clings to what it belongs to", () => {
  expect(breakLines("部门内部20次，340户", 5, width)).toEqual(["部门内部20", "次，340户"]);
  expect(breakLines("部门内部20次，340户", 4, width)).toEqual(["部门内部", "20次，", "340户"]);
  expect(breakLines("抽查（包含联合）", 3, width)).toEqual(["抽查", "（包含", "联合）"]);
  expect(breakLines("一\n\n二", 5, width)).toEqual(["一", "", "二"]);
});
