/**
 * 抽取记录表 (SR-1 §6), to print and sign: who drew, with which seed, from which list, how many. Of a sealed
 * draw there are two: one marked 内部 with all of it, and one for the public without classes, rates, tickets,
 * ranks, counts per class, nonce or digest of the frame.
 */
import { percentText } from "../../core/draw/rate";
import type { Certificate } from "../../core/evidence/certificate";
import { seedKindNames } from "../drawResultSheet";
import type { Edit, Style } from "../edit";
import { label, middle, PrintedPage } from "../teams/printedPage";
import { ruleText } from "./ruleText";

/** Who may read the sheet. An open draw's is one and the same. */
export type Readers = "internal" | "public";

export interface DrawRecordSheet {
  readonly sheet: string;
  readonly certificate: Certificate;
  /** 抽取记录校验码: the certificate's digest. */
  readonly digest: string;
  readonly readers: Readers;
  readonly unit: string;
  /** 任务名称, where there is one. */
  readonly task?: string;
  /** The audit chain's head after the draw: 序号 and 校验码. */
  readonly head?: { readonly number: number; readonly digest: string };
}

type Line = readonly [label: string, value: string];

const widths = [20, 18, 18, 18, 18] as const;
const mono: Style = { font: { name: "Consolas" } };

/** One page, where there are not dozens of classes. */
export function drawRecordSheet(input: DrawRecordSheet): readonly Edit[] {
  const { sheet, certificate, readers } = input;
  const sealed = certificate.sealed !== undefined;
  const guarded = sealed && readers === "public";
  const page = new PrintedPage(sheet, widths);
  if (sealed && !guarded)
    page.wide("内部", { look: { font: { bold: true, size: 14 } }, bare: true, height: 24 });
  page.title("随机抽取记录表");
  for (const [name, value] of guarded ? publicLines(input) : fullLines(input))
    page.add({
      cells: [
        { text: name, look: label },
        { text: value, span: 4, ...(/^[0-9a-f]{64}$/.test(value) ? { look: mono } : {}) },
      ],
    });
  if (!guarded) strataLines(page, certificate);
  signatures(page, certificate);
  for (const note of notesOf(sealed, guarded)) page.wide(note, { bare: true });
  return page.edits();
}

function commonLines({ certificate, digest, unit, task, head }: DrawRecordSheet): readonly Line[] {
  const { createdAt, product } = certificate;
  return [
    ["任务编号", certificate.label || "（未填）"],
    ["任务名称", task ?? ""],
    ["抽取单位", unit],
    ["抽取时间", createdAt.replace("T", " ")],
    ["算法与程序", `${certificate.algorithm}（第 ${certificate.version} 版），${product}`],
    ["事先公布校验码", certificate.commitment ?? "（未事先公布）"],
    ["抽取记录校验码", digest],
    ["操作记录末条校验码", head === undefined ? "" : `第 ${head.number} 条 ${head.digest}`],
  ];
}

function sourceLines({ certificate }: DrawRecordSheet): readonly Line[] {
  const { kind, description, obtainedAt } = certificate.seedSource;
  return [
    ["随机数来源", [seedKindNames[kind], description].filter(Boolean).join("：")],
    ["随机数取得时间", obtainedAt.replace("T", " ")],
  ];
}

function fullLines(input: DrawRecordSheet): readonly Line[] {
  const { frame, excluded, drawn, reserve, seed, sealed, rule } = input.certificate;
  return said([
    ...commonLines(input),
    ["随机数（种子）", seed],
    ["其中公开部分", sealed?.publicSeed ?? ""],
    ...sourceLines(input),
    ["锁定名单", `${frame.size} 户`],
    ["锁定名单校验码", frame.digest],
    ["名单根校验码", sealed?.root ?? ""],
    ["排除", `${excluded.size} 户`],
    ["排除名单校验码", excluded.digest],
    ["抽取规则", rule === undefined ? "" : ruleText(rule)],
    ["抽取结果", `抽中 ${drawn.length} 户，递补 ${reserve.length} 户`],
  ]);
}

/** What SR-1 §6 lets out of a sealed draw, and the number of the drawn, whose list is published with it. */
function publicLines(input: DrawRecordSheet): readonly Line[] {
  const { frame, excluded, drawn, sealed } = input.certificate;
  return said([
    ...commonLines(input),
    ["公开随机数", sealed?.publicSeed ?? ""],
    ...sourceLines(input),
    ["锁定名单", `${frame.size} 户`],
    ["名单根校验码", sealed?.root ?? ""],
    ["排除", `${excluded.size} 户`],
    ["抽取结果", `抽中 ${drawn.length} 户`],
  ]);
}

const said = (lines: readonly Line[]): readonly Line[] => lines.filter(([, value]) => value !== "");

function strataLines(page: PrintedPage, { strata }: Certificate): void {
  const line = (texts: readonly string[], look: Style): void =>
    page.add({ cells: texts.map((text) => ({ text, look })) });
  line(["分类", "名单户数", "比例", "抽中户数", "末位抽签号"], label);
  for (const { key, size, ratePpm, drawn, cutOff } of strata) {
    const rate = ratePpm === null ? "—" : percentText(ratePpm);
    const last = cutOff === null ? "—" : `${cutOff.slice(0, 12)}…`;
    line([key || "（不分类）", String(size), rate, String(drawn), last], middle);
  }
}

function signatures(page: PrintedPage, { operator, witness }: Certificate): void {
  for (const [role, name] of [
    ["操作人", operator],
    ["见证人", witness],
    ["监督人（纪检）", ""],
  ])
    page.add({
      cells: [
        { text: role, look: label },
        { text: name || null, look: middle },
        { text: "签字：", span: 2 },
        { text: "　　年　月　日" },
      ],
      height: 30,
    });
}

function notesOf(sealed: boolean, guarded: boolean): readonly string[] {
  if (guarded) return ["抽中名单另附。完整的抽取记录由本单位保管，供纪检监察和上级部门核验。"];
  if (sealed) return ["本表含信用风险等级等内部信息，仅供内部使用和纪检监察、上级部门核验，不得对外提供。"];
  return ["任何人可凭公布的名单、随机数和规则重新计算，核对本表所载校验码。"];
}
