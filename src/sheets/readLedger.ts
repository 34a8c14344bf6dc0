/** 抽查台账 → `Inspection` records, in one pass. */
import { isOtherInspection } from "../core/ledger/drawnByLot";
import type { Inspection, TaskKind } from "../core/ledger/inspection";
import { level, parseChoice, platform, problemFound, taskKind, targeted, yesNo } from "./cellChoice";
import { isBlank } from "./cellText";
import type { SheetFault } from "./fault";
import type { LedgerField } from "./headers";
import type { RecognisedTable } from "./recognisedTable";
import { TableReader } from "./tableReader";

export interface LedgerReading {
  readonly records: readonly Inspection[];
  readonly issues: readonly SheetFault[];
}

/** 约30户 where one household's name belongs: a sum in a table that has a row for each of them. */
const quantity = /^(?:共|约|计)?[-－]?\d+(?:余|多)?(?:户|家|个)?次?$/;

/**
 * The records of a ledger, in the order of its rows. Blank cells stay blank (the counting asks about them);
 * unreadable ones are issues. A table without 任务编号 gives no records: its figures would be guesses.
 */
export function readLedger(table: RecognisedTable): LedgerReading {
  const read = new TableReader<LedgerField>(table);
  if (!read.has("task")) return { records: [], issues: read.issues };
  const task = read.text("task");
  const taskName = read.text("taskName");
  const platformOf = read.choice("platform", platform);
  const kind = kindIsTargeted(table)
    ? () => null
    : read.wording<LedgerKind>("kind", kindOf, taskKind.expected, "error");
  const levelOf = read.choice("level", level);
  const county = read.text("county");
  const lead = read.text("lead");
  const partners = read.list("partners");
  const inspectors = read.list("inspectors");
  const marketSystem = read.choice("marketSystem", yesNo);
  const id = read.code("id");
  const name = read.text("name");
  const entityType = read.text("entityType");
  const creditClass = read.text("creditClass");
  const byCredit = read.choice("byCredit", yesNo);
  const item = read.text("item");
  const inspectedOn = read.date("inspectedOn");
  const taskDoneOn = read.date("taskDoneOn");
  const result = read.text("result");
  const problem = read.choice("problem", problemFound);
  const officers = read.list("officers");
  const enteredOn = read.date("enteredOn");
  const reviewed = read.text("reviewed");
  const publishedOn = read.date("publishedOn");
  const status = read.text("status");
  const records = table.rows.map((row): Inspection => {
    const said = kind(row);
    const [code, called] = [id(row), name(row)];
    if (code === "" && quantity.test(called))
      read.issues.push({
        code: "sheets.nameIsNumber",
        severity: "warning",
        at: read.at("name", row),
        found: called,
      });
    return {
      at: read.at("task", row),
      row,
      task: task(row),
      taskName: taskName(row),
      platform: platformOf(row),
      kind: said?.kind ?? null,
      level: levelOf(row),
      county: county(row),
      lead: lead(row),
      partners: partners(row),
      inspectors: inspectors(row),
      marketSystem: marketSystem(row),
      id: code,
      name: called,
      entityType: entityType(row),
      creditClass: creditClass(row),
      byCredit: byCredit(row),
      item: item(row),
      inspectedOn: inspectedOn(row),
      taskDoneOn: taskDoneOn(row),
      result: result(row),
      problem: problem(row),
      officers: officers(row),
      enteredOn: enteredOn(row),
      reviewed: reviewed(row),
      publishedOn: publishedOn(row),
      replaced: isReplaced(status(row)),
      notByLot: said?.notByLot,
    };
  });
  return { records, issues: read.issues };
}

/** What 抽查类型 says: a kind of draw, or an inspection that was not drawn by lot. */
interface LedgerKind {
  readonly kind: TaskKind | null;
  readonly notByLot?: string;
}

function kindOf(text: string): LedgerKind | null {
  if (isOtherInspection(text)) return { kind: null, notByLot: text };
  const said = parseChoice(text, taskKind);
  return said.ok ? { kind: said.value } : null;
}

/** 抽查类型 is also used for 定向/不定向 (spec/workbook.md): then it says nothing of 部门内部/部门联合. */
export function kindIsTargeted({ fields, grid, rows }: RecognisedTable): boolean {
  const column = fields.get("kind");
  if (column === undefined) return false;
  for (const row of rows) {
    const cell = grid.values[row - grid.row]?.[column - grid.column] ?? null;
    if (isBlank(cell)) continue;
    if (parseChoice(cell, taskKind).ok) return false;
    if (parseChoice(cell, targeted).ok) return true;
  }
  return false;
}

/** 替换, 已替换, 被替换; 递补 stands for the object that came instead and counts. */
function isReplaced(status: string): boolean {
  return /替换|被递补|已剔除/.test(status);
}
