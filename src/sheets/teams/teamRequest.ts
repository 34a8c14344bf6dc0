/**
 * From the workbook's records to the request of the matching (SR-1 teams): officers, drawn objects, what each
 * department has to bring, experts. Pure: the seed comes later, and nothing is written.
 */
import type { LocalDate } from "../../core/calendar/localDate";
import { compareUtf8 } from "../../core/draw";
import type { PlannedTask } from "../../core/plan/plannedTask";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import type { Officer } from "../../core/registry/officer";
import { requestObstacles } from "../../core/teams";
import type { Candidate, Conflict, ExpertCandidate, TeamFault, TeamRule, Visit } from "../../core/teams";
import type { WorkbookContents } from "../readWorkbook";
import { conflictPairs } from "./conflictPairs";
import { drawnVisits } from "./drawnVisits";
import type { DrawnObject } from "./drawnVisits";
import { expertCandidates } from "./expertCandidates";
import type { TeamRequestFault } from "./fault";
import { inspectingDepartments } from "./inspectingDepartments";
import type { NamedDepartment } from "./inspectingDepartments";
import { officerCandidates } from "./officerCandidates";
import { departmentsOfItems, itemsByDepartment, itemsOfTask, tagsOfItems } from "./taskItems";

export interface TeamAsk {
  readonly contents: Pick<
    WorkbookContents,
    "tables" | "departments" | "objects" | "officers" | "experts" | "items"
  >;
  /** The drawn objects: ids, or ids with their cells. */
  readonly drawn: readonly (string | DrawnObject)[];
  readonly task: PlannedTask | null;
  /**
   * The departments that inspect, as written anywhere; the first leads. Left out: those of the task, or
   * else the bodies and partners of the items.
   */
  readonly departments?: readonly string[];
  /** The items that are inspected; left out: those that the task names. */
  readonly items?: readonly InspectionItem[];
  /** 专业标签 that a department's team must hold; left out: those of its items. */
  readonly tagsOf?: (department: string, object: InspectedObject) => readonly string[];
  /** The day of the inspection (its last day, where there are several): certificates must be valid on it. */
  readonly on: LocalDate;
  /** Officers per team; 2 unless set. */
  readonly size?: number;
  readonly sameDistrict?: boolean;
  /** Pairs who must not meet, by 执法证号 or by name. */
  readonly conflicts?: readonly Conflict[];
  /** Who qualifies as 组长; by default those whose post says that they lead. */
  readonly mayLead?: (officer: Officer) => boolean;
}

export interface TeamRequest {
  readonly candidates: readonly Candidate[];
  readonly visits: readonly Visit[];
  readonly rule: TeamRule;
  /** 专家和第三方机构库, for `addExperts`. */
  readonly experts: readonly ExpertCandidate[];
  /** Canonical names of the inspecting departments; the first leads. */
  readonly departments: readonly string[];
  readonly items: ReadonlyMap<string, readonly InspectionItem[]>;
  /** What the records hold against it. With an error among them nothing can be assigned. */
  readonly faults: readonly TeamRequestFault[];
  /** What `assignTeams` would refuse before any search; `acceptGaps` accepts the gaps among them. */
  readonly obstacles: readonly TeamFault[];
}

/** Prepares the request. Everything odd is in `faults` and `obstacles`, each with its cell. */
export function teamRequest(ask: TeamAsk): TeamRequest {
  const { contents, task, on } = ask;
  const chosen = ask.items ? { items: ask.items, faults: [] } : chosenItems(task, contents.items);
  const departments = inspectingDepartments(
    namedDepartments(ask, chosen.items),
    contents.departments,
    contents.experts,
  );
  const items = itemsByDepartment(chosen.items, departments);
  const officers = officerCandidates(contents.officers, contents.tables, departments, on, ask.mayLead);
  const tagsOf = ask.tagsOf ?? ((department: string) => tagsOfItems(items.get(department) ?? []));
  const drawn = drawnVisits(ask.drawn, contents.objects, departments.names, tagsOf);
  const pairs = conflictPairs(ask.conflicts ?? [], officers.candidates);
  const experts = expertCandidates(contents.experts, contents.tables, on);
  const rule: TeamRule = {
    size: ask.size ?? 2,
    on,
    conflicts: pairs.conflicts,
    sameDistrict: ask.sameDistrict ?? false,
  };
  const none: readonly TeamRequestFault[] =
    departments.names.length === 0 && departments.faults.length === 0
      ? [{ code: "teams.departmentsNone", severity: "error", at: task?.at ?? "" }]
      : [];
  // The lot must not depend on the order of rows: whoever recomputes it has the same lists, however sorted.
  const candidates = inByteOrder(officers.candidates, ({ key }) => key);
  const visits = inByteOrder(drawn.visits, ({ id }) => id);
  return {
    candidates,
    visits,
    rule,
    experts: inByteOrder(experts.candidates, ({ key }) => key),
    departments: departments.names,
    items,
    faults: [
      ...none,
      ...chosen.faults,
      ...departments.faults,
      ...officers.faults,
      ...drawn.faults,
      ...pairs.faults,
      ...experts.faults,
    ],
    obstacles: requestObstacles(officers.candidates, drawn.visits, rule),
  };
}

function chosenItems(task: PlannedTask | null, list: readonly InspectionItem[]) {
  return task ? itemsOfTask(task, list) : { items: [], faults: [] };
}

function namedDepartments(ask: TeamAsk, items: readonly InspectionItem[]): readonly NamedDepartment[] {
  const { task } = ask;
  if (ask.departments) return ask.departments.map((name) => ({ name, at: task?.at ?? name }));
  const ofTask = task ? [task.lead, ...task.partners].filter((name) => name !== "") : [];
  if (task && ofTask.length > 0) return ofTask.map((name) => ({ name, at: task.at }));
  return departmentsOfItems(items);
}

function inByteOrder<T>(list: readonly T[], key: (each: T) => string): readonly T[] {
  return [...list].sort((a, b) => compareUtf8(key(a), key(b)));
}
