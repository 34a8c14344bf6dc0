/**
 * A draw that stands up in public, in the real pane on the sample: list locked, commitment published, seed
 * obtained, drawn before everybody's eyes, officers matched, an object replaced, the papers printed and checked.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyEdits, readFile } from "../../src/hosts/file";
import { sheetNames, usedCells } from "./cells";
import { clerkAt } from "./clerk";
import { printed } from "./office";
import { closeAll, downloadOf, openWorkbench, root } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(240_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ height: 1000 });
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const { button, press, type, pick, check, shows, gone, goTo } = clerkAt(() => bench.pane);
const folder = mkdtempSync(join(tmpdir(), "sr-ceremony-"));
const kept = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
/** A joint task of the sample's plan: two departments, an item of each. */
const label = "HG-2024-033";
const papers = { certificate: "", commitment: "" };

/** Every text of a sheet. */
const sheetText = async (name: string) => (await usedCells(bench.pane, name)).flat().map(String).join("\n");

test("lock, publish, obtain the seed, draw in public", async () => {
  await goTo("抽取");
  await press("公开抽取");
  await shows(/第 1 步/);
  await type(/^任务编号/, label);
  await check("将这些行排除，并记入排除名单");
  await press("下一步：各类比例");
  await bench.pane.getByLabel("不分类", { exact: true }).check();
  await check("只保留第一行，其余排除并记入排除名单");
  await pick(/^确定方式/, "total");
  await type(/^总户数/, "6");
  await type(/^递补/, "3");
  await press("下一步：锁定名单");
  await bench.pane.getByLabel(/^公开号码/).check();
  const seed = bench.pane.locator("input").and(bench.pane.getByLabel("随机数", { exact: true }));
  expect(await seed.first().isDisabled()).toBe(true);
  await press("锁定名单");
  await shows(/名单已锁定，共/);
  await bench.picture("ceremony-publish");
  await type(/^号码来源/, "双色球第2024072期开奖号码");
  await type(/^何时得到/, "2024年6月23日21时15分开奖后");
  await type(/^写法及示例/, "06111319253205");
  await press("生成事先公布校验码");
  await shows("事先公布校验码");
  const commitment = await downloadOf(bench.page, () => press("保存公布文件"));
  papers.commitment = kept("commitment.json", commitment.bytes);
  await press("加入可打印的公布页");
  await shows(/已新建工作表“事先公布校验码/);
  await type(/^随机数/, "01091822263014");
  await press("登记随机数");
  await bench.picture("ceremony-seed");
  await press("全屏抽取");
  await bench.pane.getByRole("dialog").waitFor({ timeout: 60_000 });
  await bench.picture("ceremony-screening");
  await press("直接显示结果");
  await gone("直接显示结果");
  await bench.picture("ceremony-screened");
  await press("结束显示");
  await shows("抽取完成");
  const certificate = await downloadOf(bench.page, () => press("保存抽取记录"));
  papers.certificate = kept("certificate.json", certificate.bytes);
  expect(await sheetText("操作记录")).toMatch(/锁定名单[\s\S]*事先公布校验码[\s\S]*取得随机数[\s\S]*抽取/);
});

test("an independent program recomputes the certificate against the commitment", () => {
  const out = execFileSync(
    "python3",
    ["docs/verify.py", papers.certificate, "--commitment", papers.commitment],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  expect(out).toContain("holds");
});

test("officers are matched by the same lot, and the sheets are printed", async () => {
  await press("匹配检查人员");
  await shows("每组人数");
  await type(/^检查日期/, "2024-06-25");
  await bench.picture("teams-ask");
  await press("匹配");
  // Six firms, two departments: the plan's own, without a word from the clerk.
  await shows(/^6 户，12 个检查组/);
  const result = await sheetText(`抽取结果_${label}`);
  expect(result).toMatch(/组长/);
  for (const papers of ["一企一表", "检查任务单"]) {
    await press(papers);
    await press("加入工作簿");
    await shows(/^已加入 \d+ 张表/);
    await bench.picture(`teams-${papers}`);
    if (papers === "一企一表") await press("一企一表");
  }
  const firms = (await sheetNames(bench.pane)).filter((name) => name.startsWith("一企一表"));
  expect(firms).toHaveLength(6);
  const paper = await sheetText(firms[0]);
  for (const item of ["旅行社经营行为检查", "明码标价检查", "海港区文化和旅游局", "海港区市场监督管理局"])
    expect(paper).toContain(item);
});

test("无法联系 never is a reason; a firm deregistered before the draw gives way to the next reserve", async () => {
  await press("返回抽取");
  await press("抽取记录");
  await shows("对外材料");
  const certificate = JSON.parse(readFileSync(papers.certificate, "utf8")) as {
    drawn: { id: string }[];
    reserve: { id: string; rank: number }[];
  };
  const [{ id }] = certificate.drawn;
  await bench.pane.getByLabel("被替换的对象").selectOption(id);
  await bench.pane.getByLabel("无法联系", { exact: true }).check();
  expect(await button("递补").isDisabled()).toBe(true);
  await bench.pane.getByLabel("已注销", { exact: true }).check();
  await press("递补");
  await shows(/已递补 1 次/);
  await bench.picture("records-replaced");
  const rows = (await sheetText(`抽取结果_${label}`)).split("\n");
  expect(rows.filter((cell) => cell === "替换")).toHaveLength(1);
  expect(await sheetText("操作记录")).toContain(`替换：${id}`);
  expect(await sheetText("操作记录")).toContain(certificate.reserve[0].id);
});

test("the papers print on A4, each firm on one page", async () => {
  const save = () => bench.page.getByRole("button", { name: "保存 .xlsx" }).click();
  const { bytes } = await downloadOf(bench.page, save);
  const grids = readFile("workbook.xlsx", bytes);
  if (!grids.ok) throw new Error(JSON.stringify(grids.error));
  const wanted = grids.value
    .map((grid) => grid.sheet)
    .filter((name) => /^(一企一表|任务单|事先公布校验码)/.test(name));
  // The others would print hundreds of pages of pools.
  const rest = grids.value.map((grid) => grid.sheet).filter((name) => !wanted.includes(name));
  const alone = applyEdits(
    bytes,
    rest.map((sheet) => ({ kind: "deleteSheet", sheet })),
  );
  if (!alone.ok) throw new Error(JSON.stringify(alone.error));
  const paper = printed(alone.value);
  expect(paper.size).toMatch(/A4/);
  expect(paper.pages).toBe(wanted.length);
  const target = join(root, "test-results/screens/print");
  execFileSync("pdftoppm", ["-png", "-r", "60", "-l", "8", paper.path, target]);
  expect(bench.errors).toEqual([]);
});
