/**
 * The quarterly summary as a Word document (ECMA-376) that the unit goes on editing: A4 with the margins and
 * type sizes of GB/T 9704-2012 (title 二号, text 三号 仿宋, headings 黑体). The writer is fetched when it is asked for.
 */
import type * as Docx from "docx";
import type { Result } from "../../core/result";
import { err, ok } from "../../core/result";
import type { RatioChart } from "../chart";
import { ratioChartSize, ratioChartSvg } from "../chart";
import type { DocumentFault } from "../fault";
import type { Block } from "./blocks";
import { nativeCharts } from "./nativeChart";
import { quarterBlocks } from "./quarterBlocks";
import { quarterFacts } from "./quarterFacts";
import type { QuarterFacts } from "./quarterFacts";
import type { SummaryRequest } from "./request";
import { leftMark, quarterName } from "./wording";

/**
 * Draws an SVG as PNG, for programs that show no SVG (Word before 2016). Where the platform cannot, the draft
 * holds Word's own charts instead of a picture.
 */
export type Rasterise = (svg: string) => Promise<Uint8Array>;

/** Half-points: 二号 is 22 pt, 三号 16 pt, 五号 10.5 pt; a table of ten columns is set in 小五, 9 pt. */
const sizes = { title: 44, text: 32, note: 21, table: 18 } as const;
/** Twips: GB/T 9704-2012, 5.2.1: top 37 mm, left 28 mm, text 156 × 225 mm. */
const page = { top: 2098, left: 1588, right: 1474, bottom: 1984, width: 11906, height: 16838 } as const;
/** Pixels of 1/96 inch that the text is wide. */
const pictureWidth = 588;

export interface SummaryDraft {
  readonly bytes: Uint8Array;
  /** How many places are left for a person to write. */
  readonly blanks: number;
}

/** The draft; what it says is in `quarterBlocks`. `facts`: of the request, where they were gathered in slices. */
export async function quarterlySummary(
  request: SummaryRequest,
  rasterise?: Rasterise,
  facts: QuarterFacts | null = quarterFacts(request),
): Promise<Result<SummaryDraft, DocumentFault>> {
  if (facts === null) return err(emptyQuarter(request));
  const blocks = quarterBlocks(request, facts);
  const title = `${request.year}年${quarterName(request.quarter)}工作总结`;
  const bytes = await setBlocks(blocks, { creator: request.unit, title }, rasterise);
  return ok({ bytes, blanks: blocks.reduce((sum, block) => sum + blanksIn(block), 0) });
}

export function emptyQuarter({ year, quarter }: SummaryRequest): DocumentFault {
  return { code: "documents.summaryEmpty", found: `${year}年${quarterName(quarter)}` };
}

/** The blocks as a document of their own. */
export async function setBlocks(
  blocks: readonly Block[],
  named: { readonly creator: string; readonly title: string },
  rasterise?: Rasterise,
): Promise<Uint8Array> {
  const docx = await import("docx");
  const children: Docx.ISectionOptions["children"][number][] = [];
  for (const block of blocks) children.push(...(await partsOf(docx, block, rasterise)));
  const { top, left, right, bottom, width, height } = page;
  const document = new docx.Document({
    ...named,
    styles: { default: { document: { run: { font: fontOf("仿宋"), size: sizes.text } } } },
    sections: [
      { properties: { page: { size: { width, height }, margin: { top, left, right, bottom } } }, children },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function blanksIn(block: Block): number {
  return "text" in block ? block.text.split(leftMark).length - 1 : 0;
}

function fontOf(eastAsia: string) {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia };
}

async function partsOf(docx: typeof Docx, block: Block, rasterise: Rasterise | undefined) {
  if (block.kind === "table") return [tableOf(docx, block.headers, block.rows)];
  if (block.kind !== "chart") return [paragraphOf(docx, block)];
  return rasterise ? [await pictureOf(docx, block.chart, rasterise)] : nativeCharts(docx, block.chart);
}

function paragraphOf(docx: typeof Docx, block: Extract<Block, { readonly text: string }>) {
  const { Paragraph, AlignmentType, HeadingLevel } = docx;
  const { text } = block;
  switch (block.kind) {
    case "title":
      return new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        spacing: { after: 240 },
        children: runs(docx, text, { font: fontOf("方正小标宋简体"), size: sizes.title, color: "000000" }),
      });
    case "heading":
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        keepNext: true,
        indent: { firstLine: 640 },
        children: runs(docx, text, { font: fontOf("黑体"), size: sizes.text, color: "000000" }),
      });
    case "note":
      return new Paragraph({
        spacing: { before: 60, after: 60 },
        children: runs(docx, text, { size: sizes.note, color: "7F6000" }),
      });
    case "signature":
      return new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(docx, text, {}) });
    case "text":
      return new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: { firstLine: 640 },
        spacing: { line: 560, lineRule: "exact" },
        children: runs(docx, text, {}),
      });
  }
}

/** The text, with what a person must write on a yellow ground. */
function runs(docx: typeof Docx, text: string, look: object) {
  return text
    .split(new RegExp(`(${leftMark}[^】]*】)`))
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith(leftMark)
        ? new docx.TextRun({ ...look, text: part, highlight: "yellow" })
        : new docx.TextRun({ ...look, text: part }),
    );
}

function tableOf(docx: typeof Docx, headers: readonly string[], rows: readonly (readonly string[])[]) {
  const { Table, TableRow, TableCell, Paragraph, TextRun, AlignmentType, WidthType } = docx;
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      margins: { left: 40, right: 40 },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text, bold, size: sizes.table, font: fontOf("宋体") })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [headers, ...rows].map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map((text) => cell(text, index === 0)),
        }),
    ),
  });
}

async function pictureOf(docx: typeof Docx, chart: RatioChart, rasterise: Rasterise) {
  const svg = ratioChartSvg(chart);
  const { width, height } = ratioChartSize(chart);
  const picture = new docx.ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    transformation: { width: pictureWidth, height: Math.round((height * pictureWidth) / width) },
    fallback: { type: "png", data: await rasterise(svg) },
    altText: {
      name: chart.title,
      title: chart.title,
      description: chart.series.map(({ name }) => name).join("、"),
    },
  });
  return new docx.Paragraph({ spacing: { before: 160 }, children: [picture] });
}
