import { act } from "react";
import { readWorkbook } from "../../src/sheets";
import type { Cell, Grid } from "../../src/sheets/grid";
import { workbookOf } from "../e2e/messyPool";
import { gridOf } from "../sheets/gridOf";
import { closePanes, PaneDriver } from "./paneDriver";

afterEach(closePanes);

/** Codes whose check characters hold (GB 32100-2015): worked out by hand with the weights of 4.6. */
const codes = ["91130302MA07WX1C2T", "91130302MA0AB12C3D", "92130302MA0F5X7K1G"];
const utf8 = (text: string) => new TextEncoder().encode(text);

async function atPools(grids: readonly Grid[], language = "zh-CN") {
  const pane = await PaneDriver.open(grids, undefined, language);
  await pane.goTo(language === "zh-CN" ? "工作" : "Work");
  await pane.press(language === "zh-CN" ? "名录库" : "Pools");
  await pane.waitFor(() => pane.root.querySelector('[role="tab"]') !== null);
  return pane;
}

const pick = (pane: PaneDriver, label: string, name: string, bytes: Uint8Array) =>
  pickAll(pane, label, [{ name, bytes }]);

async function pickAll(
  pane: PaneDriver,
  label: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
) {
  const input = [...pane.root.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
    (each) => each.getAttribute("aria-label") === label,
  );
  if (!input) throw new Error(`no file field ${label}`);
  const given = files.map(({ name, bytes }) => ({
    ...{ name, size: bytes.length },
    arrayBuffer: async () => bytes.slice().buffer,
  }));
  Object.defineProperty(input, "files", { value: given, configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.waitFor(() => /列都能读出|无法识别|找不到表头|超过/.test(pane.text));
}

const list = (pane: PaneDriver, name: string, text: string) => pick(pane, "选择名单文件", name, utf8(text));

async function select(pane: PaneDriver, label: string, value: string) {
  const field = pane.root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!field) throw new Error(`no choice ${label} in ${pane.text}`);
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set;
    set?.call(field, value);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.waitFor(() => /列都能读出|无法识别/.test(pane.text));
}

async function compare(pane: PaneDriver) {
  await pane.press("与名录库比对");
  await pane.waitFor(() => pane.text.includes("比对结果"));
}

async function write(pane: PaneDriver) {
  await pane.press("预览写入内容");
  await pane.press("写入");
  await pane.waitFor(() => pane.text.includes("已写入“"));
}

const tab = async (pane: PaneDriver, name: string) => {
  const found = [...pane.root.querySelectorAll<HTMLElement>('[role="tab"]')].find(
    (each) => each.textContent?.trim() === name,
  );
  await act(async () => found?.click());
  await pane.settle();
};

const held = (pane: PaneDriver, kind: string) => {
  const table = readWorkbook(pane.host.grids).tables.find((each) => each.kind === kind);
  if (!table) return null;
  return table.rows.map((row) =>
    Object.fromEntries(
      [...table.fields].map(([field, column]): [string, Cell] => [
        field,
        table.grid.values[row - table.grid.row][column - table.grid.column],
      ]),
    ),
  );
};

const pool = () =>
  gridOf("对象库", [
    ["统一社会信用代码", "名称", "登记状态", "行业", "标签", "备注"],
    [codes[0], "甲公司", "存续", "正餐服务", null, null],
    [codes[1], "乙公司", "存续", "制造业", "重点", null],
  ]);

test("a list makes the pool that is missing: one write, one undo; what begins with = stays text", async () => {
  const pane = await atPools([]);
  await list(
    pane,
    "企业名单2024年6月.csv",
    `信用代码,企业名称,登记状态\n${codes[0]},=1+1,存续\n${codes[2]},@乙,在营\n`,
  );
  expect(pane.text).toContain("识别为检查对象名录库：第 1 行为表头，共 2 行。");
  await compare(pane);
  expect(pane.text).toContain("新增 2 行，变更 0 行");
  expect(pane.host.applied).toHaveLength(0);
  await write(pane);
  expect(pane.host.applied).toHaveLength(1);
  const rows = held(pane, "objects");
  expect(rows?.map(({ id, name, status }) => [id, name, status])).toEqual([
    [codes[0], "=1+1", "存续"],
    [codes[2], "@乙", "在营"],
  ]);
  await pane.press("撤销");
  expect(pane.host.grids).toEqual([]);
});

test("new, changed, gone and doubtful rows are accepted one by one; what is gone stays in the pool", async () => {
  const pane = await atPools([pool()]);
  await list(
    pane,
    "名单.csv",
    `统一社会信用代码,名称,登记状态\n${codes[0]},甲公司,注销\n${codes[2]},丙公司,存续\n9.11303E+17,丁公司,存续\n`,
  );
  expect(pane.text).toContain("有 1 个单元格无法识别");
  expect(pane.text).toContain("名单.csv!A4");
  await compare(pane);
  expect(pane.text).toContain("新增 1 行，变更 1 行，新名单中没有的 1 行，需要判断的 1 处");
  expect(pane.text).toContain("登记状态：存续 → 注销");
  expect(pane.text).toContain("这一行没有可用的代码，不能并入。");
  // The file's cells are no places of this workbook.
  expect(pane.buttons("名单.csv!A4")).toHaveLength(0);
  await pane.choose(/^甲公司/);
  await write(pane);
  expect(held(pane, "objects")?.map(({ id, status, note }) => [id, status, note])).toEqual([
    [codes[0], "存续", null],
    [codes[1], "存续", null],
    [codes[2], "存续", null],
  ]);
});

test("of rows that contradict each other it is said in what; what is left out of a list is said too", async () => {
  const pane = await atPools([pool()]);
  await list(
    pane,
    "名单.csv",
    `统一社会信用代码,名称,登记状态\n${codes[2]},丙公司,存续\n${codes[2]},丙公司,注销\n合  计,2户,\n`,
  );
  expect(pane.text).toContain("1 处未作为名单内容");
  expect(pane.text).toContain("名单.csv!A4：“合  计”是说明或合计，未作为数据读取。");
  await compare(pane);
  expect(pane.text).toContain("新名单中同一代码有几行，内容不同：");
  expect(pane.text).toContain("登记状态：存续");
  expect(pane.text).toContain("登记状态：注销");
});

test("the objects and the officers given together come one after the other, and none is lost", async () => {
  const pane = await atPools([]);
  const objects = `统一社会信用代码,名称,登记状态\n${codes[0]},甲公司,存续\n`;
  const officers = "姓名,执法证号,工作单位\n赵一,HB1,市场局\n";
  await pickAll(pane, "选择名单文件", [
    { name: "企业名单.csv", bytes: utf8(objects) },
    { name: "执法人员.csv", bytes: utf8(officers) },
  ]);
  expect(pane.text).toContain("接下来还有 1 份：执法人员.csv。");
  await compare(pane);
  await write(pane);
  await pane.waitFor(() => pane.text.includes("识别为执法检查人员名录库"));
  expect(pane.text).not.toContain("接下来还有");
  await compare(pane);
  await write(pane);
  expect(held(pane, "objects")?.map(({ name }) => name)).toEqual(["甲公司"]);
  expect(held(pane, "officers")?.map(({ name }) => name)).toEqual(["赵一"]);
});

test("of a workbook with several lists the next sheet comes by itself, or is left", async () => {
  const pane = await atPools([]);
  const rows = (cells: readonly string[]) => cells.map((text) => text.split(","));
  const bytes = workbookOf([
    ["对象", rows(["统一社会信用代码,名称,登记状态", `${codes[0]},甲公司,存续`])],
    ["人员", rows(["姓名,执法证号,工作单位", "赵一,HB1,市场局"])],
    ["说明", rows(["本表由某局提供,请核对"])],
  ]);
  await pick(pane, "选择名单文件", "一单两库.xlsx", bytes);
  expect(pane.text).toContain("接下来还有 1 份：一单两库.xlsx 人员。");
  await compare(pane);
  await write(pane);
  await pane.waitFor(() => pane.text.includes("识别为执法检查人员名录库"));
  await compare(pane);
  await write(pane);
  expect(held(pane, "officers")?.map(({ name }) => name)).toEqual(["赵一"]);
  await pick(pane, "选择名单文件", "一单两库.xlsx", bytes);
  await pane.press("只导入这一份");
  expect(pane.text).not.toContain("接下来还有");
});

test("a chosen column is remembered for the source in 字段对应 and holds for its next list", async () => {
  const pane = await atPools([pool()]);
  const text = (name: string) => `主体标识,单位,名称\n${codes[2]},第一所,${name}\n`;
  await list(pane, "市局导出（2024年6月）.csv", text("丙公司"));
  await select(pane, "“主体标识”对应的字段", "id");
  await compare(pane);
  await write(pane);
  expect(held(pane, "mapping")).toEqual([
    expect.objectContaining({
      table: "检查对象名录库",
      header: "主体标识",
      field: "统一社会信用代码",
      source: "市局导出",
    }),
  ]);
  await list(pane, "市局导出（2024年7月）.csv", text("丙公司（改名）"));
  const chosen = pane.root.querySelector<HTMLSelectElement>('select[aria-label="“主体标识”对应的字段"]');
  expect(chosen?.value).toBe("id");
  await compare(pane);
  expect(pane.text).toContain("变更 1 行");
});

test("of two headers of one name each is a column of its own", async () => {
  const pane = await atPools([pool()]);
  await list(pane, "名单.csv", `统一社会信用代码,名称,名称\n${codes[2]},简称丙,丙公司全称\n`);
  await select(pane, "“名称(2)”对应的字段", "name");
  await select(pane, "“名称”对应的字段", "-");
  await compare(pane);
  await write(pane);
  expect(held(pane, "objects")?.at(-1)?.name).toBe("丙公司全称");
});

test("identity numbers of officers are left out, and never shown", async () => {
  const number = "130302198811230017";
  const officers = gridOf("人员库", [
    ["姓名", "执法证号", "执法证有效期", "部门"],
    ["赵一", number, "2020-01-01", "市场局"],
    ["钱二", number, "2027-01-01", "市场局"],
  ]);
  const pane = await atPools([officers]);
  await list(
    pane,
    "人员.csv",
    `姓名,身份证号,执法证号,部门\n孙三,130302199001011234,Z003,市场局\n李四,130302199001015678,${number},市场局\n`,
  );
  expect(pane.text).toContain("130*************34");
  expect(pane.text).toContain("身份证号一列默认不导入");
  await compare(pane);
  await pane.press("预览写入内容");
  await tab(pane, "检查");
  await pane.press("开始检查");
  await pane.waitFor(() => pane.text.includes("检查结果"));
  expect(pane.text).toContain("130*************17");
  const whole = pane.root.innerHTML;
  for (const secret of [number, "130302199001011234", "130302199001015678"])
    expect(whole).not.toContain(secret);
  await tab(pane, "导入");
  await pane.press("写入");
  await pane.waitFor(() => pane.text.includes("已写入“"));
  expect(JSON.stringify(pane.host.grids)).not.toContain("130302199001011234");
});

test("a csv that was read in the wrong encoding is noticed, with what it was", async () => {
  const pane = await atPools([]);
  const garbled = new TextDecoder("gb18030").decode(utf8("统一社会信用代码,企业名称，,登记状态情况\n"));
  await list(pane, "乱码.csv", `${garbled}\n${codes[0]},a,b\n`);
  await pane.waitFor(() => pane.text.includes("像是乱码"));
  expect(pane.text).toContain("统一社会信用代码");
  expect(pane.buttons("改按 GB18030 读取").length).toBeGreaterThan(0);
});

test("GB18030 is read as such; the other encoding is one press away", async () => {
  const pane = await atPools([]);
  // 统一社会信用代码,名称 and 甲 in GB 2312.
  const head = [
    0xcd, 0xb3, 0xd2, 0xbb, 0xc9, 0xe7, 0xbb, 0xe1, 0xd0, 0xc5, 0xd3, 0xc3, 0xb4, 0xfa, 0xc2, 0xeb,
  ];
  const rest = [0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, ...utf8(codes[0]), 0x2c, 0xbc, 0xd7, 0x0a];
  await pick(pane, "选择名单文件", "名单.csv", Uint8Array.from([...head, ...rest]));
  expect(pane.text).toContain("按 GB18030 编码读取");
  expect(pane.text).toContain("甲");
  await pane.press("改按 UTF-8 读取");
  await pane.waitFor(() => pane.text.includes("个字符无法按这种编码识别"));
  expect(pane.text).toContain("按 UTF-8 编码读取");
});

test("what was copied, and a sheet of the workbook, are lists too; a day that is none is said by its cell", async () => {
  const incoming = gridOf("新来的人员", [
    ["姓名", "执法证号", "有效期", "所属部门"],
    ["赵一", "Z001", "2024-02-30", "市场局"],
    ["钱二", { error: "#REF!" }, "2027-12-31", "市场局"],
  ]);
  const pane = await atPools([incoming, pool()]);
  await pane.choose("本工作簿的一张工作表");
  await pane.type("工作表", "新来的人员");
  await pane.press("读取这张表");
  await pane.waitFor(() => pane.text.includes("无法识别"));
  expect(pane.text).toContain("2024-02-30");
  expect(pane.buttons("新来的人员!C2").length).toBeGreaterThan(0);
  expect(pane.text).toContain("#REF!");
  await pane.choose("复制的内容");
  await pane.type("粘贴内容", `统一社会信用代码\t名称\n${codes[2]}\t丙，公司\n`);
  await pane.press("读取粘贴的内容");
  await pane.waitFor(() => pane.text.includes("识别为检查对象名录库"));
  await compare(pane);
  await write(pane);
  expect(held(pane, "objects")?.at(-1)?.name).toBe("丙，公司");
});

test("the health check scores, leads to cells, mends after a preview and takes it back", async () => {
  const grid = gridOf("对象库", [
    ["统一社会信用代码", "名称", "登记状态", "标签"],
    [` ${codes[0].toLowerCase()}`, "甲公司", "在营", "食品"],
    [codes[1], "乙公司", "注销", null],
    [codes[1], "乙公司", "存续", "食品"],
  ]);
  const pane = await atPools([grid]);
  await tab(pane, "检查");
  await pane.press("开始检查");
  await pane.waitFor(() => pane.text.includes("检查结果"));
  expect(pane.text).toMatch(/登记状态2\/366 分/);
  expect(pane.text).toContain("重复");
  await pane.press("对象库!A4");
  expect(pane.host.selected.at(-1)).toMatchObject({ sheet: "对象库", area: { row: 3, column: 0 } });
  await pane.press(/^修正 2 个单元格$/);
  await pane.waitFor(() => pane.text.includes("已修正 2 个单元格"));
  expect(held(pane, "objects")?.[0]).toMatchObject({ id: codes[0], status: "存续（在营、开业、在册）" });
  expect(pane.text).toContain("检查之后数据有变化");
  await pane.press("撤销");
  expect(pane.host.grids).toEqual([grid]);
});

test("a reference list shows what is missing, and the missing can be added", async () => {
  const pane = await atPools([pool()]);
  await tab(pane, "检查");
  const text = `统一社会信用代码,名称,登记状态\n${codes[0]},甲公司,存续\n${codes[2]},丙公司,存续\n`;
  const input = [...pane.root.querySelectorAll<HTMLInputElement>('input[type="file"]')].find(
    (each) => each.getAttribute("aria-label") === "选择参照名单",
  );
  Object.defineProperty(input, "files", {
    value: [{ name: "登记在册.csv", arrayBuffer: async () => utf8(text).slice().buffer }],
    configurable: true,
  });
  await act(async () => {
    input?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.waitFor(() => pane.text.includes("应纳名单 登记在册.csv：2 户"));
  await pane.press("开始检查");
  await pane.waitFor(() => pane.text.includes("补入缺少的对象"));
  expect(pane.text).toContain(`丙公司（${codes[2]}）在应纳名单中，但不在名录库中`);
  expect(pane.text).toContain(`乙公司（${codes[1]}）在名录库中，但不在应纳名单中`);
  await pane.press("查看并补入");
  await pane.waitFor(() => pane.text.includes("新增 1 行，已选 1 行"));
  await pane.press("预览写入内容");
  await pane.press("写入");
  await pane.waitFor(() => pane.text.includes("已写入“对象库”"));
  expect(held(pane, "objects")?.map(({ name }) => name)).toEqual(["甲公司", "乙公司", "丙公司"]);
});

test("tags by rule: counted and shown first, kept in 标签规则, undone as one", async () => {
  const pane = await atPools([pool()]);
  await tab(pane, "标注");
  await pane.type("关键词", "餐饮、正餐");
  await pane.type("加上标签", "食品");
  await pane.press("预览标注结果");
  await pane.waitFor(() => pane.text.includes("将为 1 户加上标签"));
  expect(pane.text).toContain("符合 1 户");
  expect(pane.text).toContain("对象库!E2");
  await pane.press("为 1 户加上标签");
  await pane.waitFor(() => pane.text.includes("已为 1 户加上标签"));
  expect(held(pane, "objects")?.map(({ tags }) => tags)).toEqual(["食品", "重点"]);
  expect(held(pane, "tagRules")).toEqual([
    expect.objectContaining({ header: "行业", test: "包含", words: "餐饮、正餐", tag: "食品" }),
  ]);
  await pane.press("撤销");
  expect(held(pane, "tagRules")).toBeNull();
  expect(held(pane, "objects")?.map(({ tags }) => tags)).toEqual([null, "重点"]);
});

test("一单两库完成情况表 by unit, with its date", async () => {
  const pane = await atPools([
    pool(),
    gridOf("事项", [
      ["抽查事项", "抽查内容", "检查主体", "认领状态"],
      ["登记事项检查", "登记", "市场局", "已认领"],
      ["公示信息检查", "公示", "市场局", "未认领"],
    ]),
  ]);
  await tab(pane, "完成情况");
  expect(pane.text).toContain("本年的期限是 2024年3月31日，已过。");
  expect(pane.text).toContain("1/2 50.00%");
  await pane.press("预览完成情况表");
  await pane.press("生成完成情况表");
  await pane.waitFor(() => pane.text.includes("已生成一单两库完成情况表"));
  expect(JSON.stringify(pane.host.grid("一单两库完成情况表").values)).toContain("市场局");
});

test("in English too, and an empty workbook says what to do", async () => {
  const pane = await atPools([], "en-US");
  expect(pane.text).toContain("The workbook has no pools yet.");
  expect(pane.text).not.toMatch(/pools\./);
});
