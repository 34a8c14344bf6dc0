/**
 * A line chart as its part (ECMA-376 Part 1 §21.2): series from cells, categories below, one value axis at the left.
 * The order of the elements is the schema's: Excel calls a file damaged that has another.
 */
import type { ChartSeries, Edit } from "../../sheets/edit";
import type { Area } from "../../sheets/grid";
import { absoluteArea } from "./formulaText";
import { escapeAttribute, escapeText } from "./xmlScanner";

/** The contents of an area, row by row; null where there is nothing to plot. */
export type CellTexts = readonly (string | number | null)[];

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const main = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** Any two numbers, as long as both axes name each other. */
const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;
const font = "宋体";
/** In hundredths of a point; lines in English Metric Units, 12,700 a point. */
const sizes = { title: 1200, text: 800 } as const;
const lineWidth = { course: 28_575, aid: 19_050, grid: 6_350 } as const;
const colours = { axis: "8A8A8A", grid: "E3E3E3" } as const;

type Chart = Extract<Edit, { kind: "chart" }>;

/** The part's text. `cellsOf` gives what the cells hold now. */
export function chartXml(edit: Chart, sheet: string, cellsOf: (area: Area) => CellTexts): string {
  const series = edit.series.map((each, index) => seriesXml(edit, each, index, sheet, cellsOf)).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${main}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${sizes.title}" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="${sizes.title}" b="1">${fontXml}</a:rPr><a:t>${escapeText(edit.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>' +
    '<c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
    `${series}<c:marker val="1"/><c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:lineChart>` +
    `${categoryAxisXml}${valueAxisXml(edit)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>' +
    `<c:dispBlanksAs val="${edit.bridged ? "span" : "gap"}"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml(colours.grid, lineWidth.grid)}</c:spPr>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${sizes.text}">${fontXml}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>` +
    "</c:chartSpace>"
  );
}

const fontXml = `<a:latin typeface="${font}"/><a:ea typeface="${font}"/>`;

function seriesXml(
  edit: Chart,
  series: ChartSeries,
  index: number,
  sheet: string,
  cellsOf: (area: Area) => CellTexts,
): string {
  const { name, values, color, dashed, marker } = series;
  const rgb = rgbOf(color);
  const width = dashed ? lineWidth.aid : lineWidth.course;
  const mark = marker
    ? `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${marker === "hollow" ? "FFFFFF" : rgb}"/></a:solidFill>${lineXml(rgb, lineWidth.aid)}</c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>` +
    `<c:spPr>${lineXml(rgb, width, dashed)}</c:spPr>${mark}` +
    `<c:cat>${stringsXml(absoluteArea(sheet, edit.categories), cellsOf(edit.categories))}</c:cat>` +
    `<c:val>${numbersXml(absoluteArea(sheet, values), cellsOf(values), edit.axis.format)}</c:val>` +
    '<c:smooth val="0"/></c:ser>'
  );
}

function lineXml(rgb: string, width: number, dashed = false): string {
  const dash = dashed ? '<a:prstDash val="dash"/>' : "";
  return `<a:ln w="${width}" cap="rnd"><a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>${dash}<a:round/></a:ln>`;
}

function stringsXml(formula: string, cells: CellTexts): string {
  const points = cells.map((cell, i) => (cell === null ? "" : pointXml(i, String(cell)))).join("");
  return `<c:strRef><c:f>${escapeText(formula)}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${points}</c:strCache></c:strRef>`;
}

function numbersXml(formula: string, cells: CellTexts, format: string): string {
  const points = cells.map((cell, i) => (typeof cell === "number" ? pointXml(i, String(cell)) : "")).join("");
  return `<c:numRef><c:f>${escapeText(formula)}</c:f><c:numCache><c:formatCode>${escapeText(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${points}</c:numCache></c:numRef>`;
}

function pointXml(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`;
}

const categoryAxisXml =
  `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
  '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
  '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
  `<c:spPr>${lineXml(colours.axis, lineWidth.grid)}</c:spPr><c:crossAx val="${valueAxis}"/>` +
  '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>';

function valueAxisXml({ axis: { least, most, step, format } }: Chart): string {
  return (
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="${most}"/><c:min val="${least}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${lineXml(colours.grid, lineWidth.grid)}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${categoryAxis}"/>` +
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/>' +
    `<c:majorUnit val="${step}"/></c:valAx>`
  );
}

/** #RRGGBB → RRGGBB; anything else is black. */
function rgbOf(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toUpperCase() : "000000";
}
