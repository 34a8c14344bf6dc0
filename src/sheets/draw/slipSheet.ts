/**
 * 入库凭条 (SR-1 §6): a slip for each firm that shows its place in the frozen list, three to a page. The mark
 * says nothing of the firm's class to whoever lacks the frame key.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { FrameSlip, FrameTree } from "../../core/evidence/frameRoot";
import { jcs } from "../../core/evidence/jcs";
import type { Edit } from "../edit";
import { bodyFont } from "../tableSheet";
import type { SlipFault } from "./fault";

/** What a slip is read against. */
export interface SlipContext {
  readonly label: string;
  /** 名单根校验码 */
  readonly root: string;
  /** 事先公布校验码 */
  readonly commitment: string | null;
  readonly unit: string;
}

export interface SlipSheet extends SlipContext {
  readonly sheet: string;
  readonly slips: readonly FrameSlip[];
  /** Normalised id → name. */
  readonly names: ReadonlyMap<string, string>;
  /** The slip's JSON as PNG; null or left out prints without. */
  readonly qr?: (text: string) => Uint8Array | null;
}

/**
 * In points: title, five lines, the JSON, a gap. Three blocks fill an upright A4 page less its margins (734),
 * and a fourth begins the next one.
 */
const heights = [26, 18, 18, 30, 30, 30, 84, 8] as const;
const blockHeight = heights.reduce((sum, height) => sum + height, 0);
const widths = [16, 48, 28] as const;
/** Points of the first two columns in the default font, and of the picture. */
const qrLeft = 350;
const qrSize = 138;

/** The slips of ids, in their order, or every id that the frame does not hold. */
export function slipsOf(
  tree: FrameTree,
  ids: readonly string[],
): Result<readonly FrameSlip[], readonly SlipFault[]> {
  const slips = ids.map((id) => tree.slip(id));
  const missing = ids.filter((_, i) => slips[i] === null);
  if (missing.length > 0) return err(missing.map((id) => ({ code: "drawSheet.notInFrame", id })));
  return ok(slips.filter((slip) => slip !== null));
}

/** What the QR code holds, and what a verifier takes: the slip's JSON in its canonical form. */
export function slipJson(slip: FrameSlip): string {
  return jcs(slip);
}

/** The slip for a person: what it shows, and what it takes to check it. */
export function slipText(slip: FrameSlip, name: string, context: SlipContext): string {
  return [
    "【随机抽查入库凭条】",
    ...linesOf(slip, name, context).map(([label, value]) => `${label}：${value}`),
    note,
    slipJson(slip),
  ].join("\n");
}

const note =
  "本凭条证明该对象在锁定的抽查名单之内。请以核验页面核对凭条与公布的名单根校验码；凭条不含、也推不出该对象的分类。";

function linesOf(
  { id, index, size }: FrameSlip,
  name: string,
  { label, root, commitment, unit }: SlipContext,
): readonly (readonly [string, string])[] {
  return [
    ["名称", name || "（未填）"],
    ["统一社会信用代码", id],
    [
      "任务与位置",
      `${[unit, label].filter(Boolean).join(" ")}；名单 ${size} 户中的第 ${index + 1} 位（按编号排列）`,
    ],
    ["名单根校验码", root],
    ["事先公布校验码", commitment ?? "（未事先公布）"],
  ];
}

/** The edits that add the sheet: one block a firm. */
export function slipSheet(input: SlipSheet): readonly Edit[] {
  const { sheet, slips, names, qr } = input;
  const rows = heights.length;
  const whole = { row: 0, column: 0, rows: Math.max(1, slips.length * rows), columns: widths.length };
  const edits: Edit[] = [
    { kind: "addSheet", sheet },
    { kind: "numberFormat", sheet, area: whole, format: "@" },
    {
      kind: "style",
      sheet,
      area: whole,
      style: { font: { name: bodyFont, size: 10.5 }, valign: "center", wrap: true },
    },
    ...widths.map((width, column): Edit => ({ kind: "columnWidth", sheet, column, columns: 1, width })),
  ];
  slips.forEach((slip, i) => {
    const top = i * rows;
    const lines = linesOf(slip, names.get(slip.id) ?? "", input);
    const block = { row: top, column: 0, rows: rows - 1, columns: widths.length };
    edits.push(
      {
        kind: "setValues",
        sheet,
        row: top,
        column: 0,
        values: [
          ["随机抽查入库凭条", null, null],
          ...lines.map((line) => [...line, null]),
          [slipJson(slip), null, null],
        ],
      },
      { kind: "merge", sheet, area: { ...block, rows: 1 } },
      { kind: "merge", sheet, area: { row: top + 1, column: 2, rows: rows - 2, columns: 1 } },
      { kind: "merge", sheet, area: { row: top + rows - 2, column: 0, rows: 1, columns: 2 } },
      {
        kind: "style",
        sheet,
        area: { ...block, rows: 1 },
        style: { font: { bold: true, size: 12 }, align: "center" },
      },
      {
        kind: "style",
        sheet,
        area: block,
        style: { borders: ["top", "bottom", "left", "right", "insideHorizontal"] },
      },
      {
        kind: "style",
        sheet,
        area: { ...block, row: top + 1, rows: rows - 3, columns: 1 },
        style: { fill: "#F2F2F2" },
      },
    );
    edits.push({
      kind: "style",
      sheet,
      area: { row: top + rows - 2, column: 0, rows: 1, columns: 2 },
      style: { font: { name: "Consolas", size: 6 } },
    });
    heights.forEach((height, r) => edits.push({ kind: "rowHeight", sheet, row: top + r, rows: 1, height }));
    const png = qr?.(slipJson(slip)) ?? null;
    if (png !== null)
      edits.push({
        kind: "image",
        sheet,
        png,
        name: `凭条 ${slip.id}`,
        alt: slipJson(slip),
        left: qrLeft,
        top: i * blockHeight + heights[0] + 30,
        width: qrSize,
        height: qrSize,
      });
  });
  edits.push({
    kind: "printSetup",
    sheet,
    setup: {
      orientation: "portrait",
      paper: "A4",
      area: whole,
      fit: { wide: 1 },
      centered: true,
      margins: { top: 54, bottom: 54, left: 43, right: 43 },
    },
  });
  return edits;
}
