/** What people bring, and what must be answered with a sentence that names the place, and nothing written. */
import { lockedFile, minimalDocument, withMacros, zipBomb } from "../../test/corpus/refusedFiles";
import { annexOneLedger, drawFrom, fillInto, summaryWith } from "./commands";
import type { BadInput } from "./case";
import { formRows, formWorkbook, veryHidden, workbookOf } from "./case";

const list = "统一社会信用代码,信用风险等级";

export const badInputs: readonly BadInput[] = [
  {
    what: { "zh-CN": "编号重复", "en-US": "Duplicate ids" },
    command: (file) => drawFrom(file("名单.csv", `${list}\nA1,A\nA2,A\nａ1,A\n`)),
    exit: 1,
    names: "A4",
  },
  {
    what: { "zh-CN": "编号为空", "en-US": "A blank id" },
    command: (file) => drawFrom(file("名单.csv", `${list}\nA1,A\n,A\n`)),
    exit: 1,
    names: "A3",
  },
  {
    what: { "zh-CN": "编号含残缺字符（单独的代理项）", "en-US": "A lone surrogate in an id" },
    command: (file) => drawFrom(file("名单.xlsx", workbookOf("名单", [list.split(","), ["A1", "A"], ["A\ud83d", "A"]]))),
    exit: 1,
    names: "名单!A3",
  },
  {
    what: { "zh-CN": "编号含零宽字符", "en-US": "A zero-width character in an id" },
    command: (file) => drawFrom(file("名单.csv", `${list}\nA1,A\nA\u200b2,A\n`)),
    exit: 1,
    names: "A3",
  },
  {
    what: { "zh-CN": "代码被存为数字，已丢失位数", "en-US": "A code kept as a number that lost its digits" },
    command: (file) => drawFrom(file("名单.xlsx", workbookOf("名单", [list.split(","), [911303020812864000, "A"]]))),
    exit: 1,
    names: "名单!A2",
  },
  {
    what: { "zh-CN": "分类为空", "en-US": "A blank stratum" },
    command: (file) => drawFrom(file("名单.csv", `${list}\nA1,A\nA2,\n`)),
    exit: 1,
    names: "A3",
  },
  {
    what: { "zh-CN": "比例 7% 写成 7", "en-US": "A rate of 7 typed as 7" },
    command: (file) => drawFrom(file("名单.csv", `${list}\nA1,A\n`), "--rate", "A=7"),
    exit: 2,
    names: "A=7",
  },
  {
    what: { "zh-CN": "有分类没有给比例", "en-US": "A stratum without a rate" },
    command: (file) => drawFrom(file("名单.csv", `${list}\nA1,A\nA2,B\n`), "--rate", "A=50%"),
    exit: 1,
    names: "B",
  },
  {
    what: { "zh-CN": "抽取户数超过该类户数", "en-US": "A count over the stratum" },
    command: (file) => drawFrom(file("名单.csv", `${list}\nA1,A\nA2,A\n`), "--count", "A=3"),
    exit: 1,
    names: "A",
  },
  {
    what: { "zh-CN": "随机数中有 #", "en-US": "A seed with #" },
    command: (file) => [...drawFrom(file("名单.csv", `${list}\nA1,A\n`)).filter((each) => each !== "--seed" && each !== "2893.25"), "--seed", "2893#25"],
    exit: 1,
    names: "2893#25",
  },
  {
    what: { "zh-CN": "列名单元格横跨几列", "en-US": "A merged header" },
    command: (file) => {
      const merged = { kind: "merge", sheet: "名单", area: { row: 0, column: 0, rows: 1, columns: 2 } } as const;
      const rows = [["统一社会信用代码", null, "信用风险等级"], ["A1", "甲", "A"]];
      return drawFrom(file("名单.xlsx", workbookOf("名单", rows, [merged])));
    },
    exit: 1,
    names: "名单!A1",
  },
  {
    what: { "zh-CN": "没有要找的列", "en-US": "No such column" },
    command: (file) => drawFrom(file("名单.csv", "代码,等级\nA1,A\n")),
    exit: 1,
    names: "名单.csv",
  },
  {
    what: { "zh-CN": "台账没有任务编号", "en-US": "A ledger without 任务编号" },
    command: (file) => ["check", file("台账.csv", annexOneLedger.map((row) => row.slice(1).join(",")).join("\n")), "--json"],
    exit: 1,
    names: "任务编号",
  },
  {
    what: { "zh-CN": "表中缺一行", "en-US": "A form that lacks a row label" },
    command: (file) => fillInto(file, formWorkbook([{ kind: "setValues", sheet: "附件1", row: 5, column: 1, values: [[null]] }])),
    exit: 1,
    names: "附件1",
  },
  {
    what: { "zh-CN": "表中一行出现两次", "en-US": "A form with a row label twice" },
    command: (file) => {
      const label = "本地开展部门内部随机抽查次数、户数及发现问题户数";
      return fillInto(file, formWorkbook([{ kind: "setValues", sheet: "附件1", row: 6, column: 1, values: [[label]] }]));
    },
    exit: 1,
    names: "附件1",
  },
  {
    what: { "zh-CN": "表中各行译成英文", "en-US": "A form whose labels were translated" },
    command: (file) => {
      const english = "Number of random inspections, households and households with problems";
      const values = formRows().map(() => [english]);
      return fillInto(file, formWorkbook([{ kind: "setValues", sheet: "附件1", row: 3, column: 1, values }]));
    },
    exit: 1,
    names: "附件1!B4",
  },
  {
    what: { "zh-CN": "表中填写“约30户”", "en-US": "A form with “about 30” in a figure's place" },
    command: (file) => fillInto(file, formWorkbook([{ kind: "setValues", sheet: "附件1", row: 3, column: 2, values: [["约30户"]] }])),
    exit: 1,
    names: "附件1!C4",
  },
  {
    what: { "zh-CN": "工作表受保护", "en-US": "A protected sheet" },
    command: (file) => fillInto(file, formWorkbook([{ kind: "protect", sheet: "附件1", allow: { filter: false, sort: false } }])),
    exit: 1,
    names: "附件1",
  },
  {
    what: { "zh-CN": "表在深度隐藏的工作表中", "en-US": "A very hidden sheet with the form" },
    command: (file) => fillInto(file, veryHidden(formWorkbook())),
    exit: 1,
    names: "附件1",
  },
  {
    what: { "zh-CN": "名单在深度隐藏的工作表中", "en-US": "A very hidden sheet with the list" },
    command: (file) => drawFrom(file("名单.xlsx", veryHidden(workbookOf("名单", [list.split(","), ["A1", "A"]])))),
    exit: 1,
    names: "名单",
  },
  {
    what: { "zh-CN": "模板不是 .xlsx 文件", "en-US": "A template that is not a zip" },
    command: (file) => fillInto(file, new TextEncoder().encode("%PDF-1.7\n不是工作簿\n")),
    exit: 1,
    names: "模板.xlsx",
  },
  {
    what: { "zh-CN": "模板含有宏，却存为 .xlsx", "en-US": "A template with macros, to be written as .xlsx" },
    command: (file) => fillInto(file, withMacros(formWorkbook())),
    out: "月报.xlsx",
    exit: 1,
    names: "月报.xlsx",
  },
  {
    what: { "zh-CN": "台账设有打开密码", "en-US": "A ledger locked by a password" },
    command: (file) => ["check", file("台账.xlsx", lockedFile())],
    exit: 1,
    names: "台账.xlsx",
  },
  {
    what: { "zh-CN": "台账是压缩炸弹", "en-US": "A ledger that is a zip bomb" },
    command: (file) => ["check", file("台账.xlsx", zipBomb())],
    exit: 1,
    names: "台账.xlsx",
  },
  {
    what: { "zh-CN": "汇总的文件都无法采用（加密、压缩炸弹）", "en-US": "A roll-up of nothing that can be read (locked, a bomb)" },
    command: (file) => ["rollup", file("海港区.xlsx", lockedFile()), file("市公安局.xlsx", zipBomb()), "--form", "annex1"],
    exit: 1,
    names: "海港区.xlsx",
  },
  {
    what: { "zh-CN": "合并的文件都无法读取", "en-US": "A merge of nothing that can be read" },
    command: (file) => ["merge", file("第1页.xlsx", lockedFile()), file("第2页.xlsx", zipBomb())],
    exit: 1,
    names: "第1页.xlsx",
  },
  {
    what: { "zh-CN": "检查的文件设有打开密码", "en-US": "A locked file to inspect" },
    command: (file) => ["inspect", file("月报.xlsx", lockedFile())],
    exit: 1,
    names: "月报.xlsx",
  },
  {
    what: { "zh-CN": "检查的文件是压缩炸弹", "en-US": "A zip bomb to inspect" },
    command: (file) => ["inspect", file("月报.xlsx", zipBomb())],
    exit: 1,
    names: "月报.xlsx",
  },
  {
    what: { "zh-CN": "工作总结的模板含有宏", "en-US": "A template of the summary with macros" },
    command: (file) => summaryWith(file, "模板.docm", withMacros(minimalDocument())),
    out: "总结.docx",
    exit: 1,
    names: "模板.docm",
  },
  {
    what: { "zh-CN": "工作总结的模板设有打开密码", "en-US": "A locked template of the summary" },
    command: (file) => summaryWith(file, "模板.docx", lockedFile()),
    out: "总结.docx",
    exit: 1,
    names: "模板.docx",
  },
  {
    what: { "zh-CN": "工作总结的模板是压缩炸弹", "en-US": "A zip bomb as a template of the summary" },
    command: (file) => summaryWith(file, "模板.docx", zipBomb()),
    out: "总结.docx",
    exit: 1,
    names: "模板.docx",
  },
  {
    what: { "zh-CN": "模板中没有该表", "en-US": "A template without the form" },
    command: (file) => fillInto(file, workbookOf("通讯录", [["姓名", "电话"]])),
    exit: 1,
    names: "模板.xlsx",
  },
  {
    what: { "zh-CN": "印章图片有 20 MB", "en-US": "A 20 MB image" },
    command: (file) => {
      const image = new Uint8Array(20 * 1024 * 1024);
      image.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const seal = ["--alone", "--seal", file("印章.png", image), "--approved-by", "慕容晚舟", "--reason", "报送月报"];
      return [...fillInto(file, formWorkbook()), ...seal];
    },
    exit: 1,
    names: "印章.png",
  },
]; // prettier-ignore
