/**
 * 事先公布校验码 (SR-1 §5): the commitment as a sheet to print and put up, and as text for a website or a work
 * group. Of a sealed draw it says no more than the document does: no rule, no rate, no digest of the frame.
 */
import type { Commitment, SeedPlan } from "../../core/evidence/commitment";
import { jcs } from "../../core/evidence/jcs";
import { seedKindNames } from "../drawResultSheet";
import type { Edit, Style } from "../edit";
import { label, PrintedPage } from "../teams/printedPage";
import { ruleText } from "./ruleText";

/** What stands beside the document. */
export interface Publication {
  readonly commitment: Commitment;
  /** 事先公布校验码: the document's digest. */
  readonly digest: string;
  /** 公布单位; "" leaves the line to be filled in by hand. */
  readonly unit: string;
  /** 任务名称, where there is one. */
  readonly task?: string;
  /** ISO 8601 with its offset. */
  readonly publishedAt: string;
  /** 序号 of the audit chain's head, whose digest the document holds. */
  readonly headNumber?: number;
}

export interface CommitmentSheet extends Publication {
  readonly sheet: string;
  /** PNG of `commitmentCode`, where it is to be printed. */
  readonly qr?: Uint8Array;
}

type Line = readonly [label: string, value: string];

const widths = [20, 24, 48] as const;
const mono: Style = { font: { name: "Consolas" } };
/** In points. */
const qrSize = 128;

/** What a phone reads from the QR code: enough to compare with what is published elsewhere. */
export function commitmentCode({ commitment, digest }: Pick<Publication, "commitment" | "digest">): string {
  return [`SR-1 事先公布校验码`, `任务编号：${commitment.label || "（未填）"}`, digest].join("\n");
}

/** One page, with the document itself at its foot: whoever has it can compute the digest. */
export function commitmentSheet(input: CommitmentSheet): readonly Edit[] {
  const { sheet, qr, commitment, digest } = input;
  const page = new PrintedPage(sheet, widths);
  page.title("随机抽查事先公布校验码");
  for (const [name, value] of linesOf(input))
    page.add({
      cells: [
        { text: name, look: label },
        { text: value, span: 2 },
      ],
    });
  page.add({
    cells: [
      { text: "事先公布校验码", look: label },
      { text: digest, span: 2, look: { ...mono, font: { name: "Consolas", bold: true } } },
    ],
    height: 30,
  });
  const top = page.nextTop;
  page.add({
    cells: [
      { text: qr ? null : "", span: qr ? 2 : 1 },
      { text: notes(commitment).join("\n"), span: qr ? 1 : 2 },
    ],
    ...(qr ? { height: qrSize + 16 } : {}),
    bare: true,
  });
  page.wide(`公布的文件（JCS，RFC 8785）：${jcs(commitment)}`, {
    look: { font: { name: "Consolas", size: 8 } },
  });
  page.wide("公布单位（盖章）：　　　　　　　　　　　　　　公布人（签字）：　　　　　　　　　　", {
    height: 44,
    bare: true,
  });
  const edits = page.edits();
  if (!qr) return edits;
  const picture: Edit = {
    kind: "image",
    sheet,
    png: qr,
    name: "校验码二维码",
    alt: commitmentCode(input),
    left: 48,
    top: top + 8,
    width: qrSize,
    height: qrSize,
  };
  return [...edits, picture];
}

/** The same for a website or a work group: one line a fact, the document last. */
export function commitmentText(input: Publication): string {
  return [
    "【随机抽查事先公布校验码】",
    ...linesOf(input).map(([name, value]) => `${name}：${value}`),
    `事先公布校验码：${input.digest}`,
    ...notes(input.commitment),
    "公布的文件（JCS）：",
    jcs(input.commitment),
  ].join("\n");
}

function linesOf({ commitment, unit, task, publishedAt, headNumber }: Publication): readonly Line[] {
  const { label: number, frame, excluded, seedPlan, previous } = commitment;
  const opened = commitment.disclosure === "open";
  const head =
    previous === null ? "（无）" : `${headNumber === undefined ? "" : `第 ${headNumber} 条 `}${previous}`;
  const lines: readonly Line[] = [
    ["任务编号", number || "（未填）"],
    ["任务名称", task ?? ""],
    ["公布单位", unit],
    ["公布时间", publishedAt.replace("T", " ")],
    ["算法", `${commitment.algorithm}（第 ${commitment.version} 版）`],
    ["锁定名单总数", `${frame.size} 户`],
    ["排除", `${excluded.size} 户`],
    commitment.disclosure === "open"
      ? ["锁定名单校验码", commitment.frame.digest]
      : ["名单根校验码", commitment.frame.root],
    opened ? ["抽取规则", ruleText(commitment.rule)] : ["抽取规则承诺", commitment.ruleCommitment],
    ["保密随机数承诺", opened ? "" : commitment.seedCommitment],
    ...planLines(seedPlan),
    ["操作记录末条校验码", head],
  ];
  return lines.filter(([, value]) => value !== "");
}

function planLines({ kind, source, when, format, reveals = [] }: SeedPlan): readonly Line[] {
  return [
    ["随机数", [seedKindNames[kind], source].filter(Boolean).join("：")],
    ["随机数产生时间", when],
    ["随机数写法", format],
    ...reveals.map((hash, i): Line => [`${["甲方", "乙方"][i] ?? i + 1}承诺校验码`, hash]),
  ];
}

function notes({ disclosure }: Commitment): readonly string[] {
  const rest =
    disclosure === "open"
      ? "抽取后公布名单、随机数和抽取记录，任何人可据以重新计算，核对与本校验码是否一致。"
      : "抽取结束后公布公开随机数、抽中名单和抽取记录校验码；分类和名单由纪检监察和上级部门核验。";
  return [
    "本校验码在随机数产生之前公布，名单和规则自此不再改动。",
    rest,
    "一个任务编号只公布一次，不撤回；重新抽取另立编号，两次均保留。",
  ];
}
