/** 抽查内容, 检查方式 and 工作指引 of the item that a row of results names, as 抽查事项清单 has them. */
import type { Department } from "../../core/registry/department";
import { resolveDepartments, sameDepartment } from "../../core/registry/departments";
import type { InspectionItem } from "../../core/registry/inspectionItem";
import { parseList } from "../cellNumber";
import { bareText } from "../cellText";

/** Makes the function from a row to its item; null where the list has none, or several and none is the department's. */
export function itemFinder(
  items: readonly InspectionItem[],
  directory: readonly Department[],
): (row: { readonly item: string; readonly inspectors: readonly string[] }) => InspectionItem | null {
  const resolve = resolveDepartments(directory);
  const byName = new Map<string, InspectionItem[]>();
  for (const item of items)
    for (const key of new Set([bareText(item.id), bareText(item.name)]))
      if (key !== "") byName.set(key, [...(byName.get(key) ?? []), item]);
  return ({ item, inspectors }) => {
    const found = byName.get(bareText(item)) ?? [];
    if (found.length <= 1) return found[0] ?? null;
    // Two departments may each have an item of this name, with another guidance.
    const own = found.filter(({ body, partners }) =>
      [...parseList(body), ...partners].some((name) =>
        inspectors.some((inspector) => sameDepartment(resolve(name), resolve(inspector))),
      ),
    );
    return own.length === 1 ? own[0] : null;
  };
}
