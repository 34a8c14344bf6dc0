/**
 * Whose rows a form counts (forms.md, "Counts": "Whose rows"). Annex 1: every row of the 辖区, tasks set
 * by a higher level among them ◇. Annex 2: rows where the unit leads or takes part ◇, 市本级 only ◇.
 */
import type { Inspection } from "../ledger/inspection";
import { foldName, splitPlace } from "../registry/departmentName";
import type { DepartmentIdentity } from "../registry/departments";
import { sameDepartment } from "../registry/departments";
import type { CountingRules } from "./countingRules";
import type { FormId } from "./figures";
import type { TaskFacts } from "./taskFacts";

export type ScopeVerdict = "in" | "out" | "otherCounty";

export interface Scope {
  /** Whether a row of a task belongs to the form. */
  verdict(row: Inspection, task: TaskFacts, taskCode: number): ScopeVerdict;
  /** Whether a row's 检查部门 is the unit; null where it is blank. Always true where no unit is asked about. */
  inspectedByUnit(row: Inspection): boolean | null;
}

/** Makes the scope of a form. `unit` is 单位名称, or "" for the whole ledger. */
export function scopeOf(
  form: FormId,
  unit: string,
  identify: (name: string) => DepartmentIdentity,
  rules: CountingRules,
): Scope {
  if (form === "annex1") return countyScope(unit, rules);
  return unit === ""
    ? { verdict: () => "in", inspectedByUnit: () => true }
    : unitScope(identify(unit), identify, rules);
}

function countyScope(unit: string, rules: CountingRules): Scope {
  const county = countyOf(unit);
  const here = memo((name: string) => name === "" || county === "" || sameCounty(foldName(name), county));
  return {
    verdict: (row) => {
      if (!rules.higherLevelCounts && (row.level === "province" || row.level === "city")) return "out";
      return here(row.county) ? "in" : "otherCounty";
    },
    inspectedByUnit: () => true,
  };
}

function unitScope(
  unit: DepartmentIdentity,
  identify: (name: string) => DepartmentIdentity,
  rules: CountingRules,
): Scope {
  const isUnit = memo((name: string) => sameDepartment(identify(name), unit));
  const tasks: boolean[] = [];
  // Annex 2 is the city departments' form: only a unit known to be a county's is let off.
  const ownLevelOnly = rules.cityOwnLevelOnly && unit.level !== "county" && unit.level !== "town";
  const leadsOnly = rules.unitTasks === "leads";
  return {
    verdict: (row, task, code) => {
      if (ownLevelOnly && row.level === "county") return "out";
      tasks[code] ??= (leadsOnly ? task.leads : task.departments).some((one) => sameDepartment(one, unit));
      return tasks[code] || (!leadsOnly && row.inspectors.some(isUnit)) ? "in" : "out";
    },
    inspectedByUnit: (row) => (row.inspectors.length === 0 ? null : row.inspectors.some(isUnit)),
  };
}

/** The 县区 that a unit's name begins with: 海港区 of "秦皇岛市海港区双随机办"; "" where it names none. */
export function countyOf(unit: string): string {
  const folded = foldName(unit);
  const split = splitPlace(`${folded}局`);
  const whole = /(?:[县旗区])$/.test(folded)
    ? folded.replace(/^.{2,4}?省/, "").replace(/^.{2,5}?市/, "")
    : "";
  return whole !== "" ? whole : split.level === "county" ? split.place : "";
}

function sameCounty(a: string, b: string): boolean {
  const [one, other] = [a, b].map((place) => place.replace(/[区县]$/, ""));
  return one !== "" && (one.endsWith(other) || other.endsWith(one));
}

function memo<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) known.set(name, (value = compute(name)));
    return value;
  };
}
