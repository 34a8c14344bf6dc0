/** 检查对象名录库 → `InspectedObject` records. */
import type { InspectedObject } from "../core/registry/inspectedObject";
import { creditClass } from "../core/registry/creditClass";
import type { Slices } from "../core/slices";
import { rowsInSlice, whole } from "../core/slices";
import { activeStatus } from "../core/registry/status";
import type { SheetFault } from "./fault";
import type { ObjectsField } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { TableReader } from "./tableReader";

export interface ObjectsReading {
  readonly records: readonly InspectedObject[];
  readonly issues: readonly SheetFault[];
}

/**
 * The objects of a pool, in the order of its rows, doubles included: a double or blank code is an issue that
 * names its cells, and whoever draws decides.
 */
export function readObjects(table: RecognisedTable): ObjectsReading {
  return whole(objectsInSlices(table));
}

/** The same, a slice at a time. */
export function* objectsInSlices(table: RecognisedTable): Slices<ObjectsReading> {
  const read = new TableReader<ObjectsField>(table);
  const id = read.code("id");
  const name = read.text("name");
  const entityType = read.text("entityType");
  const legalRepresentative = read.text("legalRepresentative");
  const address = read.text("address");
  const district = read.text("district");
  const industry = read.text("industry");
  const status = read.text("status");
  const active = read.wording("status", activeStatus, "存续、吊销未注销、注销、迁出");
  const classText = read.text("creditClass");
  const classOf = read.wording("creditClass", creditClass, "A、B、C、D、E、未分类");
  const classMonth = read.text("classMonth");
  const sectorClass = read.text("sectorClass");
  const tags = read.list("tags");
  const lastInspectedOn = read.date("lastInspectedOn");
  const inspectionsThisYear = read.integer("inspectionsThisYear");
  const firstRow = new Map<string, number>();
  const header = read.headerOf(table.fields.get("id") ?? -1);
  const records: InspectedObject[] = [];
  for (const row of table.rows) {
    if (records.length % rowsInSlice === 0) yield records.length / table.rows.length;
    const before = read.issues.length;
    const code = id(row);
    const first = firstRow.get(code);
    if (code === "") {
      if (read.has("id") && read.issues.length === before)
        read.issues.push({ code: "sheets.blank", severity: "error", at: read.at("id", row), header });
    } else if (first === undefined) firstRow.set(code, row);
    else
      read.issues.push({
        code: "sheets.duplicateId",
        severity: "error",
        at: read.at("id", row),
        header,
        found: code,
        first: read.at("id", first),
      });
    records.push({
      at: read.at(read.has("id") ? "id" : "name", row),
      row,
      id: code,
      name: name(row),
      entityType: entityType(row),
      legalRepresentative: legalRepresentative(row),
      address: address(row),
      district: district(row),
      industry: industry(row),
      status: status(row),
      active: active(row),
      creditClass: classOf(row) ?? classText(row),
      classMonth: classMonth(row),
      sectorClass: sectorClass(row),
      tags: tags(row),
      lastInspectedOn: lastInspectedOn(row),
      inspectionsThisYear: inspectionsThisYear(row),
    });
  }
  return { records, issues: read.issues };
}
