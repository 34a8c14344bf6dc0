/** addTable, resizeTable: Excel tables (ECMA-376 Part 1 §18.5). */
import type { Edit } from "../../../sheets/edit";
import { areaAddress } from "../../../sheets/grid";
import type { Area } from "../../../sheets/grid";
import type { HostFault } from "../../fault";
import { overlaps, parseArea, rangeText } from "../areas";
import { contentTypes, declarePart } from "../contentTypes";
import type { EditSession, OpenSheet } from "../editSession";
import { tablesOf } from "../readXlsx";
import { addRelationship, relationshipsOf } from "../relationships";
import { escapeAttribute } from "../xmlScanner";
import { append, childOf, childrenOf, ensureChild, rootOf, setRelationshipId } from "../xmlTree";
import type { Element } from "../xmlTree";

type EditOf<K extends Edit["kind"]> = Extract<Edit, { kind: K }>;

const nameRule = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[rRcC]|[rR]\d+[cC]\d+)$/;

export function addTable(session: EditSession, edit: EditOf<"addTable">): HostFault | null {
  const opened = session.unlocked(edit.sheet, edit.area);
  if (!opened.ok) return opened.error;
  const { parts, workbook } = session;
  const at = areaAddress(edit.sheet, edit.area);
  const tables = workbook.sheets().flatMap((s) => (s.hasCells ? tablesOf(parts, s.part) : []));
  const taken = [...tables, ...workbook.names()].some(
    (t) => t.name.toLowerCase() === edit.name.toLowerCase(),
  );
  if (taken || !nameRule.test(edit.name) || looksLikeCell.test(edit.name))
    return { code: "host.tableName", at, found: edit.name };
  const { part, entry } = opened.value;
  const inTheWay = obstacle(session, opened.value, edit.area);
  if (inTheWay !== null) return { code: "host.tableOverlaps", at, found: inTheWay };
  // Excel keeps at least one row of data below the header
  const area = edit.area.rows > 1 ? edit.area : { ...edit.area, rows: 2 };
  const headers = writeHeaders(session, opened.value, area);
  const tablePart = parts.freeName("xl/tables/table", ".xml");
  const id = 1 + Math.max(0, ...tableRoots(session).map((t) => Number(t.getAttribute("id")) || 0));
  parts.set(tablePart, tableXml(id, edit.name, area, headers));
  declarePart(parts, tablePart, contentTypes.table);
  // a table brings its own filter; a sheet's filter over the same cells would clash
  const filtered = parseArea(part.child("autoFilter")?.getAttribute("ref") ?? "");
  if (filtered && overlaps(filtered, area)) {
    part.remove("autoFilter");
    workbook.setName("_xlnm._FilterDatabase", entry.index, null);
  }
  const list = part.ensure("tableParts");
  setRelationshipId(append(list, "tablePart"), addRelationship(parts, entry.part, "table", tablePart));
  list.setAttribute("count", String(childrenOf(list).length));
  return null;
}

export function resizeTable(session: EditSession, edit: EditOf<"resizeTable">): HostFault | null {
  const opened = session.unlocked(edit.sheet, edit.area);
  if (!opened.ok) return opened.error;
  const { parts } = session;
  const target = relationshipsOf(parts, opened.value.entry.part).find(
    (r) =>
      r.type === "table" && nameOf(rootOf(parts.tree(r.target))).toLowerCase() === edit.name.toLowerCase(),
  );
  if (!target) return { code: "host.tableMissing", at: edit.sheet, found: edit.name };
  const inTheWay = obstacle(session, opened.value, edit.area, edit.name);
  if (inTheWay !== null)
    return { code: "host.tableOverlaps", at: areaAddress(edit.sheet, edit.area), found: inTheWay };
  const headers = writeHeaders(session, opened.value, edit.area);
  const root = rootOf(parts.edit(target.target));
  root.setAttribute("ref", rangeText(edit.area));
  childOf(root, "autoFilter")?.setAttribute("ref", rangeText(edit.area));
  const columns = ensureChild(root, "tableColumns", [
    "autoFilter",
    "sortState",
    "tableColumns",
    "tableStyleInfo",
  ]);
  const present = childrenOf(columns, "tableColumn");
  let id = Math.max(0, ...present.map((c) => Number(c.getAttribute("id")) || 0));
  headers.forEach((name, i) => {
    const column = present[i] ?? append(columns, "tableColumn", { id: ++id });
    column.setAttribute("name", columnName(name));
  });
  for (const surplus of present.slice(headers.length)) columns.removeChild(surplus);
  columns.setAttribute("count", String(headers.length));
  return null;
}

/** What a new table would lie on: another table's name, a merged area, or null. */
function obstacle(session: EditSession, { entry, part }: OpenSheet, area: Area, except = ""): string | null {
  const table = tablesOf(session.parts, entry.part).find(
    (t) => t.name.toLowerCase() !== except.toLowerCase() && overlaps(t, area),
  );
  if (table) return table.name;
  const merges = part.child("mergeCells");
  for (const merge of merges ? childrenOf(merges, "mergeCell") : []) {
    const merged = parseArea(merge.getAttribute("ref") ?? "");
    if (merged && overlaps(merged, area)) return rangeText(merged);
  }
  return null;
}

/** A table's headers are texts, none blank, none twice: what is missing is written into the header row. */
function writeHeaders(session: EditSession, { part }: OpenSheet, area: Area): readonly string[] {
  const strings = session.workbook.sharedStrings();
  const inherited = session.inheritedStyle(part);
  const row = part.cells.cellsOf(area.row);
  const used = new Set<string>();
  return Array.from({ length: area.columns }, (_, i) => {
    const cell = row[area.column + i];
    const value = cell ? part.cells.valueOf(cell, (index) => strings[index]?.text ?? "") : null;
    const wanted = value === null ? `列${i + 1}` : typeof value === "object" ? value.error : String(value);
    let header = wanted;
    for (let n = 2; used.has(header.toLowerCase()); n++) header = `${wanted}${n}`;
    used.add(header.toLowerCase());
    if (value !== header) {
      const target = part.cells.cell(area.row, area.column + i, inherited);
      target.xml = null;
      target.input = header;
    }
    return header;
  });
}

function tableRoots(session: EditSession): Element[] {
  const { parts } = session;
  return parts
    .names()
    .filter((name) => /\/tables\/[^/]+\.xml$/i.test(name))
    .map((name) => rootOf(parts.tree(name)));
}

const nameOf = (root: Element): string => root.getAttribute("displayName") ?? root.getAttribute("name") ?? "";

/** Line breaks in a column's name are written as ST_Xstring escapes. */
const columnName = (header: string): string => header.replace(/\n/g, "_x000a_");

function tableXml(id: number, name: string, area: Area, headers: readonly string[]): string {
  const ref = rangeText(area);
  const columns = headers.map(
    (header, i) => `<tableColumn id="${i + 1}" name="${escapeAttribute(columnName(header))}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}"` +
    ` name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${headers.length}">${columns.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>' +
    "</table>"
  );
}
