/**
 * 问题线索移送函: a draft to print on A4. Number, signature, seal and day stay blank: a person completes them. It leaves
 * the house, so no class, rate or ticket stands on it; the receipt below comes back.
 */
import { withoutClasses } from "../../core/publicity";
import type { Edit } from "../edit";
import { sheetName } from "../sheetName";
import { label, PrintedPage } from "../teams/printedPage";
import { printed } from "../teams/printedText";

export interface LetterProblem {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly problem: string;
}

export interface TransferLetter {
  /** 移送, 抄告, 转办, 移送司法机关: gives the letter its title. */
  readonly measure: string;
  readonly receiver: string;
  /** The department that found it, or the unit. */
  readonly sender: string;
  readonly task: string;
  readonly taskName: string;
  readonly problems: readonly LetterProblem[];
  readonly contact: string;
  readonly phone: string;
  /** Names of sheets that are taken. */
  readonly taken: readonly string[];
}

/** 序号, 对象, 代码, 住所, 问题: 84 characters fill A4 upright. */
const widths = [6, 20, 20, 16, 22] as const;
const blankDate = "　　　　年　　月　　日";
const indent = "　　";
const gap = "　";
const large = { font: { size: 12 } } as const;

const titles: Readonly<Record<string, readonly [title: string, asks: string]>> = {
  移送: ["问题线索移送函", "现将有关问题线索移送你单位。请依法处理，并将处理结果书面反馈我单位。"],
  转办: ["问题线索转办函", "现将有关问题线索转你单位办理。请依法处理，并将处理结果书面反馈我单位。"],
  抄告: ["问题线索抄告函", "现将有关情况抄告你单位。如有处理，请将结果书面反馈我单位。"],
  移送司法机关: [
    "涉嫌犯罪案件线索移送函",
    "有关当事人的行为涉嫌犯罪。现将线索移送你单位，请依法处理，并将是否立案的决定书面告知我单位。",
  ],
};

export interface LetterSheet {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** A class is for the inside alone, and nothing that leaves the house names one (冀市监规〔2022〕2号). */
const leaving = (text: string): string => withoutClasses(printed(text));

export function transferLetter(letter: TransferLetter): LetterSheet {
  const { measure, receiver, sender, problems, taken } = letter;
  const [title, asks] = titles[measure] ?? titles.移送;
  const name = sheetName(`${measure === "移送" ? "移送函" : title}_${receiver}`, taken);
  const page = new PrintedPage(name, widths);
  page.title(title, 22);
  page.wide("〔　　　　〕　　　　号", { bare: true, look: { align: "right", ...large }, height: 28 });
  page.wide(`${printed(receiver) || "________________________"}：`, { bare: true, look: large, height: 28 });
  const task = [
    letter.taskName && `“${leaving(letter.taskName)}”`,
    letter.task && `（任务编号：${printed(letter.task)}）`,
  ]
    .filter(Boolean)
    .join("");
  page.wide(
    `${indent}我单位在“双随机、一公开”抽查任务${task}的检查中，发现下列检查对象存在应由你单位处理的问题。按照谁审批谁监管、谁主管谁监管的原则，${asks}`,
    { bare: true, look: large, height: 76 },
  );
  page.add({
    cells: ["序号", "检查对象", "统一社会信用代码或编号", "住所", "发现的问题"].map((text) => ({
      text,
      look: label,
    })),
    height: 26,
  });
  page.repeatLast();
  problems.forEach((each, i) =>
    page.add({
      cells: [
        { text: String(i + 1), look: { align: "center" } },
        { text: leaving(each.name) },
        { text: each.id },
        { text: printed(each.address) || null },
        { text: leaving(each.problem) },
      ],
      least: 32,
    }),
  );
  page.wide("　　附件：检查记录表及有关证据材料（　　　页）", { bare: true, look: large, height: 34 });
  page.wide(`${printed(sender)}（盖章）`, {
    bare: true,
    look: { align: "right", valign: "bottom", ...large },
    height: 52,
  });
  page.wide(blankDate, { bare: true, look: { align: "right", ...large }, height: 28 });
  const contact = [letter.contact, letter.phone].filter(Boolean).join("，");
  page.wide(`（联系人：${contact || "____________　联系电话：____________"}）`, { bare: true, height: 26 });
  page.wide("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -", {
    bare: true,
    look: { align: "center" },
    height: 26,
  });
  page.title("回　执", 16);
  page.wide(`${printed(sender)}：\n${indent}你单位移送的上述 ${problems.length} 件问题线索材料已收到。`, {
    bare: true,
    look: large,
    height: 48,
  });
  page.wide(`签收人：____________${indent}（接收单位盖章）${gap}${blankDate}`, {
    bare: true,
    look: { align: "right", ...large },
    height: 34,
  });
  return { name, edits: page.edits() };
}
