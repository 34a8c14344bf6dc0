/** Collects, while a ledger is counted, the rows that cannot be counted as they are. */
import type { LedgerFault } from "../ledger/fault";
import { rowsOf } from "../ledger/fault";
import type { Inspection } from "../ledger/inspection";
import type { TaskRows } from "./taskFacts";

type Plain = "ledger.taskMissing" | "ledger.objectMissing" | "ledger.dateMissing" | "ledger.inspectorMissing";

export class RowFaults {
  private readonly plain = new Map<Plain, number[]>();
  private readonly missing: number[] = [];
  private readonly missingPairs = new Set<string>();
  private readonly unknown = new Map<string, number[]>();
  private readonly disagreeing: number[] = [];
  private readonly byName: number[] = [];
  private readonly noPlatform = new Map<number, number[]>();
  private readonly notDrawn = new Map<string, number[]>();
  private readonly elsewhere = new Map<string, number[]>();
  private expectedUnit = "";

  constructor(private readonly ledger: readonly Inspection[]) {}

  add(code: Plain, row: number): void {
    push(this.plain, code, row);
  }
  /** 未录入结果 */
  resultMissing(row: number, task: number): void {
    this.missing.push(row);
    this.missingPairs.add(`${task} ${this.ledger[row].id || this.ledger[row].name}`);
  }
  resultUnknown(row: number): void {
    push(this.unknown, this.ledger[row].result, row);
  }
  problemDisagrees(row: number): void {
    this.disagreeing.push(row);
  }
  objectByName(row: number): void {
    this.byName.push(row);
  }
  platformMissing(row: number, task: number): void {
    push(this.noPlatform, task, row);
  }
  notByLot(row: number, kind: string): void {
    push(this.notDrawn, kind, row);
  }
  otherCounty(row: number, unit: string): void {
    this.expectedUnit = unit;
    push(this.elsewhere, this.ledger[row].county, row);
  }

  missingResults(): { households: number; rows: readonly number[] } {
    return { households: this.missingPairs.size, rows: this.missing };
  }

  /** All of them as faults: what one cell answers is one fault, what one answer settles is one fault. */
  list(tasks: readonly TaskRows[], unit: string): readonly LedgerFault[] {
    const { ledger } = this;
    const rows = (indexes: readonly number[]) => rowsOf(ledger, indexes);
    const faults: LedgerFault[] = [];
    for (const code of ["ledger.taskMissing", "ledger.objectMissing", "ledger.dateMissing"] as const)
      for (const row of this.plain.get(code) ?? []) faults.push({ code, ...rows([row]) });
    for (const row of this.disagreeing) {
      const said = ledger[row].problem ? "是" : "否";
      faults.push({ code: "ledger.problemDisagrees", ...rows([row]), found: ledger[row].result, said });
    }
    for (const [found, indexes] of this.unknown)
      faults.push({ code: "ledger.resultUnknown", ...rows(indexes), found });
    for (const [task, indexes] of this.noPlatform)
      faults.push({
        code: "ledger.platformMissing",
        ...rows(indexes),
        task: tasks[task].task,
        taskName: tasks[task].taskName,
      });
    if (this.missing.length > 0)
      faults.push({
        code: "ledger.resultMissing",
        ...rows(this.missing),
        households: this.missingPairs.size,
      });
    if (this.byName.length > 0)
      faults.push({ code: "ledger.objectByName", ...rows(this.byName), found: ledger[this.byName[0]].name });
    for (const [found, indexes] of this.notDrawn)
      faults.push({ code: "ledger.notByLot", ...rows(indexes), found });
    for (const [found, indexes] of this.elsewhere)
      faults.push({ code: "ledger.otherCounty", ...rows(indexes), found, expected: this.expectedUnit });
    const unclear = this.plain.get("ledger.inspectorMissing");
    if (unclear) faults.push({ code: "ledger.inspectorMissing", ...rows(unclear), unit });
    return faults;
  }
}

function push<K>(map: Map<K, number[]>, key: K, row: number): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
