/**
 * A drawn task as its results will stand in the ledger: one row for each object in place, each department that
 * inspects it and each of its items, filled in from 抽取结果, 检查组, 年度抽查计划 and the pools. 替换 objects have
 * none, the 递补 that came for them have; class and month stand where the draw was made by class.
 */
import { taskOfLabel } from "../../core/draw/taskOfLabel";
import type { ResultFault, WantedRow } from "../../core/followUp";
import { isRevisitLabel } from "../../core/followUp/revisit";
import { parseIsoDate } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { Platform } from "../../core/ledger/inspection";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { standingRows } from "../../core/plan/planVersion";
import { creditClass, unclassified } from "../../core/registry/creditClass";
import { resolveDepartments } from "../../core/registry/departments";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import { bareText } from "../cellText";
import type { StandingDraw, StandingLot } from "../draw";
import { address } from "../grid";
import type { KeptRecord } from "../keptTable";
import type { WorkbookContents } from "../readWorkbook";
import { readSeats } from "../teams";
import type { TeamRequestFault } from "../teams";
import { inspectingDepartments } from "../teams/inspectingDepartments";
import type { InspectingDepartments } from "../teams/inspectingDepartments";
import { departmentsOfItems, itemsByDepartment, itemsOfTask } from "../teams/taskItems";
import type { LedgerRow } from "./resultRows";
import { resultRows } from "./resultRows";

export interface DrawnTask {
  /** 任务编号 of the draw; a later draw of the same task is HG-2024-025/2. */
  readonly label: string;
  /** 任务编号 as the ledger has it. */
  readonly task: string;
  readonly name: string;
  readonly plan: PlannedTask | null;
  /** Null where the task was drawn elsewhere and its rows stand in the ledger already. */
  readonly draw: StandingDraw | null;
  readonly drawnOn: LocalDate | null;
  readonly departments: InspectingDepartments;
  /** Every row that the draw asks for. */
  readonly wanted: readonly WantedRecord[];
  /** Those that the ledger does not have yet. */
  readonly missing: readonly WantedRecord[];
  /** The task's rows in the ledger. */
  readonly rows: readonly LedgerRow[];
  /** Ids of objects that were replaced. */
  readonly replaced: ReadonlySet<string>;
  readonly faults: readonly (ResultFault | TeamRequestFault)[];
}

export interface WantedRecord extends WantedRow {
  /** The row's cells, by field of the ledger. */
  readonly record: KeptRecord;
}

/** Draws that an inspection follows from: those of revisits are none of them. */
export function inspectionDraws(draws: readonly StandingDraw[]): readonly StandingDraw[] {
  return draws.filter(({ label }) => label !== "" && !isRevisitLabel(label));
}

/**
 * @param label of the draw; or 任务编号 of a task that was drawn elsewhere, with null for `draw`
 * @param platform where the task has no row in the ledger yet that says it
 */
export function drawnTask(
  contents: WorkbookContents,
  label: string,
  draw: StandingDraw | null,
  platform: Platform = "other",
): DrawnTask {
  const plan = planOf(contents.plan, label);
  const task = plan?.task ?? label;
  const rows = resultRows(contents.tables, contents.ledger, task);
  const listed = plan ? itemsOfTask(plan, contents.items) : { items: [], faults: [] };
  const teams = teamsOf(contents, label);
  const named = namedDepartments(teams.departments, plan, listed.items);
  const departments = inspectingDepartments(named, contents.departments, contents.experts);
  const name = plan?.name || (rows[0]?.taskName ?? "");
  const known = { label, task, name, plan, draw, departments, rows };
  if (!draw) return { ...known, drawnOn: null, wanted: [], missing: [], replaced: new Set(), faults: [] };
  const at = plan?.at ?? draw.sheet;
  const faults: (ResultFault | TeamRequestFault)[] = [...listed.faults, ...departments.faults];
  if (!plan) faults.push({ code: "results.notInPlan", at: draw.sheet, task: label });
  if (departments.names.length === 0) faults.push({ code: "results.noDepartment", at, task });
  const items = itemsByDepartment(listed.items, departments);
  if (plan && listed.items.length === 0) faults.push({ code: "results.noItems", at, task });
  const seen = draw.lots.filter(({ status }) => status === "抽中");
  const facts = taskFacts(contents, plan, task, rows, platform, departments.names);
  const pool = poolOf(contents, seen);
  const division = classOfDraw(draw, seen, pool);
  const byClass = division === "general";
  const resolve = resolveDepartments(contents.departments);
  const wanted = seen.flatMap((lot): WantedRecord[] => {
    const object = pool.get(lot.id);
    const at = address(draw.sheet, lot.row, draw.table.fields.get("id") ?? draw.table.area.column);
    if (!object) faults.push({ code: "results.notInPool", at, id: lot.id });
    const drawnClass = byClass ? (creditClass(lot.stratum) ?? "") : "";
    const moved =
      byClass && object !== undefined && object.creditClass !== "" && object.creditClass !== drawnClass;
    if (moved)
      faults.push({
        code: "results.classMoved",
        at: object.at,
        id: lot.id,
        drawn: drawnClass,
        found: object.creditClass,
      });
    const ofObject: KeptRecord = {
      ...facts,
      id: lot.id,
      name: lot.name || object?.name || null,
      entityType: object?.entityType || null,
      creditClass: drawnClass || null,
      // The pool's month belongs to the pool's class: where that has moved on, it is not the draw's.
      classMonth: byClass && !moved && drawnClass !== unclassified ? object?.classMonth || null : null,
      byCredit: division !== null || plan?.byCredit === true ? "是" : plan?.byCredit === false ? "否" : null,
    };
    return departments.names.flatMap((department) => {
      const own: readonly (InspectionItem | null)[] = items.get(department) ?? [];
      const market = resolve(department).market;
      return (own.length > 0 || listed.items.length > 0 ? own : [null]).map((item) => ({
        id: lot.id,
        name: lot.name || object?.name || "",
        item: item?.name ?? "",
        department,
        at,
        record: {
          ...ofObject,
          inspectors: department,
          marketSystem: market === null ? null : market ? "是" : "否",
          item: item?.name ?? null,
          officers: teams.members.get(`${lot.id}\t${department}`)?.join("、") ?? null,
        },
      }));
    });
  });
  const present = new Set(
    rows
      .filter((row) => !row.replaced)
      .flatMap((row) => row.inspectors.map((name) => keyOf(row.id, row.item, departments.of(name) ?? name))),
  );
  const missing = wanted.filter(({ id, item, department }) => !present.has(keyOf(id, item, department)));
  const replaced = new Set(draw.lots.flatMap(({ id, status }) => (status === "替换" ? [id] : [])));
  const drawnOn = parseIsoDate(draw.facts.createdAt.slice(0, 10));
  return { ...known, drawnOn, wanted, missing, replaced, faults };
}

/** The plan's row of a draw: its label, or the task whose second draw it is. */
function planOf(plan: readonly PlannedTask[], label: string): PlannedTask | null {
  const base = taskOfLabel(label);
  const standing = standingRows(plan);
  return standing.find(({ task }) => task === label) ?? standing.find(({ task }) => task === base) ?? null;
}

const keyOf = (id: string, item: string, department: string): string =>
  [id, bareText(item), department].join("\u0000");

function namedDepartments(
  ofTeams: readonly string[],
  plan: PlannedTask | null,
  items: readonly InspectionItem[],
): readonly { readonly name: string; readonly at: string }[] {
  if (ofTeams.length > 0) return ofTeams.map((name) => ({ name, at: plan?.at ?? "" }));
  const planned = plan ? [plan.lead, ...plan.partners].filter(Boolean) : [];
  return planned.length > 0
    ? planned.map((name) => ({ name, at: plan?.at ?? "" }))
    : departmentsOfItems(items);
}

interface TeamsOnRecord {
  /** As the 检查组 sheets name them, in their order. */
  readonly departments: readonly string[];
  /** Officers by "id\tdepartment", the leader first. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

function teamsOf({ tables }: WorkbookContents, label: string): TeamsOnRecord {
  const members = new Map<string, string[]>();
  const departments = new Set<string>();
  for (const table of tables.filter(({ kind }) => kind === "teams"))
    for (const seat of readSeats(table)) {
      if (seat.task !== label || !seat.seated || seat.certificate === "") continue;
      departments.add(seat.department);
      const key = `${seat.id}\t${seat.department}`;
      const team = members.get(key) ?? [];
      if (seat.role === "组长") team.unshift(seat.member);
      else team.push(seat.member);
      members.set(key, team);
    }
  return { departments: [...departments], members };
}

const platformNames: Readonly<Record<Platform, string>> = {
  provincial: "河北双随机执法监管平台",
  other: "其他平台",
};
const levelNames = { province: "省", city: "市", county: "县" } as const;

/** What is the same in every row of the task. */
function taskFacts(
  { settings }: WorkbookContents,
  plan: PlannedTask | null,
  task: string,
  rows: readonly LedgerRow[],
  platform: Platform,
  inspecting: readonly string[],
): KeptRecord {
  const lead = plan?.lead || inspecting[0] || "";
  const partners = plan?.partners ?? inspecting.slice(1);
  const kind = plan?.kind ?? null;
  return {
    task,
    taskName: plan?.name || null,
    platform: platformNames[rows.find((row) => row.platform !== null)?.platform ?? platform],
    kind: kind === null ? null : kind === "joint" ? "部门联合" : "部门内部",
    level: plan?.level ? levelNames[plan.level] : null,
    county: settings.level === "county" ? settings.unit || null : null,
    lead: lead || null,
    partners: partners.join("、") || null,
  };
}

/**
 * The class that a draw was divided by: the general one (通用) or a sector-specific one (专业), both 运用信用风险分类;
 * null for a draw that was not. Where both are written alike, the pool's columns tell which of them it was.
 */
function classOfDraw(
  { facts }: StandingDraw,
  lots: readonly StandingLot[],
  pool: ReadonlyMap<string, WorkbookContents["objects"][number]>,
): "general" | "sector" | null {
  const fits = (column: "creditClass" | "sectorClass") =>
    lots.filter(({ id, stratum }) => stratum !== "" && pool.get(id)?.[column] === stratum).length;
  if (fits("sectorClass") > fits("creditClass")) return "sector";
  const keys = facts.strata.map(({ key }) => creditClass(key));
  const general = keys.every((key) => key !== null && key !== "") && keys.some((key) => key !== unclassified);
  return general ? "general" : null;
}

function poolOf({ objects }: WorkbookContents, lots: readonly StandingLot[]) {
  const wanted = new Set(lots.map(({ id }) => id));
  const pool = new Map<string, WorkbookContents["objects"][number]>();
  for (const object of objects)
    if (wanted.has(object.id) && !pool.has(object.id)) pool.set(object.id, object);
  return pool;
}
