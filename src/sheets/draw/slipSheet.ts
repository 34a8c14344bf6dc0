/**
 * 入库凭条 (SR-1 §6): a slip for each firm that shows its place in the frozen list, to be cut out. The mark
 * says nothing of the firm's class to whoever lacks the frame key. An open draw's slip names the ticket instead,
 * which anyone can compute.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { FrameSlip, FrameTree } from "../../core/evidence/frameRoot";
import { jcs } from "../../core/evidence/jcs";
import type { GivenSlip, OpenSlip } from "../../core/evidence/slip";
import type { Edit, Style } from "../edit";
import type { Area } from "../grid";
import { allEdges, bodyFont, headerFill } from "../tableSheet";
import type { SlipFault } from "./fault";

/** What a slip is read against. */
export interface SlipContext {
  readonly label: string;
  /** 名单根校验码; of an open draw the digest of the list (名单校验码). */
  readonly root: string;
  /** 事先公布校验码 */
  readonly commitment: string | null;
  readonly unit: string;
}

export interface SlipSheet extends SlipContext {
  readonly sheet: string;
  /** All of one draw. */
  readonly slips: readonly GivenSlip[];
  /** Normalised id → name. */
  readonly names: ReadonlyMap<string, string>;
  /** The slip's JSON as PNG; null or left out prints without. */
  readonly qr?: (text: string) => Uint8Array | null;
}

/** In points: title, name, code, place, root, commitment; the JSON and a gap follow. */
const lineHeights: readonly number[] = [24, 17, 17, 28, 28, 28];
/** An open draw's ticket stands below the place. */
const openLineHeights: readonly number[] = [24, 17, 17, 28, 28, 28, 28];
/** An upright A4 page less the margins below. */
const pageHeight = 842 - 108;
/** What 6 points of a fixed width take beside the picture: characters to a line, points a line. */
const jsonLine = { characters: 74, height: 7.2 } as const;
const tallestRow = 409;
/** The picture stands in the first column, so that no other program's idea of a column's width moves it. */
const widths = [26, 12, 34] as const;
const qrSize = 130;

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
export function slipJson(slip: GivenSlip): string {
  return jcs(slip);
}

/** The slip for a person: what it shows, and what it takes to check it. */
export function slipText(slip: GivenSlip, name: string, context: SlipContext): string {
  return [
    "【随机抽查入库凭条】",
    ...linesOf(slip, name, context).map(([label, value]) => `${label}：${value}`),
    isOpen(slip) ? openNote : note,
    slipJson(slip),
  ].join("\n");
}

const note =
  "本凭条证明该对象在锁定的抽查名单之内。请以核验页面核对凭条与公布的名单根校验码；凭条不含、也推不出该对象的分类。";

const openNote = "本凭条证明该对象在锁定的抽查名单之内。抽签号可由公布的随机数和统一社会信用代码算出。";

const isOpen = (slip: GivenSlip): slip is OpenSlip => "ticket" in slip;

function linesOf(
  slip: GivenSlip,
  name: string,
  { label, root, commitment, unit }: SlipContext,
): readonly (readonly [string, string])[] {
  const task = [unit, label].filter(Boolean).join(" ");
  const firm = [
    ["名称", name || "（未填）"],
    ["统一社会信用代码", slip.id],
  ] as const;
  const published = ["事先公布校验码", commitment ?? "（未事先公布）"] as const;
  if (isOpen(slip)) {
    const among = slip.stratum === "" ? "" : `，所在类别：${slip.stratum}`;
    return [
      ...firm,
      ["任务与名单", `${task}；名单共 ${slip.frame.size} 户${among}`],
      ["抽签号", slip.ticket],
      ["名单校验码", root],
      published,
    ];
  }
  return [
    ...firm,
    ["任务与位置", `${task}；名单 ${slip.size} 户中的第 ${slip.index + 1} 位（按编号排列）`],
    ["名单根校验码", root],
    published,
  ];
}

/** The edits that add the sheet: one block a firm, as many blocks to a page as are whole. */
export function slipSheet(input: SlipSheet): readonly Edit[] {
  const { sheet, slips, qr } = input;
  const heights = heightsOf(slips);
  const rows = heights.length;
  const blockHeight = heights.reduce((sum, height) => sum + height, 0);
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
    edits.push(...block(input, slip, i * rows));
    heights.forEach((height, r) =>
      edits.push({ kind: "rowHeight", sheet, row: i * rows + r, rows: 1, height }),
    );
    const png = qr?.(slipJson(slip)) ?? null;
    if (png === null) return;
    const top = i * blockHeight + heights[0] + 20;
    const place = { left: 5, top, width: qrSize, height: qrSize };
    edits.push({ kind: "image", sheet, png, name: `凭条 ${slip.id}`, alt: slipJson(slip), ...place });
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

function block({ sheet, names, ...context }: SlipSheet, slip: GivenSlip, top: number): readonly Edit[] {
  const lines = linesOf(slip, names.get(slip.id) ?? "", context);
  const rows = lines.length + 2;
  const columns = widths.length;
  const beside = { row: top + 1, column: 1, rows: lines.length, columns: 1 };
  const json = { row: top + rows - 1, column: 1, rows: 1, columns: 2 };
  const style = (area: Area, look: Style): Edit => ({ kind: "style", sheet, area, style: look });
  return [
    {
      kind: "setValues",
      sheet,
      row: top,
      column: 0,
      values: [
        ["随机抽查入库凭条", null, null],
        ...lines.map(([label, value]) => [null, label, value]),
        [null, slipJson(slip), null],
      ],
    },
    { kind: "merge", sheet, area: { row: top, column: 0, rows: 1, columns } },
    { kind: "merge", sheet, area: { row: top + 1, column: 0, rows: rows - 1, columns: 1 } },
    { kind: "merge", sheet, area: json },
    style({ row: top, column: 0, rows, columns }, { borders: allEdges }),
    style({ row: top, column: 0, rows: 1, columns }, { font: { bold: true, size: 12 }, align: "center" }),
    style(beside, { fill: headerFill }),
    style(json, { font: { name: "Consolas", size: 6 } }),
  ];
}

/** All blocks are as high as the longest slip asks, and the gap below makes a whole number of them a page. */
function heightsOf(slips: readonly GivenSlip[]): readonly number[] {
  const lines = slips.some(isOpen) ? openLineHeights : lineHeights;
  const longest = slips.reduce((most, slip) => Math.max(most, slipJson(slip).length), 0);
  // The words of an open draw's slip break its lines before they are full; a path's digests do not.
  const jsonLines = Math.ceil(longest / jsonLine.characters) + (slips.some(isOpen) ? 1 : 0);
  const json = Math.min(tallestRow, jsonLines * jsonLine.height + 4);
  const content = lines.reduce((sum, height) => sum + height, 0) + json;
  const perPage = Math.max(1, Math.floor(pageHeight / (content + 6)));
  const gap = Math.min(tallestRow, Math.floor(pageHeight / perPage - content));
  return [...lines, json, gap];
}
