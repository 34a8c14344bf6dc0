/** 工作总结 in the pane: the quarter that is due, the draft, the template that is saved, edited and chosen again. */
import "./nodeBytes";
import { act } from "react";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { tableSheet } from "../../src/sheets";
import type { Edit } from "../../src/sheets";
import { quarterAt, quartersOf } from "../../src/taskpane/summaryRoom/period";
import { day } from "../core/forms/ledgerRow";
import { atExport } from "./exportDriver";
import { closePanes } from "./paneDriver";
import { pickFile } from "./pickFile";

jest.setTimeout(60_000);

// jsdom draws nothing: the draft then holds Word's own charts.
beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
});
afterEach(closePanes);

const name = "海港区2024年第二季度“双随机、一公开”监管工作总结（草稿）.docx";

async function atSummary(more: readonly Edit[] = []) {
  const { pane, saved, host } = await atExport({ filled: false });
  if (more.length > 0) {
    await host.apply(more);
    await pane.refresh();
  }
  await pane.press("工作总结");
  await pane.waitFor(() => pane.buttons("生成初稿").length > 0);
  const make = async () => {
    const before = saved.length;
    await pane.press("生成初稿");
    await pane.waitFor(() => saved.length > before);
    return saved[saved.length - 1];
  };
  return { pane, saved, make };
}

const textOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)["word/document.xml"]).replace(/<[^>]+>/g, "");

test("the draft of the quarter that is due, with what is left to a person counted", async () => {
  const { pane, make } = await atSummary();
  expect(pane.field("季度").value).toBe("2");
  expect(pane.text).toContain("第二季度（6月26日前报送）");
  const { name: called, bytes } = await make();
  expect(called).toBe(name);
  const text = textOf(bytes);
  expect(text).toMatch(/一、工作开展情况[^]*二、存在问题[^]*三、下步打算/);
  const blanks = text.split("【此处由人填写：").length - 1;
  await pane.waitFor(() => pane.text.includes("处须由人填写"));
  expect(pane.text).toContain(`已保存：${name}。有 ${blanks} 处须由人填写`);
});

const ownDays = tableSheet({
  sheet: "报送时间表",
  headers: ["报送内容", "截止日期"],
  rows: [
    ["第一季度工作总结", "4月1日前"],
    ["第二季度工作总结", "6月12日前"],
  ],
});

test("the unit's own days of 报送时间表 go first, each with its row; the usual ones fill the rest", async () => {
  const { pane } = await atSummary(ownDays);
  // On 17 June the second quarter's is past, by the unit's own day; the third has not begun.
  expect(pane.field("季度").value).toBe("2");
  expect(pane.text).toContain("第二季度（6月12日前报送）");
  expect(pane.text).toContain("第三季度（10月8日前报送）");
  expect(pane.text).toContain("报送日期取自报送时间表： 报送时间表!A3");
  await pane.type("季度", "3");
  expect(pane.text).not.toContain("报送日期取自");
});

test("cancelled while it counts, no file is saved and the button is there again", async () => {
  const { pane, saved, make } = await atSummary();
  // Not awaited: a small ledger is counted while anybody waits.
  act(() => pane.buttons("生成初稿")[0].click());
  expect(pane.text).toContain("正在统计各月数字");
  await pane.press("取消");
  await pane.waitFor(() => !pane.text.includes("正在"));
  expect(saved).toHaveLength(0);
  expect((await make()).name).toBe(name);
});

test("a quarter that has not begun, and a cut-off outside of the quarter, make nothing", async () => {
  const { pane } = await atSummary();
  await pane.type("季度", "4");
  expect(pane.text).toContain("这一季度尚未开始。");
  expect(pane.buttons("生成初稿")[0].disabled).toBe(true);
  await pane.type("季度", "2");
  await pane.type("数字截至", "2024-07-01");
  expect(pane.text).toContain("截止日期须在 2024年4月1日 至 2024年6月30日 之间。");
  expect(pane.buttons("生成初稿")[0].disabled).toBe(true);
});

test("the built-in template is saved, edited and chosen again; a wrong one is refused at once", async () => {
  const { pane, saved, make } = await atSummary();
  await pane.choose("本单位的模板");
  expect(pane.text).toContain("请选择模板，或改用内置模板。");
  await pane.press("另存内置模板");
  await pane.waitFor(() => saved.length === 1);
  expect(saved[0].name).toBe("工作总结模板.docx");
  const parts = unzipSync(saved[0].bytes);
  const document = strFromU8(parts["word/document.xml"]);
  const edited = (to: string) =>
    zipSync({ ...parts, "word/document.xml": strToU8(document.replace("二、存在问题", to)) });
  const pick = (called: string, bytes: Uint8Array) => pickFile(pane, "选择模板（.docx）", called, bytes);
  await pick("错.docx", edited("二、{{问题}}"));
  await pane.waitFor(() => pane.text.includes("没有名为"));
  expect(pane.text).toContain("“错.docx”：没有名为“{{问题}}”的占位符");
  expect(pane.buttons("生成初稿")[0].disabled).toBe(true);
  await pick("宏.docm", zipSync({ ...parts, "word/vbaProject.bin": Uint8Array.of(1) }));
  await pane.waitFor(() => pane.text.includes("含有宏"));
  expect(pane.buttons("生成初稿")[0].disabled).toBe(true);
  await pick("海港区.docx", edited("二、{{单位}}的问题"));
  await pane.waitFor(() => pane.text.includes("模板可用：海港区.docx"));
  const { bytes } = await make();
  expect(textOf(bytes)).toContain("二、海港区的问题");
  expect(textOf(bytes)).not.toContain("{{");
  // Leaving the room and coming back does not lose the template.
  await pane.press(/^返回/);
  await pane.press("工作总结");
  await pane.waitFor(() => pane.text.includes("模板可用：海港区.docx"));
  expect(pane.text).toContain("模板可用：海港区.docx");
});

test("the placeholders that there are can be looked up", async () => {
  const { pane } = await atSummary();
  await pane.choose("本单位的模板");
  await pane.waitFor(() => pane.text.includes("{{统计表}}"));
  expect(pane.text).toMatch(/独占一段的：[^可]*\{\{统计表\}\}/);
  expect(pane.text).toMatch(/可放在行文中的：[^]*\{\{抽查次数\}\}/);
});

test("the quarter to begin with is the one whose summary is due next", () => {
  expect(quartersOf(2024).map(({ due }) => due)).toEqual([
    "2024-04-03",
    "2024-06-26",
    "2024-10-08",
    "2024-12-24",
  ]);
  const at = (date: string) => quarterAt(day(date)).quarter;
  const january = [{ quarter: 4, due: day("2024-01-10"), at: "报送时间表!A2" }];
  const own = (year: number) => (year === 2023 ? january : []);
  expect(quarterAt(day("2024-01-10"), own)).toEqual({ year: 2023, quarter: 4 });
  expect(quarterAt(day("2024-01-11"), own)).toEqual({ year: 2024, quarter: 1 });
  expect([at("2024-01-02"), at("2024-04-03"), at("2024-04-04")]).toEqual([1, 1, 2]);
  expect([at("2024-06-27"), at("2024-07-01"), at("2024-10-08")]).toEqual([2, 3, 3]);
  expect([at("2024-10-09"), at("2024-12-31")]).toEqual([4, 4]);
});
