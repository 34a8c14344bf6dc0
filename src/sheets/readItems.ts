/** 抽查事项清单 → `InspectionItem` records. */
import { parseExtent } from "../core/plan/extent";
import type { InspectionItem } from "../core/registry/inspectionItem";
import { ok } from "../core/result";
import type { Result } from "../core/result";
import { itemWeight } from "./cellChoice";
import { parsePercent } from "./cellNumber";
import { textOf } from "./cellText";
import type { SheetFault } from "./fault";
import type { Cell } from "./grid";
import type { ItemsField } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { TableReader } from "./tableReader";

export interface ItemsReading {
  readonly records: readonly InspectionItem[];
  readonly issues: readonly SheetFault[];
}

/** The items of a list. 抽查比例及频次 ("≤5%;1次/年") gives its percentage as the ceiling. */
export function readItems(table: RecognisedTable): ItemsReading {
  const read = new TableReader<ItemsField>(table);
  const id = read.text("id");
  const category = read.text("category");
  const name = read.text("name");
  const content = read.text("content");
  const objects = read.text("objects");
  const weight = read.choice("weight", itemWeight);
  const method = read.text("method");
  const body = read.text("body");
  const partners = read.list("partners");
  const basis = read.text("basis");
  const ceiling = read.parsed("ceiling", ceilingOf, (at, header, found) => ({
    code: "sheets.percent",
    severity: "warning",
    at,
    header,
    found,
  }));
  const tags = read.list("tags");
  const guidance = read.text("guidance");
  const claimed = read.text("claimed");
  const records = table.rows.map((row): InspectionItem => ({
    at: read.at("name", row),
    row,
    id: id(row),
    category: category(row),
    name: name(row),
    content: content(row),
    objects: objects(row),
    weight: weight(row),
    method: method(row),
    body: body(row),
    partners: partners(row),
    basis: basis(row),
    ceilingPpm: ceiling(row),
    tags: tags(row),
    guidance: guidance(row),
    claimed: claimed(row),
  }));
  return { records, issues: read.issues };
}

const noCeiling = /^(无|不限|无上限|不设上限|不设|\/|-|—)$/;

function ceilingOf(cell: Cell): Result<number | null, string> {
  if (noCeiling.test(textOf(cell))) return ok(null);
  const percent = parsePercent(cell);
  if (percent.ok || typeof cell === "number") return percent;
  const extent = parseExtent(textOf(cell));
  return extent.kind === "rate" ? ok(extent.ppm) : percent;
}
