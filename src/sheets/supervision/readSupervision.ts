/** 督查 from the workbook: plan, ledger, 公示记录, 后续处置, officers and the seats of their teams. */
import type { ExtraDays } from "../../core/calendar/holidays";
import type { LocalDate } from "../../core/calendar/localDate";
import { countFigures } from "../../core/forms";
import type { FormId } from "../../core/forms/figures";
import type { Inspection } from "../../core/ledger/inspection";
import { resolveDepartments } from "../../core/registry/departments";
import { superviseDepartments } from "../../core/supervision";
import type { Supervision } from "../../core/supervision";
import { ratioOf } from "../../core/targets";
import type { Ratio } from "../../core/targets";
import { readFollowUps } from "../followUps";
import type { Grid } from "../grid";
import { publicMatters, publicTasks, readPublications } from "../publicity";
import type { WorkbookContents } from "../readWorkbook";
import { loadsOnRecord } from "../teams";

export interface SupervisionReading extends Supervision {
  /** The unit's ratios by the tasks that a department leads: one a target, in their order. */
  readonly ratios: ReadonlyMap<string, readonly Ratio[]>;
  /** Of the whole ledger. */
  readonly totalRatios: readonly Ratio[];
}

export function readSupervision(
  grids: readonly Grid[],
  contents: WorkbookContents,
  today: LocalDate,
  extra: ExtraDays,
): SupervisionReading {
  const { settings, departments, officers, tables } = contents;
  const identify = resolveDepartments(departments);
  const departmentOf = (name: string) => identify(name).name;
  const tasks = publicTasks(grids, contents);
  const published = new Map(
    publicMatters(tasks, contents, readPublications(contents))
      .filter(({ kind }) => kind === "results")
      .map(({ task, publishedOn }) => [task, publishedOn]),
  );
  const loads = loadsOnRecord(tables);
  const supervision = superviseDepartments({
    today,
    tasks: tasks.map((task) => ({ ...task, publishedOn: published.get(task.task) ?? null })),
    followUps: readFollowUps(tables).records,
    officers: officers
      .filter(({ active }) => active !== false)
      .map(({ department, certificate }) => ({ department, seats: loads.get(certificate) ?? 0 })),
    problemResults: settings.rules.problemResults,
    entryDays: settings.entryDays,
    extra,
    departmentOf,
  });
  const ratiosOf = ratioCount(contents, today);
  const byDepartment = [...byLead(contents.ledger, departmentOf)];
  return {
    ...supervision,
    ratios: new Map(byDepartment.map(([department, rows]) => [department, ratiosOf(rows)])),
    totalRatios: ratiosOf(contents.ledger),
  };
}

/** Makes the count of the unit's ratios, one a target, over some of its rows. */
function ratioCount(
  { settings, departments }: WorkbookContents,
  today: LocalDate,
): (rows: readonly Inspection[]) => readonly Ratio[] {
  const form: FormId = settings.level === "county" ? "annex1" : "annex2";
  const platforms = settings.rules.ratioPlatforms;
  return (rows) => {
    const { figures, more } = countFigures({
      ledger: rows,
      departments,
      rules: settings.rules,
      until: today,
      form,
    });
    return settings.targets.map((target) => ratioOf(target, figures, { platforms, more }));
  };
}

/** Rows by the department that leads their task: what a task is, is decided from all of its rows. */
function byLead(
  ledger: readonly Inspection[],
  departmentOf: (name: string) => string,
): ReadonlyMap<string, readonly Inspection[]> {
  const leads = new Map<string, string>();
  for (const { task, lead } of ledger)
    if (lead !== "" && !leads.has(task)) leads.set(task, departmentOf(lead));
  const groups = new Map<string, Inspection[]>();
  for (const row of ledger) {
    const lead = leads.get(row.task);
    if (lead === undefined) continue;
    const group = groups.get(lead);
    if (group) group.push(row);
    else groups.set(lead, [row]);
  }
  return groups;
}
