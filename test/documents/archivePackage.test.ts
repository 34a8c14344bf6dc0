/** The archive's zip, by Python and LibreOffice: names in UTF-8, digests that hold, every figure with its rows. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { inventSample } from "../../scripts/sample/sheets";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { scratch, sr } from "../cli/sr";
import { shownCells } from "../hosts/file/witness";
import { textOf } from "./pdf/poppler";

jest.setTimeout(180_000);

const file = scratch();
const sample = inventSample({ seed: "archive", objects: 200, ledger: 300 });
const workbook = file("sample.xlsx", sampleWorkbook(sample));

test("form, sources, rules, checks and digests in one zip", async () => {
  const out = file("archive.zip");
  const ran = await sr(["fill", workbook, "--form", "annex1", "--until", "2024-05-31", "--out", out]);
  expect(ran.code).toBe(0);
  const script =
    "import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(json.dumps([[i.filename,i.flag_bits&0x800] for i in z.infolist()]))";
  const names = JSON.parse(execFileSync("python3", ["-c", script, out], { encoding: "utf8" })) as [
    string,
    number,
  ][];
  const stem = "海港区“双随机、一公开”监管月报表（2024年5月）";
  expect(names).toEqual(
    [`${stem}.xlsx`, `${stem}.pdf`, "数字来源.xlsx", "校验码.txt"].map((name) => [name, 0x800]),
  );

  const parts = unzipSync(new Uint8Array(readFileSync(out)));
  const listed = new TextDecoder().decode(parts["校验码.txt"]);
  for (const [name, bytes] of Object.entries(parts))
    if (name !== "校验码.txt")
      expect(listed).toContain(`${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
  expect(textOf(parts[`${stem}.pdf`])).toContain("监管月报表");
  const inspected = await sr(["inspect", file("kept.xlsx", parts[`${stem}.xlsx`]), "--ledger", workbook]);
  expect(inspected.code).toBe(0);

  const sources = parts["数字来源.xlsx"];
  const [, ...figures] = shownCells(sources, 1);
  const [headers, ...rows] = shownCells(sources, 2);
  const entered = headers.indexOf("计入");
  // 户 are the distinct objects of each task; names tell them apart where a row lacks its code
  for (const [name, , households, , count] of figures) {
    const behind = rows.filter((row) => row[entered].split("；").includes(name));
    expect([name, behind.length]).toEqual([name, Number(count)]);
    expect([name, new Set(behind.map((row) => `${row[1]}|${row[4]}`)).size]).toEqual([
      name,
      Number(households),
    ]);
  }
  const ledger = sample.sheets.find(({ sheet }) => sheet === "抽查台账")!;
  const task = ledger.headers.indexOf("任务编号");
  const tasks = new Set(ledger.rows.map((row) => row[task]));
  for (const row of rows) expect(tasks.has(row[1])).toBe(true);
  expect(shownCells(sources, 3).map(([item]) => item)).toEqual(expect.arrayContaining(["单位名称"]));
  expect(shownCells(sources, 3).flat()).not.toContain("联系人");
  expect(shownCells(sources, 4)[0]).toEqual(["序号", "核对结果"]);
});
