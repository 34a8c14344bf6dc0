/** Text files as office systems write them: another separator, titles above the table, codes kept from Excel. */
import { execFileSync } from "node:child_process";
import { strToU8 } from "fflate";
import fc from "fast-check";
import { readFile } from "../../../src/hosts/file";

const headers = ["任务编号", "名称", "检查内容,要求", "检查结果"];
const rows = [
  ["RW-1", "秦皇岛,甲;乙公司", "公示;登记", "未发现问题"],
  ["RW-2", '丙"丁"店', "公示;登记", ""],
  ["RW-3", "戊公司", "公示\n登记", "未发现问题"],
];

/** Only what has to be is quoted (RFC 4180 §2.6), as Python's csv writer does it. */
function written(delimiter: string, above: readonly string[]): Uint8Array {
  const program = `
import csv, io, json, sys
delimiter, above, rows = json.load(sys.stdin)
out = io.StringIO()
for line in above: out.write(line + "\\r\\n")
csv.writer(out, delimiter=delimiter).writerows(rows)
sys.stdout.buffer.write(out.getvalue().encode("gb18030"))`;
  return new Uint8Array(
    execFileSync("python3", ["-c", program], {
      input: JSON.stringify([delimiter, above, [headers, ...rows]]),
    }),
  );
}

function valuesOf(bytes: Uint8Array, name = "台账.csv"): readonly (readonly unknown[])[] {
  const read = readFile(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value[0].values;
}

const blank = (cells: readonly string[]) => cells.map((cell) => (cell === "" ? null : cell));

describe.each([
  ["commas", ","],
  ["tabs", "\t"],
  ["semicolons", ";"],
])("%s between the values", (_, delimiter) => {
  test.each([
    ["nothing", []],
    ["a title", ["抽查台账（第1页，共3页）"]],
    ["a title with a comma and two blank lines", ["抽查台账,海港区", "", ""]],
    ["what Excel is told of the separator", [`sep=${delimiter}`]],
  ])("above the table %s", (_above, above) => {
    const values = valuesOf(written(delimiter, above));
    expect(values.slice(above.length)).toEqual([headers, ...rows].map(blank));
  });
});

test("the law: whatever commas and semicolons stand in the values of every line, tabs divide them", () => {
  const word = fc.string({ unit: fc.constantFrom("中", "文", " "), maxLength: 4 });
  const cell = fc.tuple(word, fc.constantFrom("", ",", ";"), word).map((parts) => parts.join(""));
  const row = fc.tuple(cell, cell, word, word);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (table) => {
      const text = table.map((cells) => cells.join("\t")).join("\n");
      expect(valuesOf(strToU8(text))).toEqual(table.map(blank));
    }),
  );
});

test('="00123" keeps its zeros and loses its wrapping; other formulas stay as they are written', () => {
  expect(valuesOf(strToU8('代码,名称\n="00123","=""911303""",x\n=1+1,="",="a"&"b"'))).toEqual([
    ["代码", "名称", null],
    ["00123", "911303", "x"],
    ["=1+1", null, '="a"&"b"'],
  ]);
});

test("a web page called .xls with a title before its table", () => {
  const page = "抽查台账\r\n<table><tr><td>任务编号</td></tr><tr><td>RW-1</td></tr></table>";
  expect(valuesOf(strToU8(page), "台账.xls")).toEqual([["任务编号"], ["RW-1"]]);
});

test("a quote that nobody closed hides neither the tabs nor the rows", () => {
  expect(valuesOf(strToU8('"任务编号\t名称\nRW-1\t甲,乙\nRW-2\t丙'))).toEqual([
    ['"任务编号', "名称"],
    ["RW-1", "甲,乙"],
    ["RW-2", "丙"],
  ]);
});

test("cells of a page that claim to reach over millions of others cost nothing, and end with the page", () => {
  const from = performance.now();
  const page =
    "<table><tr><td rowspan=60000 colspan=1000>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>";
  const read = readFile("页.xls", strToU8(page));
  expect(performance.now() - from).toBeLessThan(1000);
  expect(read.ok && read.value[0].merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1000 }]);
  const rows = read.ok ? read.value[0].values : [];
  expect(rows.map((row) => row.filter((cell) => cell !== null))).toEqual([["甲", "乙"], ["丙"]]);
  expect(rows[1].indexOf("丙")).toBe(1000);
});

test("a cell that would reach into the next table ends with its own", () => {
  const page =
    "<table><tr><td rowspan=3>甲</td><td>乙</td></tr></table><table><tr><td>丙</td><td>丁</td></tr></table>";
  const read = readFile("页.xls", strToU8(page));
  expect(read.ok && [read.value[0].values, read.value[0].merges]).toEqual([
    [
      ["甲", "乙"],
      ["丙", "丁"],
    ],
    [],
  ]);
});
