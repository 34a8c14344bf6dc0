/**
 * 汇总 in the real pane: 200 generated files of mixed layouts and kinds, ten of them broken, through the file
 * field; the totals on the form against a sum that Python makes of what was generated.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertByLibreOffice } from "../libreOffice";
import type { FormId } from "../../src/core/forms/figures";
import { cityCounties } from "../../src/core/rollup";
import { brokenFiles, csvOf, figuresOf, formFile, formTexts, pageOf, unitOf } from "../corpus/sentForms";
import { readCells, wholeWorkbook } from "./cells";
import { clerkAt } from "./clerk";
import { look, paneWidth } from "./look";
import { longestSilence, watchSilence } from "./silence";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);

const count = 200;
const broken = [3, 17, 38, 59, 71, 94, 118, 133, 160, 199];
/** Its form names another unit than its file. */
const doubtful = 57;
const form = (n: number): FormId => (n >= 10 && n < 19 ? "annex1" : "annex2");
const nameOf = (n: number) => (form(n) === "annex1" ? cityCounties[n - 10] : unitOf(n));

function generate(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "sent-"));
  const sources = join(folder, "xlsx");
  mkdirSync(sources);
  const bad = brokenFiles(formFile(1, unitOf(1)));
  const paths: string[] = [];
  const legacy: { readonly from: string; readonly to: string }[] = [];
  for (let n = 0; n < count; n++) {
    const stem = `${String(n).padStart(3, "0")} ${nameOf(n)}双随机月报`;
    const write = (kind: string, bytes: Uint8Array | string) => {
      const path = join(folder, `${stem}.${kind}`);
      writeFileSync(path, bytes);
      paths.push(path);
    };
    const texts = () => formTexts(n, nameOf(n), form(n));
    if (broken.includes(n)) write("xlsx", bad[broken.indexOf(n)][0]);
    else if (n % 20 === 5) {
      const from = join(sources, `${n}.xlsx`);
      writeFileSync(from, formFile(n, nameOf(n), form(n)));
      const kind = n % 40 === 5 ? "xls" : "et";
      legacy.push({ from, to: join(folder, `${stem}.${kind}`) });
      paths.push(join(folder, `${stem}.${kind}`));
    } else if (n % 40 === 7) write("csv", csvOf(texts()));
    else if (n % 40 === 29) write("csv", gb18030(csvOf(texts())));
    else if (n % 20 === 8) write("xls", pageOf(texts()));
    else write("xlsx", formFile(n, n === doubtful ? unitOf(58) : nameOf(n), form(n)));
  }
  convertByLibreOffice(
    "xls:MS Excel 97",
    sources,
    legacy.map(({ from }) => from),
  );
  for (const { from, to } of legacy) renameSync(from.replace(/xlsx$/, "xls"), to);
  return paths;
}

function gb18030(text: string): Uint8Array {
  return execFileSync("python3", [
    "-c",
    "import sys; sys.stdout.buffer.write(sys.argv[1].encode('gb18030'))",
    text,
  ]);
}

const sum = `
import json, sys
units = json.load(sys.stdin)
def row(key):
    t = [sum(u.get(key, [0, 0, 0])[i] for u in units) for i in range(3)]
    return t
def say(t): return "%d次，%d户，发现问题%d户" % tuple(t)
rows = ["provincial.total", None, "provincial.internal", "provincial.joint", "provincial.enterprise",
        "provincial.credit", "other.total", "other.enterprise", "other.credit"]
market = "部门内部" + say(row("provincial.market.internal")) + "；部门联合" + say(row("provincial.market.joint"))
print(json.dumps([market if r is None else say(row(r)) for r in rows], ensure_ascii=False))
`;

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ width: 1366 });
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const { press, shows, gone, goTo, unfold, give } = clerkAt(() => bench.pane, 90_000);

test("200 files, ten broken: who sent, who did not, what is asked, and totals that Python adds up too", async () => {
  const paths = generate();
  const good = Array.from({ length: count }, (_, n) => n).filter((n) => !broken.includes(n));
  await goTo("填报");
  await press("汇总");
  await shows(/各单位的月报表/);
  await bench.picture("rollup-empty");
  await unfold("查看和修改名单");
  const names = [...Array.from({ length: count }, (_, n) => nameOf(n)), unitOf(200)];
  const list = bench.pane.getByRole("textbox", { name: "应报单位" });
  await list.fill(names.join("\n"));
  await list.blur();
  await press("保存名单到工作簿");
  await shows(/已保存应报单位 201 个/);

  await watchSilence(bench.pane);
  const from = Date.now();
  await give(paths as string[]);
  await shows(/正在读取/);
  await shows(/已读取 200 个文件，采用 190 个，未采用 10 个/);
  const seconds = (Date.now() - from) / 1000;
  const longest = await longestSilence(bench.pane);
  process.stdout.write(
    `200 files in ${seconds.toFixed(1)} s, longest blocked stretch ${longest.toFixed(0)} ms\n`,
  );
  expect(seconds).toBeLessThanOrEqual(60);
  expect(longest).toBeLessThan(1000);
  await bench.picture("rollup-read");

  const said = (await bench.pane.getByRole("group", { name: "未采用的文件" }).innerText()).replace(
    /\s+/g,
    " ",
  );
  for (const [index, n] of broken.entries()) {
    expect(said).toContain(nameOf(n));
    expect(said).toMatch(brokenFiles(new Uint8Array(500))[index][1]);
  }

  // The file of one unit with the form of another is asked about, and not counted meanwhile.
  await shows(`表中单位为“${unitOf(58)}”，文件名却像“${unitOf(doubtful)}”。`);
  await shows("未报 12");
  await bench.pane.getByLabel(/057 /).selectOption(unitOf(doubtful));
  await shows("未报 11");
  await bench.picture("rollup-standing");

  const before = await wholeWorkbook(bench.pane);
  const units = good.map((n) =>
    Object.fromEntries(
      [...figuresOf(form(n), n)].map(([key, { tasks, households, problems }]) => [
        key,
        [tasks, households, problems],
      ]),
    ),
  );
  const expected = JSON.parse(
    execFileSync("python3", ["-c", sum], { input: JSON.stringify(units), encoding: "utf8" }),
  ) as string[];
  await press("填入合计");
  await shows(/已将 190 个单位的合计写入“附件1”/);
  expect((await readCells(bench.pane, "附件1", "C4:C12")).map(([cell]) => cell)).toEqual(expected);
  await bench.picture("rollup-written");
  const missing = (await readCells(bench.pane, "催报", "A3:C40")).filter(([, state]) => state === "未报");
  expect(missing.map(([unit]) => unit)).toEqual([...broken.map(nameOf), unitOf(200)]);
  const reported = await readCells(bench.pane, "部门报数", "A1:J4");
  expect(reported[0]).toEqual(expect.arrayContaining(["单位", "截止日期", "来源文件", "报送时间"]));
  // The answer is remembered.
  const kept = await readCells(bench.pane, "应报单位", "A1:B202");
  expect(kept.find(([unit]) => unit === unitOf(doubtful))?.[1]).toContain(unitOf(58));
  await press("撤销");
  await gone(/已将 190 个单位的合计写入/);
  const after = (await wholeWorkbook(bench.pane)) as { sheet: string }[];
  const left = (sheets: unknown) =>
    (sheets as { sheet: string }[]).filter(({ sheet }) => sheet !== "操作记录");
  expect(left(after)).toEqual(left(before));
});

test("a ledger of 100,000 rows is compared while the pane stays usable", async () => {
  const headers = "任务编号,统一社会信用代码,名称,抽查事项,检查部门,平台,抽查类型,检查日期,检查结果";
  const line = (n: number) =>
    `DR-${n % 400},91130302MA${String(n).padStart(8, "0")},第${n}号商户,公示信息检查,海港区市场监督管理局,省平台,部门内部,2024-05-${String((n % 28) + 1).padStart(2, "0")},未发现问题`;
  const path = join(mkdtempSync(join(tmpdir(), "ledger-")), "平台导出.csv");
  writeFileSync(path, [headers, ...Array.from({ length: 100_000 }, (_, n) => line(n))].join("\r\n"));
  await press("返回填报");
  await press("合并台账");
  await shows(/并入本工作簿的台账/);
  await watchSilence(bench.pane);
  const from = Date.now();
  await give(path);
  await shows("新增 100,000");
  const seconds = (Date.now() - from) / 1000;
  const longest = await longestSilence(bench.pane);
  process.stdout.write(
    `100,000 rows compared in ${seconds.toFixed(1)} s, longest blocked stretch ${longest.toFixed(0)} ms\n`,
  );
  expect(longest).toBeLessThan(2000);
  await bench.picture("merge-big");
  await press("清除");
  await press("返回填报");
  await press("年度结转");
  await shows("新的年度");
  await bench.picture("year-end");
  await press("返回填报");
  await press("汇总");
  await shows(/已读取 200 个文件/);
});

test("full rooms at 320 px: nothing to scroll sideways, nothing that axe finds", async () => {
  await bench.page.setViewportSize({ width: 700, height: 1000 });
  await paneWidth(bench, 320);
  const check = (room: string) => look(bench, `${room}-320`);
  await press(/^未报/);
  await press(nameOf(broken[0]));
  await check("rollup");
  await press("返回填报");
  await press("年度结转");
  await shows("新的年度");
  await check("year-end");
  await press("返回填报");
  await press("合并台账");
  const header = "任务编号,统一社会信用代码,名称,抽查事项,检查部门,检查日期,检查结果";
  const row = await readCells(bench.pane, "抽查台账", "A3:X3");
  const known = await readCells(bench.pane, "抽查台账", "A2:X2");
  const of = (title: string) => String(row[0][known[0].indexOf(title)] ?? "");
  const changed = ["任务编号", "统一社会信用代码", "名称", "抽查事项", "检查部门"].map(of);
  const lines = [
    header,
    [...changed, "2024-06-01", "不配合检查情节严重"].join(","),
    "X-1,91130302MA00000001,新商户,公示信息检查,市场监督管理局,2024-06-01,未发现问题",
    "X-1,91130302MA00000001,新商户,公示信息检查,市场监督管理局,2024-06-02,未发现问题",
    ",91130302MA00000002,无编号商户,公示信息检查,市场监督管理局,2024-06-02,未发现问题",
  ];
  await give({ name: "第2页.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });
  await shows("有更改 1");
  await shows("无法对应 1");
  await check("merge");
});

test("a whole folder: forms of one name in its subfolders, what is no spreadsheet named", async () => {
  await press("返回填报");
  await press("汇总");
  const folder = mkdtempSync(join(tmpdir(), "folder-"));
  const inFolder = (unit: string) => {
    mkdirSync(join(folder, unit));
    return join(folder, unit, "月报表.xlsx");
  };
  writeFileSync(inFolder(unitOf(200)), formFile(200, unitOf(200)));
  writeFileSync(inFolder(nameOf(broken[0])), formFile(broken[0], nameOf(broken[0])));
  writeFileSync(join(folder, nameOf(broken[0]), "扫描件.pdf"), "%PDF-1.4");
  await bench.pane.locator("input[webkitdirectory]").setInputFiles(folder);
  await shows(/已读取 202 个文件，采用 192 个，未采用 10 个/);
  await shows(/文件夹中另有 1 个文件不是电子表格，未读取：.*扫描件\.pdf/);
  await bench.picture("rollup-folder-320");
});

test("nothing left this machine and nothing was said on the console", () => {
  expect(bench.foreign).toEqual([]);
  expect(bench.errors).toEqual([]);
});
