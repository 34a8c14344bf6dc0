/**
 * What leaves for the public, in the real pane on Microsoft's client library: secrets planted in the sample's
 * cells are searched for in every part of every file that the person downloads.
 */
import { strFromU8, unzipSync } from "fflate";
import { readCells, writeCells } from "./cells";
import type { CellValues } from "./cells";
import { clerkAt } from "./clerk";
import { look, paneWidth } from "./look";
import { closeAll, downloadOf, openWorkbench } from "./workbench";
import type { Workbench } from "./workbench";

jest.setTimeout(240_000);

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench({ width: 1366, height: 1000 });
});
afterAll(async () => {
  await bench?.close();
  await closeAll();
});

const { button, press, type, pick, shows, gone, enter, goTo } = clerkAt(() => bench.pane);

const planted = {
  class: "密级甲壹贰",
  phone: "13912345678",
  certificate: "冀QHD0031415926",
  identity: "130302198805123456",
  legal: "法人贾秘密",
  officer: "检查员甄保密",
};

/** Puts a secret into the first rows of a column, by its header. */
async function plant(sheet: string, header: string, secret: string, rows = 5): Promise<void> {
  const top = await readCells(bench.pane, sheet, "A1:AD6");
  const head = top.findIndex((row) => row.includes(header));
  if (head < 0) throw new Error(`no column ${header} on ${sheet}: ${top.join(" | ")}`);
  const column = top[head].indexOf(header);
  const letter = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
  const cells: CellValues = Array.from({ length: rows }, () => [`'${secret}`]);
  await writeCells(bench.pane, sheet, `${letter}${head + 2}:${letter}${head + 1 + rows}`, cells);
}

function found(name: string, bytes: Uint8Array): string[] {
  const parts: [string, string][] = name.endsWith(".html")
    ? [[name, strFromU8(bytes)]]
    : Object.entries(unzipSync(bytes)).map(([part, data]) => [part, strFromU8(data)]);
  return parts.flatMap(([part, text]) =>
    Object.entries(planted).flatMap(([what, secret]) =>
      text.includes(secret) ? [`${what} in ${part}`] : [],
    ),
  );
}

test("secrets are planted in the sample's pools and ledger", async () => {
  await plant("抽查台账", "信用风险等级", planted.class);
  await plant("抽查台账", "检查人员", planted.officer);
  await plant("检查对象名录库", "信用风险等级", planted.class);
  await plant("检查对象名录库", "法定代表人", planted.legal);
  await plant("执法检查人员名录库", "执法证号", planted.certificate);
  await plant("部门名录", "手机", planted.phone);
  // The pane reads the workbook again when it is looked at, though not in its first seconds.
  await goTo("首页");
  await bench.pane.waitForFunction(() => {
    window.dispatchEvent(new Event("focus"));
    const update = [...document.querySelectorAll("button")].find((each) => each.textContent === "更新");
    return update?.disabled;
  });
  await button("更新").and(bench.pane.locator(":enabled")).waitFor();
});

test("lists are saved as .xlsx and .html without any of them", async () => {
  await enter("工作", "公示");
  await shows(/项超过公示期限|目前没有待公示的事项|待公示/);
  await bench.picture("publicity-board");
  await pick(/^公示内容$/, "results");
  for (const fold of await bench.pane.locator("summary").all()) await fold.click();
  const lists = bench.pane.getByRole("button", { name: /^抽查检查结果：/ });
  expect(await lists.count()).toBeGreaterThan(0);
  await lists.first().click();
  await shows("公示文件只含下列各列");
  await bench.picture("publicity-list");
  for (const [button, ending] of [
    ["存为 Excel 文件", ".xlsx"],
    ["存为网页", ".html"],
  ] as const) {
    const { name, bytes } = await downloadOf(bench.page, () => press(button));
    expect(name.endsWith(ending)).toBe(true);
    expect(found(name, bytes)).toEqual([]);
  }
});

test("the publication is put on record, and undone", async () => {
  await type("公示渠道", "区政府网站");
  await press("登记");
  await shows(/新建工作表“公示记录”/);
  await press("写入");
  await shows("已写入“公示记录”。");
  const [, row] = await readCells(bench.pane, "公示记录", "A1:E2");
  expect(row[1]).toBe("抽查检查结果");
  expect(row[3]).toBe("区政府网站");
  await press("撤销");
  await gone("已写入“公示记录”。");
});

test("the copy for the outside holds none of them either, and says what stayed behind", async () => {
  await enter("导出", "另存对外版");
  const { name, bytes } = await downloadOf(bench.page, () => press("另存对外版"));
  expect(name).toMatch(/双随机工作簿（对外版）.*\.xlsx$/);
  expect(found(name, bytes)).toEqual([]);
  await shows("没有带出的内容");
  await bench.picture("outside-saved");
});

test("every room of the share fits 320 px, and axe finds nothing", async () => {
  await bench.page.setViewportSize({ width: 700, height: 1000 });
  await paneWidth(bench, 320);
  for (const [screen, room] of [
    ["工作", "公示"],
    ["导出", "另存对外版"],
    ["工作", "培训与宣传"],
    ["工作", "督查"],
  ] as const) {
    await enter(screen, room);
    await look(bench, `room-${room}-320`);
  }
  expect(bench.errors).toEqual([]);
  expect(bench.foreign).toEqual([]);
});
