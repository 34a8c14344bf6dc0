/**
 * Annex 1 or 2 as it stands in a workbook, as the beginning of an own form: the same cells, each with the filter
 * that its row asks for. A cell that carries two figures as one text (部门内部…；部门联合…) has no such filter.
 */
import type { FigureKey } from "../../core/forms/figures";
import type { OwnCell, OwnFilter, OwnForm } from "../../core/forms/ownForm";
import type { FormMatch, FormSlot } from "../forms/formMatch";
import { teachCell } from "./teachCell";

/** The form, and the addresses of the cells that were left out. */
export function ownFormOfMatch(match: FormMatch, name: string): { form: OwnForm; left: readonly FormSlot[] } {
  const cells: OwnCell[] = [];
  const left: FormSlot[] = [];
  for (const slot of match.slots) {
    const taught =
      slot.keys.length === 1 &&
      teachCell(match.grid, slot.area, slot.measure ?? "sentence", filterOf(slot.key));
    if (taught && taught.ok) cells.push(taught.value);
    else left.push(slot);
  }
  return { form: { name, rows: match.form, cells }, left };
}

function filterOf(key: FigureKey): OwnFilter {
  const [platform, ...rows] = key.split(".");
  const has = (row: string) => rows.includes(row);
  return {
    platform: platform === "provincial" ? "provincial" : "other",
    ...(has("internal") ? { kind: "internal" as const } : has("joint") ? { kind: "joint" as const } : {}),
    ...(has("enterprise") || has("credit") ? { enterprise: true as const } : {}),
    ...(has("credit") ? { credit: true as const } : {}),
    ...(has("market") ? { market: true as const } : {}),
  };
}
