/** Everything that a workbook holds, read once: tables, records, settings, forms, and what is wrong by address. */
import type { Inspection } from "../core/ledger/inspection";
import type { PlannedTask } from "../core/plan/plannedTask";
import { standingRows } from "../core/plan/planVersion";
import type { Department } from "../core/registry/department";
import type { Expert } from "../core/registry/expert";
import type { InspectedObject } from "../core/registry/inspectedObject";
import type { InspectionItem } from "../core/registry/inspectionItem";
import type { Officer } from "../core/registry/officer";
import type { SheetFault } from "./fault";
import type { FormAnswers } from "./forms/formAnswers";
import type { FormMatch } from "./forms/formMatch";
import { findForms } from "./forms/formFinder";
import type { Grid } from "./grid";
import type { TableKind } from "./headers";
import { readMapping } from "./headerMapping";
import { readDepartments } from "./readDepartments";
import { readExperts } from "./readExperts";
import { readItems } from "./readItems";
import { readLedger } from "./readLedger";
import { readObjects } from "./readObjects";
import { readOfficers } from "./readOfficers";
import { isMadeFromPlan } from "./planSheetNames";
import { readPlan } from "./readPlan";
import type { RecognisedTable } from "./recognisedTable";
import type { Settings } from "./settings";
import { readSettings } from "./settingsTable";
import { recogniseTables } from "./tableFinder";
import type { ArchivedFigure, HolidayEntry } from "./tableRecords";
import { readArchive, readHolidays } from "./tableRecords";

export interface WorkbookContents {
  readonly tables: readonly RecognisedTable[];
  readonly settings: Settings;
  readonly departments: readonly Department[];
  readonly objects: readonly InspectedObject[];
  readonly officers: readonly Officer[];
  readonly experts: readonly Expert[];
  readonly items: readonly InspectionItem[];
  /** The tasks of the plan's last version; rows that it has ended stand in their table only. */
  readonly plan: readonly PlannedTask[];
  readonly ledger: readonly Inspection[];
  readonly holidays: readonly HolidayEntry[];
  readonly archive: readonly ArchivedFigure[];
  readonly forms: readonly FormMatch[];
  /** 表样: what the unit has answered about its form. */
  readonly formAnswers: FormAnswers;
  readonly issues: readonly SheetFault[];
}

interface Reading<T> {
  readonly records: readonly T[];
  readonly issues: readonly SheetFault[];
}

/**
 * Reads the grids of a workbook. Tables of one kind on several sheets are one list, in workbook order; what a
 * form lacks is said in its own match (`forms`), everything else in `issues`.
 */
export function readWorkbook(grids: readonly Grid[]): WorkbookContents {
  const mapping = readMapping(grids);
  const tables = recogniseTables(
    grids.filter(({ sheet }) => !isMadeFromPlan(sheet)),
    mapping.mapping,
  );
  const issues: SheetFault[] = [...hiddenSheets(grids), ...mapping.issues];
  const all = <T>(kind: TableKind, read: (table: RecognisedTable) => Reading<T>): readonly T[] => {
    const readings = tables.filter((table) => table.kind === kind).map(read);
    for (const reading of readings) for (const issue of reading.issues) issues.push(issue);
    return readings.length === 1 ? readings[0].records : readings.flatMap((each) => each.records);
  };
  const { settings, issues: settingIssues } = readSettings(tables);
  const contents = {
    tables,
    settings,
    departments: all("departments", readDepartments),
    objects: all("objects", readObjects),
    officers: all("officers", readOfficers),
    experts: all("experts", readExperts),
    items: all("items", readItems),
    plan: standingRows(all("plan", readPlan)),
    ledger: all("ledger", readLedger),
    holidays: readHolidays(tables),
    archive: readArchive(tables),
    forms: grids.flatMap((grid) =>
      findForms(grid, mapping.formAnswers).filter((match) => !standsInAnswers(match, tables)),
    ),
    formAnswers: mapping.formAnswers,
  };
  return { ...contents, issues: [...issues, ...settingIssues, ...otherIssues(tables)] };
}

/** 字段对应 repeats the labels that were answered: what is found there is no form. */
function standsInAnswers({ sheet, area }: FormMatch, tables: readonly RecognisedTable[]): boolean {
  return tables.some(
    (table) =>
      table.kind === "mapping" &&
      table.sheet === sheet &&
      area.row < table.area.row + table.area.rows &&
      table.area.row < area.row + area.rows,
  );
}

const read: readonly TableKind[] = [
  "departments",
  "objects",
  "officers",
  "experts",
  "items",
  "plan",
  "ledger",
  "settings",
  "drawResult",
];

/** What is odd about the tables that have no reader of their own; our own result sheets carry facts, not headers. */
function otherIssues(tables: readonly RecognisedTable[]): readonly SheetFault[] {
  return tables.filter((table) => !read.includes(table.kind)).flatMap((table) => table.issues);
}

function hiddenSheets(grids: readonly Grid[]): readonly SheetFault[] {
  return grids
    .filter((grid) => grid.visibility === "veryHidden")
    .map((grid) => ({
      code: "sheets.veryHidden",
      severity: "warning",
      at: grid.sheet,
    }));
}
