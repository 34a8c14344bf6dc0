/**
 * The facts above an 抽取结果 table, read back (SR-1 §6): as `drawResultSheet` writes them, whatever else
 * stands between them. What is not there is missing, never guessed.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { parseRate } from "../../core/draw/rate";
import type { CertifiedStratum, SeedSource } from "../../core/evidence/certificate";
import { textOf } from "../cellText";
import { seedKindNames } from "../drawResultSheet";
import { address, areaAddress } from "../grid";
import type { Cell } from "../grid";
import type { RecognisedTable } from "../recognisedTable";
import type { DrawSheetFault } from "./fault";

/** What the sheet itself says of the draw; texts as they stand, byte for byte. */
export interface DrawFacts {
  /** "" for a draw without a number. */
  readonly label: string;
  readonly recordNumber: string;
  readonly seed: string;
  /** Of a sealed draw. */
  readonly publicSeed: string | null;
  readonly seedSource: SeedSource;
  readonly frame: { readonly digest: string; readonly size: number };
  readonly excluded: { readonly digest: string; readonly size: number };
  /** Null where nothing was published before. */
  readonly commitment: string | null;
  readonly strata: readonly CertifiedStratum[];
  /** 进位, 四舍五入; null where the rule has none. */
  readonly rounding: "up" | "halfUp" | null;
  /** 抽取记录校验码: the certificate's digest. */
  readonly record: string;
  readonly operator: string;
  readonly witness: string;
  readonly createdAt: string;
}

const needed = [
  "任务编号",
  "抽取记录编号",
  "随机数（种子）",
  "随机数来源",
  "随机数取得时间",
  "锁定名单校验码",
  "锁定名单总数",
  "排除",
  "事先公布校验码",
  "抽取记录校验码",
  "抽取时间",
] as const;
const digest = "[0-9a-f]{64}";

export function readDrawFacts(table: RecognisedTable): Result<DrawFacts, DrawSheetFault> {
  const { sheet, grid, header } = table;
  const lines = factLines(table);
  const missing = needed.filter((label) => !lines.has(label));
  const at = areaAddress(sheet, { ...header, row: grid.row, rows: Math.max(1, header.row - grid.row) });
  if (missing.length > 0) return err({ code: "drawSheet.factsMissing", at, found: missing.join("、") });

  let fault: DrawSheetFault | null = null;
  const bad = (label: string): void => {
    const line = lines.get(label);
    fault ??= {
      code: "drawSheet.factUnreadable",
      at: address(sheet, line?.row ?? header.row, line?.column ?? header.column),
      label,
      found: line?.text ?? "",
    };
  };
  const text = (label: string): string => lines.get(label)?.text ?? "";
  const parsed = (label: string, shape: RegExp): readonly string[] => {
    const found = shape.exec(text(label));
    if (!found) bad(label);
    return found ?? [];
  };

  const [, frameDigest = ""] = parsed("锁定名单校验码", new RegExp(`^(${digest})$`));
  const [, record = ""] = parsed("抽取记录校验码", new RegExp(`^(${digest})$`));
  const [, size = "0"] = parsed("锁定名单总数", /^(\d{1,9})户$/);
  const [, left = "0", leftDigest = ""] = parsed(
    "排除",
    new RegExp(`^(\\d{1,9})户，排除名单校验码 (${digest})$`),
  );
  const [, commitment] = parsed("事先公布校验码", new RegExp(`^(?:（未事先公布）|(${digest}))$`));
  const [, kindName = "", description = ""] = parsed("随机数来源", /^([^：]+)(?:：([\s\S]*))?$/);
  const kinds = Object.keys(seedKindNames) as (keyof typeof seedKindNames)[];
  const kind = kinds.find((each) => seedKindNames[each] === kindName);
  if (kind === undefined) bad("随机数来源");
  const strata: CertifiedStratum[] = [];
  for (const label of lines.keys()) {
    if (label !== "抽取数量" && !label.startsWith("分类 ")) continue;
    const stratum = stratumOf(label === "抽取数量" ? "" : label.slice(3), text(label));
    if (stratum) strata.push(stratum);
    else bad(label);
  }
  if (fault !== null) return err(fault);
  const label = text("任务编号");
  return ok({
    label: label === "（未填）" ? "" : label,
    recordNumber: text("抽取记录编号"),
    seed: text("随机数（种子）"),
    publicSeed: lines.has("其中公开部分") ? text("其中公开部分") : null,
    seedSource: { kind: kind ?? "public", description, obtainedAt: text("随机数取得时间") },
    frame: { digest: frameDigest, size: Number(size) },
    excluded: { digest: leftDigest, size: Number(left) },
    commitment: commitment ?? null,
    strata,
    rounding: text("取整方式") === "进位" ? "up" : text("取整方式") === "四舍五入" ? "halfUp" : null,
    record,
    operator: text("操作人"),
    witness: text("见证人"),
    createdAt: text("抽取时间"),
  });
}

interface FactLine {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Label → the first filled cell to its right, in the rows above the header; of a label that repeats, the first. */
function factLines({ grid, header }: RecognisedTable): ReadonlyMap<string, FactLine> {
  const lines = new Map<string, FactLine>();
  for (let row = grid.row; row < header.row; row++) {
    const cells = grid.values[row - grid.row] ?? [];
    const at = cells.findIndex((cell) => raw(cell) !== "");
    if (at < 0) continue;
    const beside = cells.findIndex((cell, column) => column > at && raw(cell) !== "");
    // The label of a class is its key, which may hold anything: as it stands.
    const label = raw(cells[at]);
    if (beside < 0 || lines.has(label)) continue;
    lines.set(label, { text: raw(cells[beside]), row, column: grid.column + beside });
  }
  return lines;
}

/** A seed is never normalised: its spelling is part of it. */
const raw = (cell: Cell): string => (typeof cell === "string" ? cell : textOf(cell));

function stratumOf(key: string, text: string): CertifiedStratum | null {
  const found = new RegExp(
    `^总数(\\d{1,9})户(?:，比例([\\d.]+%))?，抽取(\\d{1,9})户(?:，末位抽签号 (${digest}))?$`,
  ).exec(text);
  if (!found) return null;
  const [, size, rate, drawn, cutOff] = found;
  const ppm = rate === undefined ? null : parseRate(rate);
  if (ppm !== null && !ppm.ok) return null;
  const ratePpm = ppm === null ? null : ppm.value;
  return { key, size: Number(size), ratePpm, drawn: Number(drawn), cutOff: cutOff ?? null };
}
