/** The .csv bytes of the sample, read by Python's own codecs and csv module. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvText, encodeCsv } from "../../scripts/sample/csv";

const table = {
  headers: ["编号", "名称", "日期"],
  rows: [
    ["00123", "𠮷野“海港”，分店", 45356],
    ['a"b', "第一行\n第二行", null],
    ["€ĕⅷ", "﨑龘㐀", "2024.3.5"],
  ],
  dates: ["日期"],
};
const expected = [
  ["编号", "名称", "日期"],
  ["00123", "𠮷野“海港”，分店", "2024-03-05"],
  ['a"b', "第一行\n第二行", ""],
  ["€ĕⅷ", "﨑龘㐀", "2024.3.5"],
];

test.each([
  ["utf-8", "utf-8-sig"],
  ["gb18030", "gb18030"],
] as const)("%s is what Python reads", (encoding, codec) => {
  const file = join(mkdtempSync(join(tmpdir(), "sr-")), "table.csv");
  writeFileSync(file, encodeCsv(csvText(table), encoding));
  const script = `import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding=sys.argv[2], newline="")))))`;
  const read = execFileSync("python3", ["-c", script, file, codec], { encoding: "utf8" });
  expect(JSON.parse(read)).toEqual(expected);
});
