/** An own form as a file to hand on: JSON, `{"format":"sr-own-form/1", …}`. Unknown members are refused, not dropped. */
import { err, ok } from "../result";
import type { Result } from "../result";
import type { FormId } from "./figures";
import { formIds } from "./formDefinitions";
import { ownShows } from "./ownForm";
import type { OwnCell, OwnFilter, OwnForm, OwnFormFault, OwnShow } from "./ownForm";

const format = "sr-own-form/1";

/** The file's text. */
export function ownFormFile(form: OwnForm): string {
  return `${JSON.stringify({ format, ...form }, null, 2)}\n`;
}

/** Reads such a file. `name` is the file's, for faults. */
export function parseOwnForm(name: string, text: string): Result<OwnForm, OwnFormFault> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return err({ code: "templates.fileUnreadable", at: name });
  }
  const wrong = (found: string, expected: string): Result<OwnForm, OwnFormFault> =>
    err({ code: "templates.fileFormat", at: name, found, expected });
  if (!isRecord(data) || data.format !== format)
    return wrong(isRecord(data) ? String(data.format) : typeof data, format);
  const strange = Object.keys(data).find((key) => !["format", "name", "rows", "cells"].includes(key));
  if (strange !== undefined) return wrong(strange, "format, name, rows, cells");
  const { name: called, rows, cells } = data;
  if (typeof called !== "string" || called.trim() === "") return wrong(`name: ${String(called)}`, "name");
  if (!formIds.includes(rows as FormId)) return wrong(`rows: ${String(rows)}`, formIds.join("/"));
  if (!Array.isArray(cells) || cells.length === 0) return wrong("cells", "cells: [ … ]");
  const read: OwnCell[] = [];
  for (const [i, cell] of cells.entries()) {
    const one = cellOf(cell);
    if (typeof one === "string") return wrong(`cells[${i}].${one}`, "row, column, taught, shows, filter");
    read.push(one);
  }
  return ok({ name: called.trim(), rows: rows as FormId, cells: read });
}

const choices: Readonly<Record<keyof OwnFilter, readonly unknown[] | "text">> = {
  platform: ["provincial", "other"],
  kind: ["internal", "joint"],
  enterprise: [true],
  credit: [true],
  market: [true],
  level: ["province", "city", "county"],
  department: "text",
  item: "text",
  entityType: "text",
  result: "text",
  period: ["quarter", "month"],
};

/** The cell, or the name of the member that is not as it should be. */
function cellOf(cell: unknown): OwnCell | string {
  if (!isRecord(cell)) return "";
  const strange = Object.keys(cell).find(
    (key) => !["row", "column", "taught", "shows", "filter"].includes(key),
  );
  if (strange !== undefined) return strange;
  const { row, column, taught, shows, filter } = cell;
  if (typeof row !== "string") return "row";
  if (typeof column !== "string") return "column";
  if (typeof taught !== "string" || !/^[A-Z]{1,3}[1-9]\d*$/.test(taught)) return "taught";
  if (!ownShows.includes(shows as OwnShow)) return "shows";
  if (!isRecord(filter)) return "filter";
  for (const [key, value] of Object.entries(filter)) {
    const allowed = key in choices ? choices[key as keyof OwnFilter] : undefined;
    const fits = allowed === "text" ? typeof value === "string" && value !== "" : allowed?.includes(value);
    if (!fits) return `filter.${key}`;
  }
  return { row, column, taught, shows: shows as OwnShow, filter: filter as OwnFilter };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
