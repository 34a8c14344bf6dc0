/** The columns of a pool that can be watched besides the class: 投诉举报次数, 列入异常名录, 行政处罚, 专业风险等级 … */
import { rowsInSlice, whole } from "../../core/slices";
import type { Slices } from "../../core/slices";
import type { RiskState } from "../../core/registry/risk";
import { generalClass } from "../../core/registry/risk";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import { textOf } from "../cellText";
import { objectsSpec } from "../headers";
import type { RecognisedTable } from "../recognisedTable";

export interface WatchedColumn {
  readonly column: number;
  readonly header: string;
  /** Its header speaks of risk: watched unless the person says otherwise. */
  readonly likely: boolean;
}

const speaksOfRisk = /投诉|举报|异常|处罚|失信|预警|警示|风险|违法|严重|事故|舆情/;
/** Fields of the pool that say how risky an object is; its name and address do not. */
const ownFields: ReadonlySet<string> = new Set(["sectorClass"]);

/** The columns that can be watched, those that speak of risk first. */
export function watchableColumns(table: RecognisedTable): readonly WatchedColumn[] {
  return table.columns
    .filter(
      ({ field, ignored, header }) => !ignored && header !== "" && (field === null || ownFields.has(field)),
    )
    .map(({ column, header, field }) => ({
      column,
      header: field === null ? header : objectsSpec.fields[field as "sectorClass"].header,
      likely: field !== null || speaksOfRisk.test(header),
    }))
    .sort((a, b) => Number(b.likely) - Number(a.likely) || a.column - b.column);
}

/** What the pool says now: the class of each object, and the watched columns. Doubled codes: the first row. */
export function riskStateOf(
  table: RecognisedTable,
  objects: readonly InspectedObject[],
  watched: readonly WatchedColumn[],
): RiskState {
  return whole(riskStateInSlices(table, objects, watched));
}

export function* riskStateInSlices(
  table: RecognisedTable,
  objects: readonly InspectedObject[],
  watched: readonly WatchedColumn[],
): Slices<RiskState> {
  const { grid } = table;
  const state = new Map<string, ReadonlyMap<string, string>>();
  let done = 0;
  for (const { id, row, creditClass } of objects) {
    if (++done % rowsInSlice === 0) yield done / objects.length;
    if (id === "" || state.has(id)) continue;
    const values = new Map<string, string>();
    if (creditClass !== "") values.set(generalClass, creditClass);
    for (const { column, header } of watched) {
      const text = textOf(grid.values[row - grid.row]?.[column - grid.column] ?? null);
      if (text !== "") values.set(header, text);
    }
    if (values.size > 0) state.set(id, values);
  }
  return state;
}
