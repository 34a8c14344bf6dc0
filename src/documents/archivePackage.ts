/**
 * 归档包: what the unit keeps of a month, as one zip: the form as it was sent (.xlsx, .pdf), where its figures come
 * from (数字来源.xlsx: figures, the ledger rows behind them, counting rules, checks) and the digests of all of it.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { zipSync } from "fflate";
import type { Figures, FormId } from "../core/forms/figures";
import type { Inspection } from "../core/ledger/inspection";
import { err, ok } from "../core/result";
import type { Result } from "../core/result";
import type { HostFault } from "../hosts/fault";
import { applyEdits, blankWorkbook } from "../hosts/file";
import { figureName, problemPrefix, settingItems, tableSheet } from "../sheets";
import type { Settings } from "../sheets";
import { figuresDigest, ledgerDigest } from "./digests";

export interface ArchiveRequest {
  /** The form's file name, with its ending, as `exportName` gives it. */
  readonly name: string;
  /** The exported form. */
  readonly xlsx: Uint8Array;
  readonly pdf?: Uint8Array;
  readonly form: FormId;
  readonly figures: Figures;
  readonly ledger: readonly Inspection[];
  /** Of `ledgerDigest` over it; worked out by whoever can rest in between. "" without rows. */
  readonly ledgerDigest: string;
  /** For the counting rules (口径); 联系人 and telephone numbers stay out. */
  readonly settings: Settings;
  /** What the checks found, as sentences; none is said, too. */
  readonly checks: readonly string[];
  readonly product: string;
}

const sourcesName = "数字来源.xlsx";
export const digestsName = "校验码.txt";

/** The package as a zip with names in UTF-8; the same request gives the same bytes. */
export function archivePackage(request: ArchiveRequest): Result<Uint8Array, HostFault> {
  const sources = sourcesWorkbook(request);
  if (!sources.ok) return err(sources.error);
  const stem = request.name.replace(/\.xlsx$/i, "");
  const files: [string, Uint8Array][] = [
    [`${stem}.xlsx`, request.xlsx],
    ...(request.pdf ? [[`${stem}.pdf`, request.pdf] as [string, Uint8Array]] : []),
    [sourcesName, sources.value],
  ];
  const lines = [
    ...files.map(([name, bytes]) => `${bytesToHex(sha256(bytes))}  ${name}`),
    `数据校验码 ${figuresDigest(request.form, request.figures)}`,
    `台账校验码 ${request.ledgerDigest || ledgerDigest([])}`,
    request.product,
  ];
  // a mark at its beginning lets Notepad of older systems read it as UTF-8
  files.push([digestsName, new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`)]);
  return ok(zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) }));
}

function sourcesWorkbook(request: ArchiveRequest): Result<Uint8Array, HostFault> {
  const edits = [
    ...figuresSheet(request),
    ...rowsSheet(request),
    ...rulesSheet(request),
    ...checksSheet(request),
  ];
  return applyEdits(blankWorkbook(), edits, sourcesName);
}

function figuresSheet({ figures }: ArchiveRequest) {
  return tableSheet({
    sheet: "数字",
    headers: ["项目", "次数", "户数", "发现问题户数", "台账行数"],
    rows: [...figures].map(([key, { tasks, households, problems, rows }]) => [
      figureName(key),
      tasks,
      households,
      problems,
      rows.length,
    ]),
  });
}

/** Every ledger row that enters a figure, once, with the figures that it enters. */
function rowsSheet({ figures, ledger }: ArchiveRequest) {
  const entered = new Map<number, string[]>();
  for (const [key, { rows }] of figures)
    for (const row of rows) {
      const names = entered.get(row);
      if (names) names.push(figureName(key));
      else entered.set(row, [figureName(key)]);
    }
  return tableSheet({
    sheet: "台账行",
    headers: [
      "台账位置",
      "任务编号",
      "任务名称",
      "统一社会信用代码",
      "名称",
      "抽查事项",
      "检查日期",
      "检查结果",
      "计入",
    ],
    rows: [...entered]
      .sort(([a], [b]) => a - b)
      .map(([index, names]) => {
        const { at, task, taskName, id, name, item, inspectedOn, result } = ledger[index];
        return [at, task, taskName, id, name, item, inspectedOn ?? "", result, names.join("；")];
      }),
    textColumns: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  });
}

function rulesSheet({ settings }: ArchiveRequest) {
  const impersonal: Settings = { ...settings, contact: "", phone: "", mobile: "" };
  const results = Object.entries(settings.rules.problemResults);
  return tableSheet({
    sheet: "口径",
    headers: ["项", "值", "说明"],
    rows: [
      ...settingItems
        .map(({ item, note, write }) => [item, write(impersonal), note])
        .filter(([, value]) => value !== ""),
      ...results.map(([result, isProblem]) => [`${problemPrefix}：${result}`, isProblem ? "是" : "否", ""]),
    ],
    textColumns: [0, 1, 2],
  });
}

function checksSheet({ checks }: ArchiveRequest) {
  return tableSheet({
    sheet: "核对",
    headers: ["序号", "核对结果"],
    rows: checks.length ? checks.map((check, i) => [i + 1, check]) : [[1, "各项核对未发现问题。"]],
    textColumns: [1],
  });
}
