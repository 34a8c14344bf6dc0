/** A form that is almost the issued one is asked about; answered once it is found, and stays so. */
import { act } from "react";
import { formDefinitions } from "../../src/core/forms";
import type { Grid } from "../../src/sheets/grid";
import { closePanes, PaneDriver } from "./paneDriver";
import { smallWorkbook } from "./smallWorkbook";

afterEach(closePanes);

const joint = formDefinitions.annex1.groups[0].rows[3].label;
const other = "本地开展跨部门综合监管随机抽查次数、户数及发现问题户数";

/** The workbook whose form says `other` where the row of 部门联合 stands. */
const relabelled = (): readonly Grid[] =>
  smallWorkbook().map((grid) =>
    grid.sheet === "附件1"
      ? { ...grid, values: grid.values.map((row) => row.map((cell) => (cell === joint ? other : cell))) }
      : grid,
  );

const texts = (pane: PaneDriver) =>
  pane.host
    .grid("附件1")
    .values.flat()
    .filter((cell) => /^\d+次，/.test(String(cell)));

test("score, grounds and the question stand in the pane; nothing is filled before the answer", async () => {
  const pane = await PaneDriver.open(relabelled());
  await pane.goTo("填报");
  expect(pane.text).toContain("请确认月报表");
  expect(pane.text).toMatch(/相符程度 9\d%|相符程度 8\d%/);
  expect(pane.text).toContain("9 行中认出 8 行");
  expect(pane.text).toMatch(new RegExp(`附件1!B\\d+：“${other}”就是“`));
  expect(pane.buttons("填入")[0].disabled).toBe(true);
  expect(pane.buttons("记住答复")[0].disabled).toBe(true);
});

test("a yes is kept in 字段对应, the form is found and filled; undo asks again", async () => {
  const pane = await PaneDriver.open(relabelled());
  await pane.goTo("填报");
  await pane.choose("是");
  expect(pane.text).toContain("新建工作表“字段对应”");
  await pane.press("记住答复");
  expect(pane.host.grid("字段对应").values.flat()).toEqual(
    expect.arrayContaining(["表样", other, "部门联合"]),
  );
  expect(pane.text).not.toContain("请确认月报表");
  expect(pane.text).toContain("按本单位以前的答复");
  await pane.press("撤销");
  expect(pane.text).toContain("请确认月报表");
  await pane.choose("是");
  await pane.press("记住答复");
  await pane.press("填入");
  expect(texts(pane)).toContain("1次，2户，发现问题1户");
});

test("a no asks which row it is", async () => {
  const pane = await PaneDriver.open(relabelled());
  await pane.goTo("填报");
  await pane.choose("不是");
  await pane.type("它是哪一项？", "row.internal");
  await pane.press("记住答复");
  expect(pane.host.grid("字段对应").values.flat()).toEqual(expect.arrayContaining([other, "部门内部"]));
});

test("a form found for certain says why behind a fold", async () => {
  const pane = await PaneDriver.open(smallWorkbook());
  await pane.goTo("填报");
  expect(pane.text).toContain("识别依据（相符程度 100%）");
  expect(pane.text).toContain("9 行中认出 9 行");
  expect(pane.text).not.toContain("请确认月报表");
});

describe("a form whose labels were translated", () => {
  const english: Readonly<Record<string, string>> = {
    total: "Number of random inspections, households and households with problems",
    market: "Inspections by the market supervision system (households, problems)",
    internal: "Inspections within one department (households, problems)",
    joint: "Joint inspections of several departments (households, problems)",
    enterprise: "Inspections of enterprises (households, problems)",
    credit: "Inspections by credit risk class (households, problems)",
  };
  const labels = new Map(
    formDefinitions.annex1.groups.flatMap((group) => [
      ...group.rows.map((row) => [row.label, english[row.id]] as const),
      [
        group.label,
        group.id === "provincial" ? "By the provincial platform" : "By any other platform",
      ] as const,
      ["县（区）“双随机、一公开”监管月报表", "Monthly report"] as const,
    ]),
  );
  const translated = (): readonly Grid[] =>
    smallWorkbook().map((grid) =>
      grid.sheet === "附件1"
        ? {
            ...grid,
            values: grid.values.map((row) => row.map((cell) => labels.get(String(cell)) ?? cell)),
          }
        : grid,
    );

  test("is said with its cell, nothing is written, and every label can be answered", async () => {
    const pane = await PaneDriver.open(translated());
    const before = JSON.stringify(pane.host.grid("附件1"));
    await pane.goTo("填报");
    expect(pane.text).toMatch(/附件1!A4：这张表像是月报表，但各行文字不是印发的中文/);
    expect(pane.text).toContain("工作簿中没有找到");
    for (const radio of [...pane.root.querySelectorAll<HTMLInputElement>('input[type="radio"][value="yes"]')])
      await act(async () => radio.click());
    const total = [...pane.root.querySelectorAll("select")].find((each) =>
      each.closest('[role="group"]')?.getAttribute("aria-label")?.includes(english.total),
    );
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(total, "row.total");
      total?.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await pane.choose(/^表中平台栏没有译回/);
    await pane.press("记住答复");
    expect(JSON.stringify(pane.host.grid("附件1"))).toBe(before);
    expect(pane.text).not.toContain("这张表像是月报表，但各行文字不是");
    await pane.press("填入");
    expect(texts(pane)).toContain("1次，2户，发现问题1户");
  });
});

test("a form whose head asks for 本月数据 is filled only once a person has settled the doubt", async () => {
  const monthly = smallWorkbook().map((grid) =>
    grid.sheet === "附件1"
      ? {
          ...grid,
          values: grid.values.map((row) =>
            row.map((cell) => (String(cell).includes("累计数据") ? "（本月数据）" : cell)),
          ),
        }
      : grid,
  );
  const pane = await PaneDriver.open(monthly);
  await pane.goTo("填报");
  expect(pane.text).toContain("附件1!A2：表头写的是“(本月数据)”，本表填入的是本年度累计数据。");
  expect(pane.text).not.toContain("0 项没有位置");
  await pane.type(/^核对未通过/, "按口径填累计");
  expect(pane.buttons("填入").at(-1)?.disabled).toBe(true);
  await pane.choose("疑问已核对，仍按所列位置填入");
  await pane.press("填入");
  expect(texts(pane)).toHaveLength(8);
  expect(pane.host.grid("操作记录").values.flat().join(" ")).toContain("按口径填累计");
});
