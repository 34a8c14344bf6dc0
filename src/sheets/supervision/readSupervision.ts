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
  return { ...supervision, ratios: ratiosOf(contents, today, departmentOf) };
}

function ratiosOf(
  { settings, ledger, departments }: WorkbookContents,
  today: LocalDate,
  departmentOf: (name: string) => string,
): ReadonlyMap<string, readonly Ratio[]> {
  const form: FormId = settings.level === "county" ? "annex1" : "annex2";
  const platforms = settings.rules.ratioPlatforms;
  return new Map(
    [...byLead(ledger, departmentOf)].map(([department, rows]) => {
      const { figures, more } = countFigures({
        ledger: rows,
        departments,
        rules: settings.rules,
        until: today,
        form,
      });
      return [department, settings.targets.map((target) => ratioOf(target, figures, { platforms, more }))];
    }),
  );
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
