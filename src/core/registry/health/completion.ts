/** 一单两库完成情况 by unit, for the end of March (domain.md, 1): claimed, tagged, complete. */
import type { LocalDate } from "../../calendar/localDate";
import type { Department } from "../department";
import { foldName } from "../departmentName";
import { resolveDepartments } from "../departments";
import type { InspectedObject } from "../inspectedObject";
import type { InspectionItem } from "../inspectionItem";
import type { Officer } from "../officer";
import { claimState } from "./itemChecks";
import { canInspect } from "./officerChecks";

export interface CompletionInput {
  readonly items: readonly InspectionItem[];
  readonly officers: readonly Officer[];
  readonly objects: readonly InspectedObject[];
  readonly departments: readonly Department[];
  /** The reference list (应纳尽纳); left out where there is none. */
  readonly reference?: readonly InspectedObject[];
  readonly on: LocalDate;
}

/** What a unit has done: items by 检查主体, officers by 部门, objects by 辖区. */
export interface UnitCompletion {
  /** "" for rows that name no unit. */
  readonly unit: string;
  readonly items: number;
  readonly claimed: number;
  readonly officers: number;
  readonly certified: number;
  readonly officersTagged: number;
  readonly objects: number;
  readonly objectsTagged: number;
  /** Active objects of the reference list in the unit, and how many of them are in the pool. */
  readonly expected: number;
  readonly held: number;
}

type Count = { -readonly [K in keyof UnitCompletion]: UnitCompletion[K] };

/** The units in the order of the directory, then as they come; every row of every pool counts once. */
export function poolCompletion(input: CompletionInput): readonly UnitCompletion[] {
  const { items, officers, objects, departments, reference = [], on } = input;
  const resolve = resolveDepartments(departments);
  const units = new Map<string, Count>();
  const names = new Map<string, Count>();
  const named = (text: string): Count => {
    let count = names.get(text);
    if (count) return count;
    const unit = text === "" ? "" : resolve(text).name;
    const key = foldName(unit);
    count = units.get(key);
    if (!count) units.set(key, (count = { ...nothing, unit }));
    names.set(text, count);
    return count;
  };
  departments.forEach(({ name }) => named(name));
  for (const { body, claimed } of items) {
    const state = claimState(claimed);
    if (state === "notOurs") continue;
    const unit = named(body);
    unit.items++;
    if (state === "claimed") unit.claimed++;
  }
  for (const officer of officers) {
    if (officer.active === false) continue;
    const unit = named(officer.department);
    unit.officers++;
    if (canInspect(officer, on)) unit.certified++;
    if (officer.tags.length > 0) unit.officersTagged++;
  }
  for (const { district, active, tags } of objects) {
    if (active === false) continue;
    const unit = named(district);
    unit.objects++;
    if (tags.length > 0) unit.objectsTagged++;
  }
  const ids = new Set(objects.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, active, district } of reference) {
    if (id === "" || active === false || seen.has(id)) continue;
    seen.add(id);
    const unit = named(district);
    unit.expected++;
    if (ids.has(id)) unit.held++;
  }
  return [...units.values()];
}

/** The sum over units. */
export function totalCompletion(units: readonly UnitCompletion[], unit: string): UnitCompletion {
  const total: Count = { ...nothing, unit };
  for (const each of units) for (const key of counted) total[key] += each[key];
  return total;
}

const nothing: UnitCompletion = {
  unit: "",
  items: 0,
  claimed: 0,
  officers: 0,
  certified: 0,
  officersTagged: 0,
  objects: 0,
  objectsTagged: 0,
  expected: 0,
  held: 0,
};
const counted = (Object.keys(nothing) as (keyof UnitCompletion)[]).filter((key) => key !== "unit");
