/**
 * 对象范围: which objects of the pool are meant, and which of those are left out before N is counted
 * (SR-1 §2). Outside the scope is not excluded: only objects in it carry a reason.
 */
import { addDays } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { ExcludedObject } from "../../core/evidence";
import type { InspectedObject } from "../../core/registry/inspectedObject";
import type { Scope } from "./drawState";

export interface Scoped {
  /** How many objects the pool holds. */
  readonly pool: number;
  readonly members: readonly InspectedObject[];
  readonly excluded: readonly ExcludedObject[];
  /** Rows in scope whose code cannot be used; they hold up the draw until they are mended or left out. */
  readonly uncoded: readonly InspectedObject[];
}

/** Reasons stand in the certificate and so are Chinese in every language of the pane. */
function reasonAgainst(object: InspectedObject, scope: Scope, today: LocalDate): string | null {
  if (scope.onlyActive && object.active !== true)
    return object.status === ""
      ? "登记状态空白"
      : object.active === false
        ? `登记状态为${object.status}`
        : `登记状态“${object.status}”无法识别`;
  const months = Number(scope.lookBackMonths);
  if (
    scope.lookBackMonths !== "" &&
    object.lastInspectedOn &&
    object.lastInspectedOn > monthsBefore(today, months)
  )
    return `${months}个月内已抽查`;
  const cap = Number(scope.yearlyCap ?? "");
  if (
    (scope.yearlyCap ?? "") !== "" &&
    object.inspectionsThisYear !== null &&
    object.inspectionsThisYear >= cap
  )
    return "当年频次已满";
  return null;
}

/** So many months earlier, by 30.4375 days a month: the window need not fall on a calendar day. */
function monthsBefore(day: LocalDate, months: number): LocalDate {
  return addDays(day, -Math.round(months * 30.4375));
}

const chosen = (choices: readonly string[], value: string) => choices.length === 0 || choices.includes(value);

export function scopeOf(objects: readonly InspectedObject[], scope: Scope, today: LocalDate): Scoped {
  const members: InspectedObject[] = [];
  const excluded: ExcludedObject[] = [];
  const uncoded: InspectedObject[] = [];
  const seen = new Set<string>();
  for (const object of objects) {
    const inScope =
      chosen(scope.districts, object.district) &&
      chosen(scope.industries, object.industry) &&
      (scope.tags.length === 0 || object.tags.some((tag) => scope.tags.includes(tag)));
    if (!inScope) continue;
    const reason = reasonAgainst(object, scope, today);
    if (reason !== null) excluded.push({ id: object.id || object.at, reason });
    else if (object.id !== "" && scope.doubled === "first" && seen.has(object.id))
      excluded.push({ id: object.at, reason: "代码重复，保留前一行" });
    else if (object.id !== "") {
      members.push(object);
      seen.add(object.id);
    } else {
      uncoded.push(object);
      if (scope.leaveOutUncoded) excluded.push({ id: object.at, reason: "代码空白或无法使用" });
    }
  }
  return { pool: objects.length, members, excluded, uncoded };
}

/** The reasons with how many objects each leaves out, most first. */
export function reasonsOf(excluded: readonly ExcludedObject[]): readonly { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** The values of a column that can be chosen from, most frequent first; blanks are no choice. */
export function choicesOf(values: Iterable<string>): readonly { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
