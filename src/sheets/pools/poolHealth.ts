/**
 * 数据检查 of 一单两库: what the records hold against the rules, what their cells could not be read as, the
 * scores, and what can be mended safely. Every finding names its cell.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import type { PoolFinding, PoolScore } from "../../core/registry/health";
import {
  Tally,
  checkCompleteness,
  checkItems,
  checkOfficers,
  objectChecksInSlices,
} from "../../core/registry/health";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import type { Slices } from "../../core/slices";
import { part, whole } from "../../core/slices";
import { parseDate } from "../cellDate";
import { isBlank } from "../cellText";
import type { SheetFault } from "../fault";
import type { TableKind } from "../headers";
import type { RecognisedTable } from "../recognisedTable";
import type { WorkbookContents } from "../readWorkbook";
import type { Mend } from "./mend";
import { mendsInSlices } from "./mend";
import type { PoolCells } from "./poolCells";
import { poolCells } from "./poolCells";

export interface PoolCheckRules {
  readonly on: LocalDate;
  readonly classMonthsOld?: number;
  readonly cooperativesAreEnterprises: boolean;
  readonly codesOptional?: boolean;
  /** All that should be in the pool (应纳尽纳), as read from another list. */
  readonly reference?: readonly InspectedObject[];
  /** The provincial list of items to claim from. */
  readonly provincialItems?: readonly InspectionItem[];
}

export interface PoolHealth {
  readonly findings: readonly PoolFinding[];
  /** Cells of the pools that could not be read, as the readers said; nothing that `findings` says already. */
  readonly unread: readonly SheetFault[];
  readonly scores: readonly PoolScore[];
  readonly mends: readonly Mend[];
}

export type PoolContents = Pick<
  WorkbookContents,
  "tables" | "objects" | "officers" | "items" | "departments" | "issues"
>;

const poolKinds: ReadonlySet<TableKind> = new Set(["objects", "officers", "items"]);
/** Said by the checks in their own words. */
const saidByChecks: ReadonlySet<string> = new Set([
  "sheets.blank",
  "sheets.duplicateId",
  "sheets.checkDigit",
]);

/** Checks all pools of a workbook. Linear in the rows. */
export function checkPools(contents: PoolContents, rules: PoolCheckRules): PoolHealth {
  return whole(poolHealthInSlices(contents, rules));
}

/** The same, a slice at a time. */
export function* poolHealthInSlices(contents: PoolContents, rules: PoolCheckRules): Slices<PoolHealth> {
  const { tables, departments, officers, items } = contents;
  const cells = poolCells(tables, "objects", ["id", "name"]);
  const objects = withClassMonths(contents.objects, cells);
  const tally = new Tally();
  yield 0.1;
  const found = yield* part(objectChecksInSlices(objects, rules, tally, cells.place), 0.1, 0.5);
  const objectFindings = found.filter(
    // A code that is there and could not be read is said by the reader, with the reason.
    (finding) => finding.code !== "pools.codeMissing" || isBlank(cells.cell(finding, "id")),
  );
  const findings: PoolFinding[] = [...objectFindings];
  yield 0.5;
  if (rules.reference)
    for (const finding of checkCompleteness(objects, rules.reference, tally, cells.place))
      findings.push(finding);
  const officerCells = poolCells(tables, "officers", ["name"]);
  const itemCells = poolCells(tables, "items", ["name"]);
  if (officers.length > 0 || departments.length > 0)
    findings.push(...checkOfficers(officers, departments, rules.on, tally, officerCells.place));
  findings.push(
    ...checkItems(items, officers, rules.on, tally, itemCells.place, rules.provincialItems ?? []),
  );
  yield 0.65;
  const mends = yield* part(mendsInSlices(tables), 0.65, 0.9);
  const unread = unreadCells(contents.issues, tables, findings);
  return { findings, unread, scores: tally.scores(), mends };
}

/** 等级月份 as a date cell or a number: the month is taken from the cell, and 2024.1 (1 or 10?) is asked about. */
function withClassMonths(objects: readonly InspectedObject[], cells: PoolCells): readonly InspectedObject[] {
  return objects.map((object) => {
    if (!/^\d{5}$|^\d{4}\.1$/.test(object.classMonth)) return object;
    const cell = cells.cell(object, "classMonth");
    if (typeof cell !== "number") return object;
    if (!Number.isInteger(cell)) return { ...object, classMonth: `${object.classMonth}（1月或10月）` };
    const date = parseDate(cell, cells.date1904(object));
    return date.ok && date.value ? { ...object, classMonth: date.value.slice(0, 7) } : object;
  });
}

/** The readers' own faults in pool sheets, less those that a finding says of the same cell. */
function unreadCells(
  issues: readonly SheetFault[],
  tables: readonly RecognisedTable[],
  findings: readonly PoolFinding[],
): readonly SheetFault[] {
  const prefixes = new Set<string>();
  for (const { kind, sheet } of tables) if (poolKinds.has(kind)) prefixes.add(sheet);
  const said = new Set(findings.map(({ at }) => at));
  return issues.filter(({ code, at }) => {
    if (saidByChecks.has(code) || (code === "sheets.choice" && said.has(at))) return false;
    const sheet = at.slice(0, at.lastIndexOf("!")).replace(/^'|'$/g, "").replace(/''/g, "'");
    return prefixes.has(sheet);
  });
}
