/** chart: a chart part of its own, drawn from cells of the sheet that it lies on (ECMA-376 Part 1 §21.2). */
import type { Edit } from "../../../sheets/edit";
import type { Area } from "../../../sheets/grid";
import type { HostFault } from "../../fault";
import { chartXml } from "../chartXml";
import type { CellTexts } from "../chartXml";
import { contentTypes, declarePart } from "../contentTypes";
import { drawingOf, placeObject } from "../drawingPart";
import type { EditSession, OpenSheet } from "../editSession";
import { addRelationship } from "../relationships";
import { escapeAttribute } from "../xmlScanner";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

export function chart(session: EditSession, edit: Extract<Edit, { kind: "chart" }>): HostFault | null {
  const opened = session.unlocked(edit.sheet);
  if (!opened.ok) return opened.error;
  for (const area of [edit.categories, ...edit.series.map(({ values }) => values)]) {
    const outside = session.outside(edit.sheet, area);
    if (outside) return outside;
  }
  const { parts } = session;
  const { entry } = opened.value;
  const chartPart = parts.freeName("xl/charts/chart", ".xml");
  parts.set(
    chartPart,
    chartXml(edit, entry.name, (area) => textsIn(session, opened.value, area)),
  );
  declarePart(parts, chartPart, contentTypes.chart);
  const drawing = drawingOf(session, opened.value);
  const id = addRelationship(parts, drawing, "chart", chartPart);
  placeObject(session, opened.value, drawing, edit, (number) => frameXml(edit, number, id));
  return null;
}

/** What the cells hold now, for programs that show a chart without reading its sheet. */
function textsIn(session: EditSession, { part }: OpenSheet, area: Area): CellTexts {
  const strings = session.workbook.sharedStrings();
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const cell = part.cells.cellsOf(row)[area.column + (index % area.columns)];
    const value = cell ? part.cells.valueOf(cell, (at) => strings[at]?.text ?? "") : null;
    return typeof value === "string" || typeof value === "number" ? value : null;
  });
}

function frameXml(edit: Extract<Edit, { kind: "chart" }>, id: number, chartId: string): string {
  return (
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escapeAttribute(edit.name)}" descr="${escapeAttribute(edit.title)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNamespace}">` +
    `<c:chart xmlns:c="${chartNamespace}" r:id="${chartId}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame>"
  );
}
