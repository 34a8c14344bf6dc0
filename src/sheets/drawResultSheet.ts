/**
 * 抽取结果: the drawn and the reserve, and above them everything that recomputing the draw takes (SR-1 §6). A
 * sealed draw's sheet holds classes, ranks and tickets, so it is marked 内部 and is nothing to hand out.
 */
import type { Certificate, CertifiedLot, CertifiedStratum } from "../core/evidence/certificate";
import { percentText } from "../core/draw/rate";
import { isRevisitLabel } from "../core/followUp/revisit";
import type { InspectedObject } from "../core/registry/inspectedObject";
import type { Edit, Input } from "./edit";
import { drawResultSpec } from "./headers";
import { sheetName } from "./sheetName";
import { tableSheet } from "./tableSheet";

/** 检查组 of a drawn object. */
export interface TeamOfObject {
  readonly team: string;
  readonly leader: string;
}

export interface DrawResult {
  readonly sheet: string;
  readonly certificate: Certificate;
  /** 抽取记录校验码: the certificate's digest. */
  readonly digest: string;
  /** The pool, for the names. */
  readonly objects: readonly InspectedObject[];
  readonly teams?: ReadonlyMap<string, TeamOfObject>;
}

const fields = [
  "task",
  "stratum",
  "rank",
  "id",
  "name",
  "ticket",
  "status",
  "team",
  "leader",
  "drawnAt",
  "record",
] as const;
const widths = [15, 7, 6, 21, 28, 35, 7, 8, 8, 14, 16];
const centered = [1, 2, 6, 7, 8];

/** 随机数来源 as it is written. */
export const seedKindNames: Readonly<Record<Certificate["seedSource"]["kind"], string>> = {
  public: "公开数据",
  ceremony: "现场公开抽取",
  "commit-reveal": "双方承诺后揭示",
  machine: "本机生成",
};

/** 抽取结果_<任务编号>, or another such name where it is taken. */
export function drawResultSheetName(label: string, taken: readonly string[]): string {
  return sheetName(label === "" ? drawResultSpec.title : `${drawResultSpec.title}_${label}`, taken);
}

/** 抽取记录编号: the task and the first 12 digits of the record's digest. */
export function drawRecordNumber(certificate: Certificate, digest: string): string {
  const short = digest.slice(0, 12);
  return certificate.label === "" ? short : `${certificate.label}-${short}`;
}

/** The edits that add the sheet: result and facts together. */
export function drawResultSheet(result: DrawResult): readonly Edit[] {
  const { sheet, certificate } = result;
  return tableSheet({
    sheet,
    title: certificate.sealed ? "抽取结果（内部）" : "抽取结果",
    facts: factsOf(result),
    headers: fields.map((field) => drawResultSpec.fields[field].header),
    rows: rowsOf(result),
    textColumns: [0, 1, 3, 4, 5, 6, 7, 8, 9, 10],
    widths,
    centered,
    landscape: true,
  });
}

function rowsOf(result: DrawResult): readonly (readonly Input[])[] {
  const { certificate, digest, objects, teams } = result;
  const wanted = new Set([...certificate.drawn, ...certificate.reserve].map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { id, name } of objects) if (wanted.has(id) && !names.has(id)) names.set(id, name);
  const record = drawRecordNumber(certificate, digest);
  const replaced = new Set(certificate.replacements.map((each) => each.replaced));
  const called = new Set(certificate.replacements.map((each) => each.by));
  const row = (lot: CertifiedLot, status: string): readonly Input[] => [
    certificate.label || null,
    lot.stratum || null,
    lot.rank,
    lot.id,
    names.get(lot.id) || null,
    lot.ticket,
    status,
    teams?.get(lot.id)?.team || null,
    teams?.get(lot.id)?.leader || null,
    certificate.createdAt.replace("T", " "),
    record,
  ];
  return [
    ...certificate.drawn.map((lot) => row(lot, replaced.has(lot.id) ? "替换" : "抽中")),
    ...certificate.reserve.map((lot) =>
      row(lot, replaced.has(lot.id) ? "替换" : called.has(lot.id) ? "抽中" : "递补"),
    ),
  ];
}

function factsOf({ certificate, digest }: DrawResult): readonly (readonly [string, string])[] {
  const { frame, excluded, seedSource, sealed } = certificate;
  const said = ([, value]: readonly [string, string]) => value !== "";
  return [
    ["任务编号", certificate.label || "（未填）"] as const,
    ["抽取记录编号", drawRecordNumber(certificate, digest)] as const,
    ["算法", `${certificate.algorithm}（第 ${certificate.version} 版）`] as const,
    ["随机数（种子）", certificate.seed] as const,
    ["其中公开部分", sealed?.publicSeed ?? ""] as const,
    [
      "随机数来源",
      [seedKindNames[seedSource.kind], seedSource.description].filter(Boolean).join("："),
    ] as const,
    ["随机数取得时间", seedSource.obtainedAt] as const,
    ["锁定名单校验码", frame.digest] as const,
    ["锁定名单总数", `${frame.size}户`] as const,
    ["排除", `${excluded.size}户，排除名单校验码 ${excluded.digest}`] as const,
    ["事先公布校验码", certificate.commitment ?? "（未事先公布）"] as const,
    ...certificate.strata.map((stratum) => [stratumLabel(stratum), stratumFacts(stratum)] as const),
    ["取整方式", rounding(certificate)] as const,
    ["抽取记录校验码", digest] as const,
    ["操作人", certificate.operator] as const,
    ["见证人", certificate.witness] as const,
    ["抽取时间", certificate.createdAt] as const,
    ["提示", isRevisitLabel(certificate.label) ? revisitNote : platformNote] as const,
    ["保密", sealed ? sealedNote : ""] as const,
  ].filter(said);
}

/** Hebei asks that draws be made on the provincial platform (spec/forms.md, "Platform"). */
const platformNote =
  "本次抽取计入其他平台；在河北双随机执法监管平台建立任务并录入其任务编号后，方计入该平台。";
const revisitNote = "本次抽取用于回访，回访不是检查，不计入抽查次数、户数；回访情况仅供内部使用。";
const sealedNote = "本表含信用风险等级等内部信息，仅供内部使用和纪检监察、上级部门核验，不得对外提供。";

function stratumLabel({ key }: CertifiedStratum): string {
  return key === "" ? "抽取数量" : `分类 ${key}`;
}

function stratumFacts({ size, ratePpm, drawn, cutOff }: CertifiedStratum): string {
  const rate = ratePpm === null ? "" : `，比例${percentText(ratePpm)}`;
  const last = cutOff === null ? "" : `，末位抽签号 ${cutOff}`;
  return `总数${size}户${rate}，抽取${drawn}户${last}`;
}

function rounding({ rule }: Certificate): string {
  if (rule?.mode !== "rate") return "";
  return rule.rounding === "up" ? "进位" : "四舍五入";
}
