/**
 * What does not fit together in the tasks of a ledger: the 待核 list (抽查类型 against the departments),
 * rows of one task that differ, and departments that the directory does not hold.
 */
import type { LedgerFault } from "../ledger/fault";
import { rowsOf } from "../ledger/fault";
import type { Inspection } from "../ledger/inspection";
import type { DepartmentIdentity } from "../registry/departments";
import { sameDepartment } from "../registry/departments";
import type { TaskFacts, TaskRows } from "./taskFacts";
import { seen } from "./taskFacts";

export interface GatheredTasks {
  readonly ledger: readonly Inspection[];
  /** Task code of each row, -1 for rows that can never count. */
  readonly rowTask: Int32Array;
  readonly tasks: readonly TaskRows[];
  readonly facts: readonly TaskFacts[];
  readonly identify: (name: string) => DepartmentIdentity;
  readonly inScope: (row: number) => boolean;
  /** There is a directory, so that a name may be missing from it. */
  readonly listed: boolean;
}

type Test = (row: Inspection) => boolean;

/** The faults of tasks and departments, tasks in the ledger's order. */
export function taskFaults(gathered: GatheredTasks): readonly LedgerFault[] {
  const suspects = gathered.tasks.map((task, i) => questions(task, gathered.facts[i]));
  const rowsByTask = new Map<number, number[]>();
  gathered.rowTask.forEach((task, row) => {
    if (task < 0 || suspects[task].length === 0 || !gathered.inScope(row)) return;
    const rows = rowsByTask.get(task);
    if (rows) rows.push(row);
    else rowsByTask.set(task, [row]);
  });
  const faults: LedgerFault[] = [];
  for (const [task, rows] of rowsByTask)
    for (const question of suspects[task]) {
      const asked = rows.filter((row) => question.of(gathered.ledger[row]));
      if (asked.length > 0) faults.push(question.fault(rowsOf(gathered.ledger, asked)));
    }
  return [...faults, ...departmentFaults(gathered)];
}

interface Question {
  readonly of: Test;
  readonly fault: (rows: ReturnType<typeof rowsOf>) => LedgerFault;
}

/** What must be asked about a task, and about which of its rows. */
function questions(task: TaskRows, facts: TaskFacts): Question[] {
  const { bits } = task;
  const about = { task: task.task, taskName: task.taskName };
  const all: Test = () => true;
  const found: Question[] = [];
  // As written, so that a person finds them in the rows.
  const departments = [...task.leads, ...task.partners].join("、");

  if (facts.byDepartments) {
    if (!facts.joint && bits & seen.joint)
      found.push({
        of: (row) => row.kind === "joint",
        fault: (rows) => ({ code: "ledger.kindSaysJoint", ...rows, ...about, departments }),
      });
    if (facts.joint && bits & seen.internal)
      found.push({
        of: (row) => row.kind === "internal",
        fault: (rows) => ({ code: "ledger.kindSaysInternal", ...rows, ...about, departments }),
      });
  } else if (bits & seen.joint && bits & seen.internal) {
    found.push({ of: all, fault: (rows) => ({ code: "ledger.kindDiffers", ...rows, ...about }) });
  } else if (!(bits & (seen.joint | seen.internal))) {
    found.push({ of: all, fault: (rows) => ({ code: "ledger.kindMissing", ...rows, ...about }) });
  }
  if (facts.leads.some((lead) => !sameDepartment(lead, facts.leads[0])))
    found.push({
      of: all,
      fault: (rows) => ({
        code: "ledger.leadDiffers",
        ...rows,
        ...about,
        departments: [...task.leads].join("、"),
      }),
    });
  if (bits & seen.provincial && bits & seen.other)
    found.push({ of: all, fault: (rows) => ({ code: "ledger.platformDiffers", ...rows, ...about }) });
  if (bits & seen.credit && bits & seen.notCredit)
    found.push({
      of: (row) => row.byCredit === false,
      fault: (rows) => ({ code: "ledger.creditDiffers", ...rows, ...about }),
    });
  if (facts.marketByLead) {
    const leads = [...task.leads].join("、");
    if (!facts.market && bits & seen.market)
      found.push({
        of: (row) => row.marketSystem === true,
        fault: (rows) => ({ code: "ledger.marketSaysYes", ...rows, ...about, found: leads }),
      });
    if (facts.leads.some((lead) => lead.market) && bits & seen.notMarket)
      found.push({
        of: (row) => row.marketSystem === false,
        fault: (rows) => ({ code: "ledger.marketSaysNo", ...rows, ...about, found: leads }),
      });
  }
  return found;
}

/** Names that the directory does not hold, or that could mean several of its entries. */
function departmentFaults({
  ledger,
  rowTask,
  tasks,
  identify,
  inScope,
  listed,
}: GatheredTasks): LedgerFault[] {
  if (!listed) return [];
  const names = new Set(tasks.flatMap((task) => [...task.leads, ...task.partners]));
  const odd = new Map<string, number[]>();
  for (const name of names) {
    const identity = identify(name);
    if (identity.entry < 0 || identity.alsoCalled.length > 0) odd.set(name, []);
  }
  if (odd.size === 0) return [];
  ledger.forEach((row, i) => {
    if (rowTask[i] < 0 || !inScope(i)) return;
    odd.get(row.lead)?.push(i);
    for (const partner of row.partners) if (partner !== row.lead) odd.get(partner)?.push(i);
  });
  const faults: LedgerFault[] = [];
  for (const [found, rows] of odd) {
    if (rows.length === 0) continue;
    const { entry, name, alsoCalled } = identify(found);
    if (entry < 0) faults.push({ code: "ledger.departmentUnknown", ...rowsOf(ledger, rows), found });
    else
      faults.push({
        code: "ledger.departmentAmbiguous",
        ...rowsOf(ledger, rows),
        found,
        expected: [name, ...alsoCalled].join("、"),
      });
  }
  return faults;
}
