/**
 * From a watch list to a targeted (定向) task in one step: the objects get a tag in the pool, so that a draw or an
 * inspection can be made of just them, and the plan gets a task that names the tag. The list itself is internal.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import { parseList } from "../cellNumber";
import { textOf } from "../cellText";
import type { Edit } from "../edit";
import type { Grid } from "../grid";
import { address } from "../grid";
import { appendRecords } from "../keptTable";
import { runEdits } from "../pools/cellRuns";
import type { RecognisedTable } from "../recognisedTable";
import type { RiskFault } from "./fault";

export interface TargetedTask {
  /** 标签 that marks the objects: 监测预警2024-06. */
  readonly tag: string;
  readonly task: string;
  readonly name: string;
  readonly lead: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export interface TargetedProposal {
  readonly edits: readonly Edit[];
  readonly tagged: number;
  readonly faults: readonly RiskFault[];
}

const look = {
  fields: ["task", "name", "source", "lead", "scope", "targeted", "extent", "from", "until", "status"],
  widths: [18, 34, 12, 24, 30, 10, 16, 14, 14, 12],
} as const;

/** The edits for the objects named; one that is no longer in the pool, or whose tags are a formula, is said. */
export function targetedTaskEdits(
  grids: readonly Grid[],
  pool: RecognisedTable,
  objects: readonly InspectedObject[],
  ids: readonly string[],
  task: TargetedTask,
): TargetedProposal {
  const column = pool.fields.get("tags");
  if (column === undefined)
    return {
      edits: [],
      tagged: 0,
      faults: [{ code: "risk.noTags", at: address(pool.sheet, pool.header.row, pool.header.column) }],
    };
  const faults: RiskFault[] = [];
  const rows = new Map<string, number>();
  for (const { id, row } of objects) if (id !== "" && !rows.has(id)) rows.set(id, row);
  let tagged = 0;
  const writes = ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) {
      faults.push({ code: "risk.objectGone", id });
      return [];
    }
    const { grid, sheet } = pool;
    const formula = grid.formulas?.get(`${row},${column}`);
    if (formula !== undefined) {
      faults.push({ code: "risk.tagKept", at: address(sheet, row, column), found: formula });
      return [];
    }
    const before = textOf(grid.values[row - grid.row]?.[column - grid.column] ?? null);
    tagged++;
    if (parseList(before).includes(task.tag)) return [];
    return [{ sheet, row, column, value: [before, task.tag].filter(Boolean).join("、") }];
  });
  const planned = {
    task: task.task,
    name: task.name,
    source: "临时",
    lead: task.lead,
    scope: task.tag,
    targeted: "定向",
    extent: `${tagged}户`,
    from: task.from,
    until: task.until,
    status: "未开始",
  };
  return {
    edits:
      tagged === 0
        ? []
        : [...runEdits(writes, () => false), ...appendRecords(grids, "plan", [planned], look)],
    tagged,
    faults,
  };
}
