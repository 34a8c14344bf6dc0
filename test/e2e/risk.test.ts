/**
 * 监测预警 in the real pane at 320 px, on the sample: a snapshot, classes and an indicator that move in the sheet, the
 * matrix and the list against what was changed, a targeted task, and a draw of just the objects that were tagged.
 */
import { readCells, writeCells, writtenCells } from "./cells";
import type { CellValues } from "./cells";
import { clerkAt } from "./clerk";
import { lockAndDraw } from "./clerkWork";
import { longPicture, look } from "./look";
import { closeAll, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(300_000);

const sheet = "检查对象名录库";
const width = 700;
let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({
    width,
    height: 1000,
    query: "&pane=320",
    now: "2024-06-20T09:00:00+08:00",
  });
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const clerk = clerkAt(() => bench.pane);
const { press, type, pick, check, shows, gone, goTo, enter } = clerk;
const letter = (column: number) => String.fromCharCode(65 + column);

/** The pool as it stands: its rows by the headers of its third line or so. */
async function pool() {
  const cells = await readCells(bench.pane, sheet, "A1:Z260");
  const header = cells.findIndex((row) => row.includes("统一社会信用代码"));
  const column = (name: string) => cells[header].indexOf(name);
  return { cells, header, column };
}

interface Moved {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}
const worse: Moved[] = [];

test("what moved since the snapshot: the matrix, and each object with the figure that moved", async () => {
  await enter("工作", "监测预警");
  await shows("还没有快照。第一次记录全部对象，以后只记有变化的。");
  await type("等级月份", "2024-05");
  await press(/^记录（[\d,]+ 行）$/);
  await shows(/已记录 2024-05 的快照/);
  await shows("没有风险上升的对象。");

  const { cells, header, column } = await pool();
  const [id, name, status, risk] = ["统一社会信用代码", "名称", "登记状态", "信用风险等级"].map(column);
  const seen = (code: unknown) => cells.filter((row) => row[id] === code).length;
  const fit = cells.flatMap((row, at) => (at > header && /^存续/.test(String(row[status])) && /^9\w{17}$/.test(String(row[id])) && seen(row[id]) === 1 ? [{ row, at }] : [])); // prettier-ignore
  const moves = [["A", "D"], ["A", "C"], ["B", "D"], ["B", "C"], ["C", "A"]] as const; // prettier-ignore
  for (const [before, after] of moves) {
    const found = fit.find(
      ({ row }) => row[risk] === before && !worse.some((each) => each.id === String(row[id])),
    );
    if (!found) throw new Error(`no object of class ${before}`);
    await writeCells(bench.pane, sheet, `${letter(risk)}${found.at + 1}`, [[after]]);
    if (after > before)
      worse.push({ id: String(found.row[id]), name: String(found.row[name]), before, after });
  }
  // The person reads the workbook again, and comes back.
  await clerk.update();
  await enter("工作", "监测预警");
  await shows("4 户");
  const counted = await bench.pane.locator("table").first().locator("tbody td").allTextContents();
  expect(counted.filter((text) => text.includes("▲"))).toEqual(["▲1", "▲1", "▲1", "▲1"]);
  for (const { name: firm, before, after } of worse) {
    const line = bench.pane.locator("li").filter({ hasText: firm });
    expect(await line.innerText()).toContain(`信用风险等级：${before} → ${after}`);
  }
  // The greatest step first.
  expect(await bench.pane.locator("li").filter({ hasText: "信用风险等级：" }).first().innerText()).toContain(
    "A → D",
  );
  await look(bench, "risk-worsened-320");
});

let before: unknown;

test("a targeted task for them: previewed, tagged, planned, taken back as one", async () => {
  before = await writtenCells(bench.pane);
  await shows(
    "给这 4 户加上标签“监测预警2024-06”，并在年度抽查计划中增加一条临时定向任务；抽取时按这个标签选范围即可。",
  );
  await press("预览");
  await look(bench, "risk-targeted-320");
  expect(await writtenCells(bench.pane)).toEqual(before);
  await press("加标签并列入计划");
  await shows("已给 4 户加标签，任务 DX-2024-06 已列入计划。");
  await press("撤销");
  await gone("已给 4 户加标签");
  expect(await writtenCells(bench.pane)).toEqual(before);
  await press("预览");
  await press("加标签并列入计划");
  await shows("已给 4 户加标签，任务 DX-2024-06 已列入计划。");
  const { cells, column } = await pool();
  const tagged = cells.filter((row) => String(row[column("标签")]).split("、").includes("监测预警2024-06"));
  expect(tagged.map((row) => row[column("统一社会信用代码")]).sort()).toEqual(
    worse.map(({ id }) => id).sort(),
  );
});

const rowsOf = async (name: string): Promise<CellValues> => readCells(bench.pane, name, "A1:Z40");

test("the draw takes the tag for its range, and draws none but the tagged", async () => {
  await goTo("抽取");
  await type(/^任务编号/, "DX-2024-06");
  const filter = bench.pane.locator("details").filter({ hasText: /^标签/ }).first();
  if (!(await filter.innerText()).includes("监测预警2024-06（4）")) await filter.locator("summary").click();
  await bench.pane.getByLabel("监测预警2024-06（4）").setChecked(true);
  await shows(/范围内 4 户/);
  await longPicture(bench, "risk-draw-320");
  await press("下一步：各类比例");
  await check("不分类");
  await pick("确定方式", "total");
  await type("总户数", "2");
  await lockAndDraw(clerk);
  const drawn = (await rowsOf("抽取结果_DX-2024-06")).filter((row) => row.includes("抽中"));
  expect(drawn).toHaveLength(2);
  const ids = worse.map(({ id }) => id);
  for (const row of drawn) expect(row.some((cell) => ids.includes(String(cell)))).toBe(true);
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
});
