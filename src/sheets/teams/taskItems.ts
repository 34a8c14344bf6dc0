/** Which items of the list a task inspects, and whose they are: every department sees to its own. */
import type { PlannedTask } from "../../core/plan/plannedTask";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import { bareText } from "../cellText";
import { parseList } from "../cellNumber";
import type { TeamRequestFault } from "./fault";
import type { InspectingDepartments } from "./inspectingDepartments";

export interface TaskItems {
  readonly items: readonly InspectionItem[];
  readonly faults: readonly TeamRequestFault[];
}

/** The items that a planned task names, by 事项编号, 抽查事项 or 抽查类别; one that is not on the list is said. */
export function itemsOfTask(task: PlannedTask, list: readonly InspectionItem[]): TaskItems {
  const faults: TeamRequestFault[] = [];
  const found = new Set<InspectionItem>();
  for (const wanted of task.items) {
    const key = bareText(wanted);
    const byName = list.filter(({ id, name }) => [id, name].some((text) => text && bareText(text) === key));
    const matching = byName.length > 0 ? byName : list.filter(({ category }) => bareText(category) === key);
    for (const item of matching) found.add(item);
    if (matching.length === 0)
      faults.push({ code: "teams.itemUnknown", severity: "warning", at: task.at, found: wanted });
  }
  return { items: list.filter((item) => found.has(item)), faults };
}

/** Bodies and partners that the items name, for a task that names none itself. */
export function departmentsOfItems(
  items: readonly InspectionItem[],
): readonly { name: string; at: string }[] {
  return items.flatMap(({ body, partners, at }) =>
    [...parseList(body), ...partners].map((name) => ({ name, at })),
  );
}

/**
 * The items of each inspecting department: those whose 检查主体 it is; where the body is none of them, or
 * not given, the items are the leading department's.
 */
export function itemsByDepartment(
  items: readonly InspectionItem[],
  departments: InspectingDepartments,
): ReadonlyMap<string, readonly InspectionItem[]> {
  const byDepartment = new Map<string, InspectionItem[]>(departments.names.map((name) => [name, []]));
  for (const item of items) {
    const bodies = parseList(item.body).flatMap((body) => departments.of(body) ?? []);
    const partners = item.partners.flatMap((partner) => departments.of(partner) ?? []);
    const own = bodies.length > 0 ? bodies : partners.length > 0 ? partners : departments.names.slice(0, 1);
    for (const name of new Set(own)) byDepartment.get(name)?.push(item);
  }
  return byDepartment;
}

/** What a list writes under 专业标签 or 检查人员要求 where any officer will do: 通用, 不限, 2名以上执法人员. */
const anybody = /^(?:通用|综合|一般|不限|无|无(?:特殊|专业)?要求|[-/—]+)$|执法(?:检查)?人员|持证|\d人以上/;

/** 专业标签 of a department's items, each once; wordings that ask for nobody in particular are none. */
export function tagsOfItems(items: readonly InspectionItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ tags }) => tags))].filter((tag) => !anybody.test(tag));
}
