/** 抽查台账: one row for each item, object and task, from January to May 2024. */
import { workingDayAfter, workingDaysBetween } from "./calendar2024";
import { department } from "./departments";
import type { DepartmentKey } from "./departments";
import type { Dice } from "./dice";
import { item } from "./items";
import type { SampleItem } from "./items";
import type { SampleObject } from "./objects";
import { active } from "./objects";
import type { SampleOfficer } from "./officers";
import type { TaskTemplate } from "./taskTemplates";
import { tasksToDate } from "./taskTemplates";

/** A task with its number; the larger sample carries the year's work out several times over. */
export interface SampleTask extends TaskTemplate {
  readonly number: string;
}

export interface LedgerRow {
  readonly task: SampleTask;
  readonly object: SampleObject;
  readonly item: SampleItem;
  /** How the row writes the department that inspected: mostly its full name. */
  readonly inspector: string;
  readonly inspectedOn: string;
  readonly doneOn: string;
  readonly result: string;
  readonly officers: readonly [string, string];
  readonly enteredOn: string;
  readonly publishedOn: string;
}

/** After this day nothing had been published when the ledger was saved. */
const savedOn = "2024-06-07";

/** The tasks carried out so far: one round of twenty-two for each 1,900 rows. */
export function tasksFor(rows: number): SampleTask[] {
  const rounds = Math.max(1, Math.round(rows / 1900));
  return Array.from({ length: rounds }, (_, round) =>
    tasksToDate.map((template, place) => ({
      ...template,
      name: round === 0 ? template.name : `${template.name}（第${round + 1}批）`,
      number: `HG-2024-${String(round * 100 + place + 1).padStart(3, "0")}`,
    })),
  ).flat();
}

/** About so many rows; every task has at least two objects. */
export function inventLedger(
  rows: number,
  objects: readonly SampleObject[],
  officers: readonly SampleOfficer[],
  dice: Dice,
): LedgerRow[] {
  const tasks = tasksFor(rows);
  const planned = tasks.reduce((sum, task) => sum + task.households * task.items.length, 0);
  return tasks.flatMap((task) => {
    const size = Math.max(2, Math.round((task.households * rows) / planned));
    return drawObjects(task, size, objects, dice).flatMap((object) =>
      inspectObject(task, object, officers, dice),
    );
  });
}

/** Higher classes come sooner, as the plan's rates ask; only objects in being are drawn. */
function drawObjects(
  task: SampleTask,
  size: number,
  objects: readonly SampleObject[],
  dice: Dice,
): SampleObject[] {
  const able = objects.filter((o) => o.status === active && task.audience.includes(o.audience));
  const meant = able.filter((o) => task.industries.length === 0 || task.industries.includes(o.industry.key));
  const weights: Record<string, number> = { A: 1, B: 2, C: 6, D: 20 };
  const weight = (o: SampleObject) => (task.byCredit ? (weights[o.creditClass] ?? 1) : 1);
  return dice.sample(meant.length >= size ? meant : able, size, weight);
}

function inspectObject(
  task: SampleTask,
  object: SampleObject,
  officers: readonly SampleOfficer[],
  dice: Dice,
): LedgerRow[] {
  const days = workingDaysBetween(task.from, task.until);
  const inspectedOn = dice.pick(days);
  const gone = dice.chance(0.012) ? goneResult(dice) : null;
  const teams = new Map<DepartmentKey, { inspector: string; officers: readonly [string, string] }>();
  return task.items.map((id) => {
    const checked = item(id);
    const team = teams.get(checked.department) ?? {
      inspector: inspectorName(checked.department, dice),
      officers: pairOf(checked.department, officers, dice),
    };
    teams.set(checked.department, team);
    const enteredOn = workingDayAfter(inspectedOn, dice.whole(1, 5));
    const publishedOn = workingDayAfter(inspectedOn, dice.chance(0.03) ? 24 : dice.whole(6, 18));
    return {
      task,
      object,
      item: checked,
      ...team,
      inspectedOn,
      doneOn: days[days.length - 1],
      result: gone ?? resultFor(object, dice),
      enteredOn,
      publishedOn: publishedOn <= savedOn ? publishedOn : "",
    };
  });
}

/** Now and then a department is written as people call it, or as one of its own divisions. */
function inspectorName(key: DepartmentKey, dice: Dice): string {
  const bureau = department(key);
  return dice.weighted([
    [bureau.name, 88],
    [dice.pick(bureau.aliases), 9],
    [key === "market" ? `${bureau.name}听涛市场监管所` : bureau.name, 3],
  ]);
}

function pairOf(key: DepartmentKey, officers: readonly SampleOfficer[], dice: Dice): [string, string] {
  const [first, second] = dice.sample(
    officers.filter((officer) => officer.department === key && officer.status === "在岗"),
    2,
  );
  return [first.name, second.name];
}

function goneResult(dice: Dice): string {
  return dice.pick(["通过登记的住所（经营场所）无法联系", "注销", "未发现开展本次抽查涉及的经营活动"]);
}

/** Higher classes have more found on them. */
function resultFor(object: SampleObject, dice: Dice): string {
  const share = { A: 0.012, B: 0.025, C: 0.07, D: 0.16 }[object.creditClass] ?? 0.04;
  if (!dice.chance(share)) return dice.chance(0.02) ? "未发现开展本次抽查涉及的经营活动" : "未发现问题";
  return dice.weighted([
    ["发现问题已责令改正", 62],
    ["未按规定公示应当公示的信息", 20],
    ["发现问题待后续处理", 12],
    ["公示信息隐瞒真实情况、弄虚作假", 4],
    ["不配合检查情节严重", 2],
  ]);
}

/** When each object was inspected, by code: one day for each task. */
export function inspectionDays(rows: readonly LedgerRow[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { object, task, inspectedOn } of rows) {
    const visit = `${object.code} ${task.number}`;
    if (seen.has(visit)) continue;
    seen.add(visit);
    days.set(object.code, [...(days.get(object.code) ?? []), inspectedOn]);
  }
  return days;
}
